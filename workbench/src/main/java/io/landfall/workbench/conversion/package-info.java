/** How the command line and the web application convert: the parts of Landfall put together. */
@NullMarked
package io.landfall.workbench.conversion;

import org.jspecify.annotations.NullMarked;
