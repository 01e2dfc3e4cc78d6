/**
 * The formula language of Alteryx, from text to syntax tree. In-Database tools do not belong here: they hold the SQL of
 * their database.
 */
@NullMarked
package io.landfall.parsers.alteryx.expression;

import org.jspecify.annotations.NullMarked;
