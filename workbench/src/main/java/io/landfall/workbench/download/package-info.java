/** Files that pages and programs take away. */
@NullMarked
package io.landfall.workbench.download;

import org.jspecify.annotations.NullMarked;
