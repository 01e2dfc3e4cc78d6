/**
 * The proof of a conversion: adversarial input, made from what an asset says itself, runs through the legacy tool's semantics and
 * through the converted pipeline, and both outputs are compared. What differs is cut down to the fewest rows that still show it.
 */
@NullMarked
package io.landfall.validation.proof;

import org.jspecify.annotations.NullMarked;
