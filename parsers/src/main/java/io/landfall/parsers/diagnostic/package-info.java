/** Remarks about the customer's input, and where in it they belong. What a module has to say lives in that module's own codes. */
@NullMarked
package io.landfall.parsers.diagnostic;

import org.jspecify.annotations.NullMarked;
