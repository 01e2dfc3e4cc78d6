/** Reads files into records as an Input Data tool does. */
@NullMarked
package io.landfall.validation.reference.alteryx.read;

import org.jspecify.annotations.NullMarked;
