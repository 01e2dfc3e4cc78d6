package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.Test;
import java.util.List;
import java.util.Optional;

/** Where records come into a macro that runs in rounds, and where they leave it. */
record MacroEnds(Canvas canvas) {

    /** The names of the inputs of a macro. */
    static List<String> inputs(Workflow macro) {
        return macro.tools().stream()
                .map(Tool::configuration)
                .filter(MacroInput.class::isInstance)
                .map(input -> ((MacroInput) input).name())
                .toList();
    }

    List<CanvasNode> inputs() {
        return canvas.nodes().stream()
                .filter(inner -> inner.tool().configuration() instanceof MacroInput)
                .toList();
    }

    List<CanvasNode> outputs() {
        return canvas.nodes().stream()
                .filter(inner -> inner.tool().configuration() instanceof MacroOutput)
                .toList();
    }

    Optional<CanvasNode> input(String name) {
        return inputs().stream().filter(end -> name(end).equals(name)).findFirst();
    }

    Optional<CanvasNode> output(String name) {
        return outputs().stream().filter(end -> name(end).equals(name)).findFirst();
    }

    /** What the caller knows the end by. */
    static String name(CanvasNode end) {
        return switch (end.tool().configuration()) {
            case MacroInput input -> input.name();
            case MacroOutput output -> output.name();
            default -> "";
        };
    }

    /** What keeps the macro from running in rounds with these inputs. */
    Optional<String> obstacle(ToolInputs given) {
        return inputs().stream()
                .map(MacroEnds::name)
                .filter(name -> given.at(name).isEmpty())
                .findFirst()
                .map("nothing arrives at its input '%s'"::formatted)
                .or(() -> canvas.nodes().stream()
                        .filter(MacroEnds::writes)
                        .findFirst()
                        .map(inner -> "'%s' (%s) does its work in every round"
                                .formatted(inner.tool().name(), inner.key())));
    }

    /** Writing a file again and again, and asserting something of each round, are nothing that rows tell. */
    private static boolean writes(CanvasNode inner) {
        return (inner.tool().configuration() instanceof DbFileOutput output && !output.disabled())
                || inner.tool().configuration() instanceof Test;
    }
}
