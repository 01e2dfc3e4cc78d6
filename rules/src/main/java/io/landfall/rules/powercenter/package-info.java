/** From PowerCenter exports to converted assets. */
@NullMarked
package io.landfall.rules.powercenter;

import org.jspecify.annotations.NullMarked;
