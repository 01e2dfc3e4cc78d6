/** Walks the sample estate: what the converter says of each case, and whether the new pipelines write what the legacy tool wrote. */
@NullMarked
package io.landfall.samples;

import org.jspecify.annotations.NullMarked;
