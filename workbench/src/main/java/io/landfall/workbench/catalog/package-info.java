/** What Landfall knows, as pages and lists: its rules and everything that it may say about an export or a run. */
@NullMarked
package io.landfall.workbench.catalog;

import org.jspecify.annotations.NullMarked;
