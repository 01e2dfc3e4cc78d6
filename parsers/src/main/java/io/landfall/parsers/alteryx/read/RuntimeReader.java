package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.ActionBlock;
import io.landfall.parsers.alteryx.InterfaceAction;
import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.MacroType.AtLimit;
import io.landfall.parsers.alteryx.MacroType.OutputFields;
import io.landfall.parsers.alteryx.Question;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads how a macro or app deals with its caller. */
final class RuntimeReader {

    private static final Set<String> TYPED = Set.of("Actions", "Questions", "ModuleType", "MacroDynamicOutputFields");

    private RuntimeReader() {}

    static RuntimeProperties read(Settings settings) {
        return new RuntimeProperties(
                settings.value("ModuleType"),
                questions(settings),
                actions(settings.in("Actions")),
                macroType(settings),
                settings.flag("MacroDynamicOutputFields", false),
                settings.element().children().stream()
                        .filter(child -> !TYPED.contains(child.name()))
                        .toList());
    }

    private static List<Question> questions(Settings parent) {
        return parent.in("Questions").all("Question").stream()
                .map(RuntimeReader::question)
                .toList();
    }

    private static Question question(Settings settings) {
        return new Question(
                settings.choice("Type", QuestionKind.class, QuestionKind.UNKNOWN, QuestionKind.UNKNOWN),
                settings.text("Name"),
                settings.text("Description"),
                settings.number("ToolId", 0),
                settings.value("Default"),
                questions(settings),
                withoutNested(settings.element()));
    }

    /** Nested questions have their own settings. Kept twice they would grow with every level. */
    private static XmlElement withoutNested(XmlElement question) {
        var own = question.children().stream()
                .filter(child -> !child.name().equals("Questions"))
                .toList();
        return new XmlElement(
                question.name(), question.attributes(), own, question.text(), question.line(), question.column());
    }

    private static List<ActionBlock> actions(Settings actions) {
        var always = actions.all("NoCondition").stream().map(block -> block(block, Optional.empty()));
        var conditional = actions.all("Condition").stream().map(block -> block(block, Optional.of(condition(block))));
        return Stream.concat(always, conditional).toList();
    }

    private static ActionBlock block(Settings block, Optional<ActionBlock.Condition> condition) {
        return new ActionBlock(condition, list(block.in("True")), list(block.in("False")));
    }

    private static ActionBlock.Condition condition(Settings block) {
        var tool = block.number("ToolId", 0);
        return new ActionBlock.Condition(
                tool, block.text("Description"), block.formula("Expression", "Condition (%d)".formatted(tool)));
    }

    private static List<InterfaceAction> list(Settings side) {
        return side.all("Action").stream().map(RuntimeReader::action).toList();
    }

    private static InterfaceAction action(Settings settings) {
        var tool = settings.number("ToolId", 0);
        return new InterfaceAction(
                settings.choice(
                        "Type", InterfaceAction.Type.class, InterfaceAction.Type.UNKNOWN, InterfaceAction.Type.UNKNOWN),
                settings.value("Type"),
                settings.text("Description"),
                tool,
                settings.text("Destination"),
                settings.formula("Expression", "Action (%d)".formatted(tool)),
                settings.text("Variable"),
                settings.flag("Replace", false),
                settings.text("ReplaceText"),
                settings.element());
    }

    private static MacroType macroType(Settings settings) {
        if (settings.has("BatchMacro")) {
            var batch = settings.in("BatchMacro");
            var parameters = batch.in("ControlParams").all("ControlParam").stream()
                    .map(parameter ->
                            new MacroType.ControlParameter(parameter.text("Name"), parameter.text("Description")))
                    .toList();
            return new MacroType.Batch(parameters, outputFields(batch));
        }
        if (settings.has("IterativeMacro")) {
            var iterative = settings.in("IterativeMacro");
            return new MacroType.Iterative(
                    iterative.text("Input"),
                    iterative.text("Output"),
                    iterative.number("IterationLimit", 100),
                    iterative.choice("LimitBehavior", AtLimit.class, AtLimit.ERROR, AtLimit.UNKNOWN),
                    outputFields(iterative));
        }
        return new MacroType.Standard();
    }

    private static OutputFields outputFields(Settings macro) {
        return macro.choice("OutputMode", OutputFields.class, OutputFields.ALL_SAME, OutputFields.UNKNOWN);
    }
}
