/**
 * Makes expressions of the code of Java transformations: what each statement does to variables and ports, on every way through the code.
 */
@NullMarked
package io.landfall.rules.powercenter.snippet;

import org.jspecify.annotations.NullMarked;
