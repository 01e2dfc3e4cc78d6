/**
 * What an expression of the PowerCenter transformation language means for one row, and what a port makes of a value.
 *
 * <p>A value is null, a {@link Long} (integer, small integer, bigint, the answer of every condition: 1 or 0), a
 * {@link java.math.BigDecimal} (decimal with high precision), a {@link Double} (double and real, without high precision also
 * decimal), a {@link String}, a {@link java.time.LocalDateTime} down to the nanosecond, or a byte array (binary).
 *
 * <p>Functions stand in tables by family, {@link io.landfall.validation.reference.powercenter.expression.BuiltIns} has them all. What
 * no document says and what is not computable is refused by name.
 */
@NullMarked
package io.landfall.validation.reference.powercenter.expression;

import org.jspecify.annotations.NullMarked;
