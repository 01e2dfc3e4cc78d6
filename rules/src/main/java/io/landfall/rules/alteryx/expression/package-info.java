/**
 * Alteryx formulas as native expressions: two-valued comparisons, arithmetic in doubles, texts that swallow NULL. A formula never
 * fails a record; what cannot be computed is NULL.
 */
@NullMarked
package io.landfall.rules.alteryx.expression;

import org.jspecify.annotations.NullMarked;
