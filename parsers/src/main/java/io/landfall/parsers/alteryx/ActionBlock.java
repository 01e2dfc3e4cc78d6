package io.landfall.parsers.alteryx;

import io.landfall.parsers.alteryx.tool.FormulaText;
import java.util.List;
import java.util.Optional;

/**
 * Actions that are taken together.
 *
 * @param condition decides between both lists; without one the actions are always taken
 */
public record ActionBlock(
        Optional<Condition> condition, List<InterfaceAction> whenTrue, List<InterfaceAction> whenFalse) {

    public ActionBlock {
        whenTrue = List.copyOf(whenTrue);
        whenFalse = List.copyOf(whenFalse);
    }

    /** Designer writes a block into every macro and app, whether there is an action or not. */
    public boolean isEmpty() {
        return whenTrue.isEmpty() && whenFalse.isEmpty();
    }

    /**
     * A question to the answers.
     *
     * @param tool ID of the Condition tool
     * @param expression over {@code [#1]} and the like, or names of questions
     */
    public record Condition(int tool, String description, FormulaText expression) {}
}
