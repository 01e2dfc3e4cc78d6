/** Code as pages show it: escaped, and coloured on the server. */
@NullMarked
package io.landfall.workbench.code;

import org.jspecify.annotations.NullMarked;
