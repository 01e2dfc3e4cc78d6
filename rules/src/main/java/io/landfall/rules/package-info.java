/** Conversion rules: what legacy constructs mean, in native terms. */
@NullMarked
package io.landfall.rules;

import org.jspecify.annotations.NullMarked;
