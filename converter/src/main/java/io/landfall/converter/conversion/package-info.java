/** What became of a legacy asset: the pipeline under construction, its completion, and the verdict with the facts behind it. */
@NullMarked
package io.landfall.converter.conversion;

import org.jspecify.annotations.NullMarked;
