/** The rules for PowerCenter's transformations, one class each. What each really does is told in its rule's documentation. */
@NullMarked
package io.landfall.rules.powercenter.transformation;

import org.jspecify.annotations.NullMarked;
