/** The estate as a whole: who hands data to whom, which assets move together and by when, and how far that is. */
@NullMarked
package io.landfall.workbench.plan;

import org.jspecify.annotations.NullMarked;
