package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.RepeatedMacro.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Converts the call of an iterative macro: what the macro does is the body of a loop. What leaves at its loop output comes in at its loop
 * input, until nothing does or the limit is reached; the other outputs gather the records of all rounds. Where records come back with other
 * fields than those that went in, the first round stands before the loop. The help says that rounds may have other fields at their outputs, but
 * not what a later round sees of them. That it finds them by their names, wherever they stand, is seen in workflows whose published answer
 * comes out in no other way; what it makes of wider fields is not known, so a check reports values that do not fit both.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/apps-and-macros/macros/iterative-macro.html">Iterative Macro</a>
 */
final class MacroLoop {

    private final WorkflowAssembly around;
    private final CanvasNode node;
    private final ToolInputs inputs;
    private final LoopDraft loop;

    MacroLoop(WorkflowAssembly around, CanvasNode node, ToolInputs inputs) {
        this.around = around;
        this.node = node;
        this.inputs = inputs;
        this.loop = new LoopDraft(around, node);
    }

    Outcome converted(Workflow macro, MacroType.Iterative type) {
        var call = (MacroCall) node.tool().configuration();
        return switch (MacroSteering.steered(macro, call.values()).then(inside -> OpenInputs.filled(inside, inputs))) {
            case Opening.Closed why -> stuck(why.detail());
            case Opening.Open(var inside, var doubts) -> {
                around.draft().say(doubts);
                yield opened(inside, type);
            }
        };
    }

    private static Outcome stuck(String reason) {
        return new Outcome.Stuck(MacroCode.MACRO_ITERATES, reason);
    }

    private Outcome opened(Workflow macro, MacroType.Iterative type) {
        var canvas = CanvasBuilder.inside(macro, node.key());
        var macroEnds = new MacroEnds(canvas);
        var obstacle = obstacle(macroEnds, type);
        if (obstacle.isPresent()) {
            return stuck(obstacle.get());
        }
        around.draft().say(canvas.diagnostics());
        var given = inputs.at(type.input()).orElseThrow();
        var round = round(macroEnds, type, given, new Rounds(loop.counter(), 0));
        var ended = ended(round, macroEnds, type);
        if (ended instanceof Ends.Unknown(var reason)) {
            return stuck(reason);
        }
        var ends = (Ends.Known) ended;
        var change = FieldChange.between(given.fields(), ends.next().fields());
        return change.isEmpty()
                ? looped(round, ends, type)
                : afterFirst(macroEnds, type, given, round, ends, change.get());
    }

    private Optional<String> obstacle(MacroEnds ends, MacroType.Iterative type) {
        if (type.atLimit() == MacroType.AtLimit.UNKNOWN || type.outputFields() == MacroType.OutputFields.UNKNOWN) {
            return Optional.of("its settings are not of a version that Landfall knows");
        }
        if (type.limit() < 1) {
            return Optional.of("it may not run even once");
        }
        if (ends.input(type.input()).isEmpty()) {
            return Optional.of("it has no input '%s'".formatted(type.input()));
        }
        if (ends.output(type.output()).isEmpty()) {
            return Optional.of("it has no output '%s'".formatted(type.output()));
        }
        return ends.obstacle(inputs);
    }

    /** The macro over the records of a round, and those that come in at its other inputs. */
    private MacroRound round(MacroEnds ends, MacroType.Iterative type, Records given, Rounds rounds) {
        var round = new MacroRound(around, ends.canvas(), rounds);
        loop.begin(given.ref());
        for (var start : ends.inputs()) {
            if (MacroEnds.name(start).equals(type.input())) {
                round.give(start, loop.rows(), given);
            } else {
                var other = inputs.at(MacroEnds.name(start)).orElseThrow();
                loop.feed(other.ref());
                round.give(start, other.ref(), other);
            }
        }
        return round;
    }

    /** What leaves a round. */
    private sealed interface Ends {

        /** The records that come back, and those at the other outputs that somebody reads, by their tools. */
        record Known(CanvasNode back, Records next, Map<CanvasNode, Records> outputs) implements Ends {}

        record Unknown(String reason) implements Ends {

            static Unknown at(CanvasNode end) {
                return new Unknown("what leaves at its output '%s' is not known".formatted(MacroEnds.name(end)));
            }
        }
    }

    private Ends ended(MacroRound round, MacroEnds ends, MacroType.Iterative type) {
        var outputs = new LinkedHashMap<CanvasNode, Records>();
        var back = ends.output(type.output()).orElseThrow();
        var next = round.taken(back);
        for (var end : ends.outputs()) {
            if (!end.equals(back) && isRead(end)) {
                var arriving = round.taken(end);
                if (arriving.isEmpty()) {
                    return Ends.Unknown.at(end);
                }
                outputs.put(end, arriving.get());
            }
        }
        if (next.isEmpty()) {
            return Ends.Unknown.at(back);
        }
        return round.obstacle().<Ends>map(Ends.Unknown::new).orElseGet(() -> new Ends.Known(back, next.get(), outputs));
    }

    private boolean isRead(CanvasNode end) {
        return around.canvas().isRead(node.key(), MacroEnds.name(end));
    }

    private Outcome looped(MacroRound round, Ends.Known ends, MacroType.Iterative type) {
        add(round, ends, type, 0);
        return new Outcome.Made(gathered(ends));
    }

    private Map<String, Records> gathered(Ends.Known ends) {
        var gathered = loop.gathered(ends.outputs());
        if (isRead(ends.back())) {
            gathered.put(MacroEnds.name(ends.back()), ends.next().at(loop.left()));
        }
        return gathered;
    }

    private void add(MacroRound round, Ends.Known ends, MacroType.Iterative type, int before) {
        var atLimit = switch (type.atLimit()) {
            case ERROR -> Iterate.AtLimit.FAIL;
            case WARN -> Iterate.AtLimit.WARN;
            case IGNORE, UNKNOWN -> Iterate.AtLimit.KEEP;
        };
        var limit = new LoopDraft.Limit(type.limit() - before, atLimit, before > 0);
        loop.add(round, ends.outputs(), ends.next(), ends.back(), limit);
    }

    /** The first round by itself, the loop over what comes back from it, and what both give. */
    private Outcome afterFirst(
            MacroEnds macroEnds,
            MacroType.Iterative type,
            Records given,
            MacroRound round,
            Ends.Known ends,
            FieldChange change) {
        if (type.limit() < 2) {
            return stuck(change.said());
        }
        var first = round;
        var firstEnds = ends;
        if (round.rounds().isRead()) {
            first = round(macroEnds, type, given, new Rounds("", 0));
            if (!(ended(first, macroEnds, type) instanceof Ends.Known counted)) {
                return stuck(change.said());
            }
            firstEnds = counted;
        }
        var later = round(macroEnds, type, firstEnds.next(), new Rounds(loop.counter(), 1));
        if (!(ended(later, macroEnds, type) instanceof Ends.Known laterEnds)) {
            return stuck(change.said());
        }
        var together = new RoundOutputs(around, node, loop, type.outputFields());
        var again = FieldChange.between(
                        firstEnds.next().fields(), laterEnds.next().fields())
                .map(FieldChange::said)
                .or(() -> together.obstacle(ends.outputs(), laterEnds.outputs()));
        if (again.isPresent()) {
            return stuck("%s, and after that %s".formatted(change.said(), again.get()));
        }
        var named = change.keepsPlaces()
                || NamedFields.areAllThatIsRead(macroEnds.canvas().nodes());
        var conditions = change.conditions(node.tool().at()).filter(_ -> named);
        inline(first, given);
        var returned = conditions
                .filter(found -> !found.isEmpty())
                .map(_ -> loop.returned(later, laterEnds.back(), laterEnds.next()));
        add(later, laterEnds, type, 1);
        if (returned.isPresent()) {
            check(firstEnds.next().ref(), conditions.orElseThrow());
            check(returned.get(), conditions.orElseThrow());
        }
        around.draft()
                .say(Diagnostic.of(
                        conditions
                                .map(found ->
                                        found.isEmpty() ? MacroCode.MACRO_FIELDS_MOVED : MacroCode.MACRO_FIELDS_CHECKED)
                                .orElse(MacroCode.MACRO_CHANGES_FIELDS),
                        node.tool().at(),
                        node.tool().name(),
                        node.key(),
                        change.said()));
        return new Outcome.Made(together.united(firstEnds.outputs(), gathered(laterEnds)));
    }

    private void check(InputRef returned, List<Expr> conditions) {
        around.draft()
                .check(new Check(
                        "%s: what comes back fits the fields that went in"
                                .formatted(node.tool().name()),
                        returned,
                        new Check.Assertion.EveryRow(Conditions.all(conditions)),
                        node.tool().at()));
    }

    private void inline(MacroRound first, Records given) {
        for (var operator : first.operators()) {
            var placed = operator instanceof Source source && source.dataset() instanceof Dataset.Rows(var rows)
                    ? new Project(
                            source.id(), rows.equals(loop.rows()) ? given.ref() : rows, passed(source), source.at())
                    : operator;
            around.draft().add(placed, first.part().fidelity());
        }
        first.part().checks().forEach(around.draft()::check);
    }

    private static List<Projection> passed(Source source) {
        return source.fields().stream()
                .map(field -> new Projection(field.name(), Expr.field(field.name(), field.type()), source.at()))
                .toList();
    }
}
