/** Proofs on the third screen: started for one asset or all, done in the background, kept with everything that a person wants to know. */
@NullMarked
package io.landfall.workbench.proving;

import org.jspecify.annotations.NullMarked;
