package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.ActionBlock;
import io.landfall.parsers.alteryx.InterfaceAction;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.DynamicRename;
import io.landfall.parsers.alteryx.tool.DynamicSelect;
import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.parsers.alteryx.tool.GenerateRows;
import io.landfall.parsers.alteryx.tool.Message;
import io.landfall.parsers.alteryx.tool.MultiFieldFormula;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.RenameRule;
import io.landfall.parsers.alteryx.tool.Test;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import java.util.List;
import java.util.stream.Stream;

/** Finds every Alteryx formula of a workflow, for tests over many of them. */
final class Formulas {

    private Formulas() {}

    static List<FormulaText> of(Workflow workflow) {
        var inTools = workflow.tools().stream().flatMap(tool -> of(tool.configuration()));
        var inActions = workflow.properties().runtime().stream()
                .flatMap(runtime -> runtime.actions().stream())
                .flatMap(Formulas::of);
        return Stream.concat(inTools, inActions)
                .filter(formula -> !formula.isBlank())
                .toList();
    }

    private static Stream<FormulaText> of(ToolConfiguration tool) {
        return switch (tool) {
            case Formula formula -> formula.fields().stream().map(Formula.FormulaField::expression);
            case Filter filter -> Stream.of(filter.expression());
            case MultiRowFormula formula -> Stream.of(formula.expression());
            case MultiFieldFormula formula -> Stream.of(formula.expression());
            case GenerateRows rows -> Stream.of(rows.initial(), rows.condition(), rows.loop());
            case Message message -> Stream.of(message.filter(), message.text());
            case Test test ->
                test.expectations().stream().filter(Test.Expectation::isFormula).map(Test.Expectation::value);
            case DynamicSelect.ByFormula select -> Stream.of(select.expression());
            case DynamicRename(RenameRule.ByFormula(var expression), var fields) -> Stream.of(expression);
            default -> Stream.empty();
        };
    }

    private static Stream<FormulaText> of(ActionBlock block) {
        var actions = Stream.concat(block.whenTrue().stream(), block.whenFalse().stream())
                .filter(action -> action.type() != InterfaceAction.Type.DYNAMIC)
                .map(InterfaceAction::expression);
        return Stream.concat(block.condition().stream().map(ActionBlock.Condition::expression), actions);
    }
}
