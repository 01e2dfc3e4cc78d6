/** Formulas of Alteryx with the values that Designer gives them, as the vendor's manual and the specification say. */
@NullMarked
package io.landfall.validation.reference.alteryx.expression;

import org.jspecify.annotations.NullMarked;
