package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.RepeatedMacro.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a batch macro into the place of its call as it runs for one control record. */
record BatchCopy(WorkflowAssembly around, CanvasNode node, ToolInputs inputs, BatchGroups groups) {

    /**
     * The records at the outputs that somebody reads.
     *
     * @param answers to the macro's questions, those of the control record among them
     * @param values of the control record, the last one its group
     * @param number of the run, from zero
     */
    Outcome converted(Workflow macro, Map<String, String> answers, List<String> values, int number) {
        return switch (MacroSteering.steered(macro, answers).then(inside -> OpenInputs.filled(inside, inputs))) {
            case Opening.Closed why -> stuck(why.detail());
            case Opening.Open(var inside, var doubts) -> {
                around.draft().say(doubts);
                yield opened(macro, unseen(macro, inside), values, number);
            }
        };
    }

    private static Outcome stuck(String reason) {
        return new Outcome.Stuck(MacroCode.MACRO_IN_BATCHES, reason);
    }

    /** Nobody has seen the fields of a file that an input reads in the place of the one that was set. */
    private static Workflow unseen(Workflow macro, Workflow inside) {
        return inside.withTools(inside.tools().stream()
                .map(tool -> isOtherInput(macro, tool) && !isDatabase(tool) ? tool.withoutLayouts() : tool)
                .toList());
    }

    private static boolean isOtherInput(Workflow macro, Tool tool) {
        return tool.configuration() instanceof DbFileInput
                && macro.tool(tool.id())
                        .filter(saved -> saved.xml().equals(tool.xml()))
                        .isEmpty();
    }

    private static boolean isDatabase(Tool tool) {
        return tool.configuration() instanceof DbFileInput input && input.store() instanceof Store.Database;
    }

    private Outcome opened(Workflow macro, Workflow inside, List<String> values, int number) {
        var canvas = CanvasBuilder.inside(inside, node.key());
        var ends = new MacroEnds(canvas);
        var obstacle = ends.obstacle(inputs);
        if (obstacle.isPresent()) {
            return stuck(obstacle.get());
        }
        var draft = around.draft();
        draft.say(canvas.diagnostics());
        canvas.nodes().stream()
                .filter(inner -> isDatabase(inner.tool()) && isOtherInput(macro, inner.tool()))
                .forEach(inner -> draft.say(Diagnostic.of(
                        MacroCode.BATCH_FIELDS_AS_SEEN,
                        inner.tool().at(),
                        inner.tool().name(),
                        inner.key())));
        var before = draft.operators().size();
        var round = new MacroRound(around, canvas, draft, around.rounds().single(number), RoundControl.NONE);
        for (var start : ends.inputs()) {
            var name = MacroEnds.name(start);
            var given = inputs.at(name).orElseThrow();
            round.hand(start, groups.filtered(draft, node, name, given, values));
        }
        return taken(round, ends, before);
    }

    private Outcome taken(MacroRound round, MacroEnds ends, int before) {
        var outputs = new LinkedHashMap<String, Records>();
        for (var end : ends.outputs()) {
            if (around.canvas().isRead(node.key(), MacroEnds.name(end))) {
                var records = round.taken(end);
                if (records.isEmpty()) {
                    return stuck("what leaves at its output '%s' is not known".formatted(MacroEnds.name(end)));
                }
                outputs.put(MacroEnds.name(end), records.get());
            }
        }
        if (around.hasScripts(before)) {
            return stuck("a tool in it is not converted");
        }
        round.leaveOut();
        return new Outcome.Made(outputs);
    }
}
