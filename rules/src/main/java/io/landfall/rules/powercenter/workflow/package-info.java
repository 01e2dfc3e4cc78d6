/**
 * From PowerCenter workflows and worklets to native ones: every task and every link, with what a person still has to do. What a session
 * does to data belongs to the mapping's rules.
 */
@NullMarked
package io.landfall.rules.powercenter.workflow;

import org.jspecify.annotations.NullMarked;
