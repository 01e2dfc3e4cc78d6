package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.alteryx.Engine;
import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.rules.alteryx.flow.RepeatedMacro.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Converts the call of a batch macro: a loop over the control records, of which each round takes the first and hands on the rest. The
 * outputs gather the records of all rounds. Every round has the same fields here, so whether they are put together by name or by position
 * makes no difference.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/apps-and-macros/macros/batch-macro.html">Batch Macro</a>
 */
record MacroBatches(WorkflowAssembly around, CanvasNode node, ToolInputs inputs) {

    /** More rounds than anybody waits for; a loop has a limit. */
    private static final LoopDraft.Limit LIMIT = new LoopDraft.Limit(1_000_000_000L, Iterate.AtLimit.FAIL, true);

    Outcome converted(Workflow macro, MacroType.Batch type) {
        var call = (MacroCall) node.tool().configuration();
        var groups = BatchGroups.of(call, MacroEnds.inputs(macro), inputs);
        if (type.outputFields() == MacroType.OutputFields.UNKNOWN) {
            return stuck("its settings are not of a version that Landfall knows");
        }
        if (groups.isEmpty()) {
            return stuck("its settings for groups do not say one field of the same kind for each input");
        }
        var control = inputs.at(BatchCall.CONTROL);
        if (control.isEmpty()) {
            return stuck("no control records arrive");
        }
        var values = new ArrayList<ControlValues.Value>();
        for (var parameter : type.controlParameters()) {
            var value = value(parameter.name(), call, control.get(), values.size() + 1);
            if (value.isEmpty()) {
                return stuck("'%s' gets neither texts nor whole numbers".formatted(parameter.name()));
            }
            values.add(value.get());
        }
        var controls = new ControlValues(values);
        return switch (MacroSteering.steered(macro, call.values(), controls.open())
                .then(inside -> OpenInputs.filled(inside, inputs))) {
            case Opening.Closed why -> stuck(why.detail());
            case Opening.Open(var inside, var doubts) -> {
                around.draft().say(doubts);
                yield opened(inside, control.get(), controls, groups.get());
            }
        };
    }

    private static Outcome stuck(String reason) {
        return new Outcome.Stuck(MacroCode.MACRO_IN_BATCHES, reason);
    }

    private Optional<ControlValues.Value> value(String parameter, MacroCall call, Records control, int number) {
        var name = "Control_%d_of_%s".formatted(number, node.key().replace('.', '_'));
        return Optional.ofNullable(call.controlParameters().get(parameter))
                .flatMap(control::field)
                .map(field -> new ControlValues.Value(parameter, field, name))
                .filter(value -> value.isText() || value.isWhole());
    }

    private Outcome opened(Workflow macro, Records control, ControlValues controls, BatchGroups groups) {
        var canvas = CanvasBuilder.inside(macro, node.key());
        var ends = new MacroEnds(canvas);
        var obstacle = controls.obstacle(macro).or(() -> ends.obstacle(inputs));
        if (obstacle.isPresent()) {
            return stuck(obstacle.get());
        }
        around.draft().say(canvas.diagnostics());
        var loop = new LoopDraft(around, node);
        loop.begin(control.ref());
        var part = around.draft().inside();
        var arriving = MacroRound.read(part, node, node.wish() + "_" + BatchCall.CONTROL, loop.rows(), control);
        var first = picked(part, arriving, Sample.Pick.FIRST);
        var rest = picked(part, arriving, Sample.Pick.SKIP);
        var round = new MacroRound(
                around, canvas, part, new Rounds(loop.counter(), 0), new ControlRecord(part, first.ref(), controls));
        for (var start : ends.inputs()) {
            var given = inputs.at(MacroEnds.name(start)).orElseThrow();
            loop.feed(given.ref());
            var read = MacroRound.read(part, start, start.wish(), given.ref(), given);
            round.hand(start, groups.joined(part, start, read, first));
        }
        return looped(macro, loop, round, ends, rest, controls, groups);
    }

    private Outcome looped(
            Workflow macro,
            LoopDraft loop,
            MacroRound round,
            MacroEnds ends,
            Records rest,
            ControlValues controls,
            BatchGroups groups) {
        var outputs = new LinkedHashMap<CanvasNode, Records>();
        for (var end : ends.outputs()) {
            if (around.canvas().isRead(node.key(), MacroEnds.name(end))) {
                var records = round.taken(end);
                if (records.isEmpty()) {
                    return stuck("what leaves at its output '%s' is not known".formatted(MacroEnds.name(end)));
                }
                outputs.put(end, records.get());
            }
        }
        var obstacle = round.obstacle();
        if (obstacle.isPresent()) {
            return stuck(obstacle.get());
        }
        controls.all().forEach(value -> check(value, controls.quotes(macro, value)));
        groups.check(around.draft(), node, inputs.at(BatchCall.CONTROL).orElseThrow());
        loop.add(round, outputs, rest, node, LIMIT);
        if (node.workflow().engine() == Engine.AMP) {
            outputs.keySet().forEach(end -> around.draft().orderAssumed(loop.gathered(end)));
        }
        return new Outcome.Made(loop.gathered(outputs));
    }

    private Records picked(Draft part, Records control, Sample.Pick pick) {
        var wish =
                "%s_%s_%s".formatted(node.wish(), BatchCall.CONTROL, pick.name().toLowerCase(Locale.ROOT));
        var sample = new Sample(
                part.id(wish),
                control.ref(),
                List.of(),
                Ordering.ARRIVAL,
                pick,
                1,
                node.tool().at());
        part.add(sample, Fidelity.EXACT);
        return control.at(InputRef.of(sample.id()));
    }

    /** What a setting becomes where there is no value is not documented, and a quotation mark would end the text that it is put into. */
    private void check(ControlValues.Value value, Set<Character> quotes) {
        around.draft()
                .check(new Check(
                        "%s (%s): each control record has a value in '%s' that can stand in a formula"
                                .formatted(
                                        node.tool().name(),
                                        node.key(),
                                        value.field().name()),
                        inputs.at(BatchCall.CONTROL).orElseThrow().ref(),
                        new Check.Assertion.EveryRow(fits(value, quotes)),
                        node.tool().at()));
    }

    private static Expr fits(ControlValues.Value value, Set<Character> quotes) {
        var given = value.field().value();
        var fits = new ArrayList<Expr>(List.of(Expr.call(StandardFunction.IS_NOT_NULL, given)));
        if (value.isText()) {
            fits.add(Expr.call(StandardFunction.NE, given, Expr.text("")));
            quotes.stream()
                    .sorted()
                    .map(quote -> Expr.call(TextFunction.CONTAINS_TEXT, given, Expr.text(quote.toString())))
                    .map(found -> Expr.call(StandardFunction.NOT, found))
                    .forEach(fits::add);
        }
        return Conditions.all(fits);
    }
}
