/** The last screen: how much of the estate is done, against what the customer asked for. */
@NullMarked
package io.landfall.workbench.progress;

import org.jspecify.annotations.NullMarked;
