/** How records find their way: tools run in the order in which they need each other, and macros are opened. */
@NullMarked
package io.landfall.validation.reference.alteryx.flow;

import org.jspecify.annotations.NullMarked;
