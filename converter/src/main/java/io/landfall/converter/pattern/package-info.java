/**
 * Patterns that mean the same on every engine: regular expressions in the syntax that engines share, and the parts of dates as
 * text. A pattern is a constant of an expression; here it is understood, refused when engines would disagree about it, and
 * spelled for each of them.
 */
@NullMarked
package io.landfall.converter.pattern;

import org.jspecify.annotations.NullMarked;
