/** From Alteryx workflows to converted assets. */
@NullMarked
package io.landfall.rules.alteryx;

import org.jspecify.annotations.NullMarked;
