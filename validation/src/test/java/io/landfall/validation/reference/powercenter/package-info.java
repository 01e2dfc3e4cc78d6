@NullMarked
package io.landfall.validation.reference.powercenter;

import org.jspecify.annotations.NullMarked;
