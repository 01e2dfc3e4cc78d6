/** PowerCenter parameter files, and which of their values holds at which place. */
@NullMarked
package io.landfall.parsers.powercenter.parameter;

import org.jspecify.annotations.NullMarked;
