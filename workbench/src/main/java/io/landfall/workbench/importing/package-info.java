/** The first screen: uploads, how far they are, and the inventory. */
@NullMarked
package io.landfall.workbench.importing;

import org.jspecify.annotations.NullMarked;
