/**
 * The native model: what a converted pipeline is, whatever tool it came from and whatever engine will run it. A closed set of
 * operators, each with exactly one meaning. Analyses, printers and engines are functions over it and live elsewhere.
 *
 * <p>Row order is part of an operator's meaning, given as its <em>arrival order</em>: the order in which a legacy tool would have
 * seen the rows. Most operators keep it; those that change it say so. A consumer that depends on it says so in its
 * {@link io.landfall.converter.pipeline.Ordering}.
 */
@NullMarked
package io.landfall.converter.pipeline;

import org.jspecify.annotations.NullMarked;
