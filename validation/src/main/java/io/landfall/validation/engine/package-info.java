/** Runs native pipelines. What a pipeline means is told by its operators; here it happens, on DuckDB inside this process. */
@NullMarked
package io.landfall.validation.engine;

import org.jspecify.annotations.NullMarked;
