/** Runs the code of Java transformations, statement by statement, with Java's own values. */
@NullMarked
package io.landfall.validation.reference.powercenter.snippet;

import org.jspecify.annotations.NullMarked;
