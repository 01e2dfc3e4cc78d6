/**
 * What belongs together in PowerCenter exports: instances and their definitions, shortcuts and what they stand for, sessions
 * and their mappings, and which of several settings holds. It finds and checks; it changes nothing in the model.
 */
@NullMarked
package io.landfall.parsers.powercenter.catalog;

import org.jspecify.annotations.NullMarked;
