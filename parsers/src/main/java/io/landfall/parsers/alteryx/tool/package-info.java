/**
 * What each Alteryx tool is set to do, as its configuration says it: one record per tool. Defaults are those of Designer.
 * How a setting is converted or run does not belong here.
 */
@NullMarked
package io.landfall.parsers.alteryx.tool;

import org.jspecify.annotations.NullMarked;
