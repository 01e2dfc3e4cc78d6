/** What can be known about a pipeline without running it: its fields, its soundness, its order, its lineage. */
@NullMarked
package io.landfall.converter.analysis;

import org.jspecify.annotations.NullMarked;
