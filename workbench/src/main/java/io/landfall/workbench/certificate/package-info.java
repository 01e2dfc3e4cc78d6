/** Evidence that cannot be forged: certificates of comparisons, signed and checked, and the policies that say what a comparison may overlook. */
@NullMarked
package io.landfall.workbench.certificate;

import org.jspecify.annotations.NullMarked;
