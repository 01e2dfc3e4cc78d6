/** Data parity: whether two sets of rows are the same, which rows are not, and why most likely. */
@NullMarked
package io.landfall.validation.parity;

import org.jspecify.annotations.NullMarked;
