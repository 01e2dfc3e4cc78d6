/**
 * Where a run finds its data, and how data of each format becomes rows of a table and text again. DuckDB is the only engine that
 * is known here; what a pipeline does with the rows is not.
 */
@NullMarked
package io.landfall.validation.data;

import org.jspecify.annotations.NullMarked;
