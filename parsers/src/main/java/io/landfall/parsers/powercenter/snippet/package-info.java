/**
 * Reads the Java code that Java transformations hold: a small part of the language, as trees. What it means is said elsewhere.
 */
@NullMarked
package io.landfall.parsers.powercenter.snippet;

import org.jspecify.annotations.NullMarked;
