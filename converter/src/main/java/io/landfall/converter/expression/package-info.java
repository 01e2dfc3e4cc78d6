/**
 * Scalar expressions of native pipelines: fully typed, in SQL's meaning, over a documented function library. What an
 * expression says is independent of the engine that will run it; how each engine says it belongs to
 * {@code converter.sql}.
 */
@NullMarked
package io.landfall.converter.expression;

import org.jspecify.annotations.NullMarked;
