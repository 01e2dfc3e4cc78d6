/** Proofs as the command line and the web application share them: engines, what an answer depends on, and the answer for an asset. */
@NullMarked
package io.landfall.workbench.proof;

import org.jspecify.annotations.NullMarked;
