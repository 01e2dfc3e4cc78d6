package io.landfall.parsers.alteryx.tool;

import java.util.Optional;

/**
 * Filter: splits records in two. Every record that does not pass, also one with a Null result, leaves at {@code False}.
 *
 * @param expression what Designer really runs. Simple filters have it in recent files only; else it is blank.
 * @param simple how the person set it up, if not by formula
 */
public record Filter(FormulaText expression, Optional<SimpleCondition> simple) implements ToolConfiguration {}
