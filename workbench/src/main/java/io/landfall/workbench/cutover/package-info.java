/** The way of each asset after its conversion: review, parallel run, cutover, decommission; and who moved it. */
@NullMarked
package io.landfall.workbench.cutover;

import org.jspecify.annotations.NullMarked;
