/** What an expression of the PowerCenter transformation language means for one row. */
@NullMarked
package io.landfall.validation.reference.powercenter.expression;

import org.jspecify.annotations.NullMarked;
