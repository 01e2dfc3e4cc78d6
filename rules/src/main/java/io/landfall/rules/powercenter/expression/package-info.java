/**
 * The rules for PowerCenter's transformation language. What a function or operator really does is told where it is rewritten;
 * which conversions a link between ports makes belongs to {@code powercenter.flow}.
 */
@NullMarked
package io.landfall.rules.powercenter.expression;

import org.jspecify.annotations.NullMarked;
