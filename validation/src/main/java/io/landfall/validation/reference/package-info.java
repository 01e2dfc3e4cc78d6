/**
 * The reference executor: runs legacy mappings and workflows as the legacy tools do, row by row, straight from what the export says.
 * It shares no code with rules, printers or engines, so that it and a converted pipeline are two independent ways to the same
 * answer. What it cannot run it refuses by name. Slow is fine here; right is not optional.
 */
@NullMarked
package io.landfall.validation.reference;

import org.jspecify.annotations.NullMarked;
