/** One asset as its page shows it: what the legacy tool has beside what runs now, code, and where columns come from. */
@NullMarked
package io.landfall.workbench.asset;

import org.jspecify.annotations.NullMarked;
