/** What each tool does to the records that arrive at it, one class for each kind of tool. */
@NullMarked
package io.landfall.validation.reference.alteryx.tool;

import org.jspecify.annotations.NullMarked;
