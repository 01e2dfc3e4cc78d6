/**
 * How a PowerCenter mapping is put together as a pipeline: instances and links between ports become operators and rows. Links
 * convert between port types here; what a transformation does is told by its rule in {@code powercenter.transformation}.
 */
@NullMarked
package io.landfall.rules.powercenter.flow;

import org.jspecify.annotations.NullMarked;
