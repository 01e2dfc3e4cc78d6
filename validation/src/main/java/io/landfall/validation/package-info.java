/** Proof that a converted pipeline does what the legacy one did: engines, the reference executor, the comparison of data. */
@NullMarked
package io.landfall.validation;

import org.jspecify.annotations.NullMarked;
