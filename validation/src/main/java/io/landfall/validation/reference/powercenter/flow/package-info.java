/**
 * How rows go through a PowerCenter mapping: the mapping as a graph with its mapplets opened, one class for each type of
 * transformation, sources and targets.
 */
@NullMarked
package io.landfall.validation.reference.powercenter.flow;

import org.jspecify.annotations.NullMarked;
