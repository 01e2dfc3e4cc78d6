/**
 * How an Alteryx workflow is put together as a pipeline: its tools without the canvas, macros opened, from the tools that write back to
 * those that read. What a tool does is told by its rule in {@code alteryx.tool}.
 */
@NullMarked
package io.landfall.rules.alteryx.flow;

import org.jspecify.annotations.NullMarked;
