/** The reference executor of PowerCenter: a mapping as its session runs it. */
@NullMarked
package io.landfall.validation.reference.powercenter;

import org.jspecify.annotations.NullMarked;
