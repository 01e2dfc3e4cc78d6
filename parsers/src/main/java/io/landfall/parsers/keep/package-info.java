/** How the parts of a large estate wait in memory until somebody looks at them: as they are, or packed. */
@org.jspecify.annotations.NullMarked
package io.landfall.parsers.keep;
