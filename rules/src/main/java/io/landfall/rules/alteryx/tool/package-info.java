/** One rule for each Alteryx tool: what it becomes in native operators. */
@NullMarked
package io.landfall.rules.alteryx.tool;

import org.jspecify.annotations.NullMarked;
