/**
 * How pipelines and expressions read as SQL. The only place that knows Calcite: expressions go to its syntax tree, are
 * type-checked by its validator in standard form, and are written by its writer in the form of each engine.
 */
@NullMarked
package io.landfall.converter.sql;

import org.jspecify.annotations.NullMarked;
