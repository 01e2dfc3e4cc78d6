package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Multi-Row Formula: a formula that also sees nearby rows, in input order. An earlier row shows the value already
 * computed there, a later one its old value.
 *
 * @param rows how many rows before and behind can be seen
 * @param groupBy rows of other groups count as not existing
 */
public record MultiRowFormula(
        TargetField target, OtherRows otherRows, int rows, FormulaText expression, List<String> groupBy)
        implements ToolConfiguration {

    public MultiRowFormula {
        groupBy = List.copyOf(groupBy);
    }
}
