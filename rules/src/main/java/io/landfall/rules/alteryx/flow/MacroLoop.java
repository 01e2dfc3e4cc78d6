package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.Test;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Converts the call of an iterative macro: what the macro does is the body of a loop. What leaves at its loop output comes in at its loop
 * input, until nothing does or the limit is reached; the other outputs gather the records of all rounds. Where records come back with other
 * fields than those that went in, the first round stands before the loop.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/apps-and-macros/macros/iterative-macro.html">Iterative Macro</a>
 */
final class MacroLoop {

    private final WorkflowAssembly around;
    private final CanvasNode node;
    private final ToolInputs inputs;
    private final String id;
    private final List<Iterate.Feed> feeds = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    /** What became of the call. */
    sealed interface Outcome {

        /** The records at the outputs that somebody reads. */
        record Made(Map<String, Records> outputs) implements Outcome {}

        /** Why there is no loop. */
        record Stuck(String reason) implements Outcome {}
    }

    MacroLoop(WorkflowAssembly around, CanvasNode node, ToolInputs inputs) {
        this.around = around;
        this.node = node;
        this.inputs = inputs;
        this.id = around.draft().id(node.wish());
    }

    static boolean isCalled(CanvasNode node) {
        return macro(node)
                .filter(macro -> type(macro) instanceof MacroType.Iterative)
                .isPresent();
    }

    private static Optional<Workflow> macro(CanvasNode node) {
        return node.tool().configuration() instanceof MacroCall
                        && node.workflow().macroOf(node.tool()).orElse(null)
                                instanceof MacroTarget.Resolved(var _, var macro, var _)
                ? Optional.of(macro)
                : Optional.empty();
    }

    private static MacroType type(Workflow macro) {
        return macro.properties().runtime().map(RuntimeProperties::macro).orElse(new MacroType.Standard());
    }

    Outcome converted() {
        var macro = macro(node).orElseThrow();
        var call = (MacroCall) node.tool().configuration();
        var renamed = CanvasBuilder.renamed(macro, call);
        if (renamed.isPresent()) {
            return new Outcome.Stuck("the input '%s' maps fields".formatted(renamed.get()));
        }
        return switch (MacroSteering.steered(macro, call.values())) {
            case Opening.Closed why -> new Outcome.Stuck(why.detail());
            case Opening.Open(var inside) -> opened(inside, (MacroType.Iterative) type(macro));
        };
    }

    private Outcome opened(Workflow macro, MacroType.Iterative type) {
        var canvas = CanvasBuilder.inside(macro, node.key());
        var obstacle = obstacle(canvas, type);
        if (obstacle.isPresent()) {
            return new Outcome.Stuck(obstacle.get());
        }
        around.draft().say(canvas.diagnostics());
        var given = inputs.at(type.input()).orElseThrow();
        var round = round(canvas, type, given, new Rounds(counter(), 0));
        var ended = ended(round, canvas, type);
        if (ended instanceof Ends.Unknown(var reason)) {
            return new Outcome.Stuck(reason);
        }
        var ends = (Ends.Known) ended;
        var difference = difference(given.fields(), ends.next().fields());
        return difference.isEmpty()
                ? looped(round, ends, type)
                : afterFirst(canvas, type, given, round, ends, difference.get());
    }

    private String counter() {
        return "IterationNumber_" + node.key().replace('.', '_');
    }

    private Optional<String> obstacle(Canvas canvas, MacroType.Iterative type) {
        if (type.atLimit() == MacroType.AtLimit.UNKNOWN || type.outputFields() == MacroType.OutputFields.UNKNOWN) {
            return Optional.of("its settings are not of a version that Landfall knows");
        }
        if (type.limit() < 1) {
            return Optional.of("it may not run even once");
        }
        if (named(canvas, MacroInput.class, type.input()).isEmpty()) {
            return Optional.of("it has no input '%s'".formatted(type.input()));
        }
        if (named(canvas, MacroOutput.class, type.output()).isEmpty()) {
            return Optional.of("it has no output '%s'".formatted(type.output()));
        }
        var open = ends(canvas, MacroInput.class).stream()
                .map(MacroLoop::name)
                .filter(name -> inputs.at(name).isEmpty())
                .findFirst();
        if (open.isPresent()) {
            return open.map("nothing arrives at its input '%s'"::formatted);
        }
        return canvas.nodes().stream()
                .filter(MacroLoop::writes)
                .findFirst()
                .map(inner -> "'%s' (%s) does its work in every round"
                        .formatted(inner.tool().name(), inner.key()));
    }

    /** Writing a file again and again, and asserting something of each round, are nothing that rows tell. */
    private static boolean writes(CanvasNode inner) {
        return (inner.tool().configuration() instanceof DbFileOutput output && !output.disabled())
                || inner.tool().configuration() instanceof Test;
    }

    private static String name(CanvasNode inner) {
        return switch (inner.tool().configuration()) {
            case MacroInput input -> input.name();
            case MacroOutput output -> output.name();
            default -> "";
        };
    }

    private static List<CanvasNode> ends(Canvas canvas, Class<?> kind) {
        return canvas.nodes().stream()
                .filter(inner -> kind.isInstance(inner.tool().configuration()))
                .toList();
    }

    private static Optional<CanvasNode> named(Canvas canvas, Class<?> kind, String name) {
        return ends(canvas, kind).stream().filter(end -> name(end).equals(name)).findFirst();
    }

    /** The macro over the records of a round, and those that come in at its other inputs. */
    private MacroRound round(Canvas canvas, MacroType.Iterative type, Records given, Rounds rounds) {
        var round = new MacroRound(around, canvas, rounds);
        feeds.clear();
        feed(given.ref());
        for (var start : ends(canvas, MacroInput.class)) {
            if (name(start).equals(type.input())) {
                round.give(start, Iterate.round(id), given);
            } else {
                var other = inputs.at(name(start)).orElseThrow();
                feed(other.ref());
                round.give(start, other.ref(), other);
            }
        }
        return round;
    }

    private void feed(InputRef ref) {
        var feed = new Iterate.Feed(ref, Ordering.ARRIVAL);
        if (!feeds.contains(feed)) {
            feeds.add(feed);
        }
    }

    /** What leaves a round. */
    private sealed interface Ends {

        /** The records that come back, and those at the other outputs that somebody reads, by their tools. */
        record Known(CanvasNode back, Records next, Map<CanvasNode, Records> outputs) implements Ends {}

        record Unknown(String reason) implements Ends {}
    }

    private Ends ended(MacroRound round, Canvas canvas, MacroType.Iterative type) {
        var outputs = new LinkedHashMap<CanvasNode, Records>();
        var back = named(canvas, MacroOutput.class, type.output()).orElseThrow();
        var next = round.taken(back);
        for (var end : ends(canvas, MacroOutput.class)) {
            if (!end.equals(back) && isRead(end)) {
                var arriving = round.taken(end);
                if (arriving.isEmpty()) {
                    return new Ends.Unknown("what leaves at its output '%s' is not known".formatted(name(end)));
                }
                outputs.put(end, arriving.get());
            }
        }
        if (next.isEmpty()) {
            return new Ends.Unknown("what leaves at its output '%s' is not known".formatted(name(back)));
        }
        return round.obstacle().<Ends>map(Ends.Unknown::new).orElseGet(() -> new Ends.Known(back, next.get(), outputs));
    }

    private boolean isRead(CanvasNode end) {
        return around.canvas().isRead(node.key(), name(end));
    }

    private Outcome looped(MacroRound round, Ends.Known ends, MacroType.Iterative type) {
        loop(round, ends, type, 0);
        return new Outcome.Made(gathered(ends));
    }

    private Map<String, Records> gathered(Ends.Known ends) {
        var gathered = new LinkedHashMap<String, Records>();
        ends.outputs().forEach((end, records) -> gathered.put(name(end), records.at(new InputRef(id, output(end)))));
        if (isRead(ends.back())) {
            gathered.put(name(ends.back()), ends.next().at(new InputRef(id, Iterate.NEXT)));
        }
        return gathered;
    }

    /** The first round by itself, the loop over what comes back from it, and what both give. */
    private Outcome afterFirst(
            Canvas canvas,
            MacroType.Iterative type,
            Records given,
            MacroRound round,
            Ends.Known ends,
            String difference) {
        if (type.limit() < 2) {
            return new Outcome.Stuck(difference);
        }
        var first = round;
        var firstEnds = ends;
        if (round.rounds().isRead()) {
            first = round(canvas, type, given, new Rounds("", 0));
            if (!(ended(first, canvas, type) instanceof Ends.Known counted)) {
                return new Outcome.Stuck(difference);
            }
            firstEnds = counted;
        }
        var later = round(canvas, type, firstEnds.next(), new Rounds(counter(), 1));
        if (!(ended(later, canvas, type) instanceof Ends.Known laterEnds)) {
            return new Outcome.Stuck(difference);
        }
        var again = difference(firstEnds.next().fields(), laterEnds.next().fields())
                .or(() -> outputsDiffer(ends, laterEnds));
        if (again.isPresent()) {
            return new Outcome.Stuck("%s, and after that %s".formatted(difference, again.get()));
        }
        inline(first, given);
        loop(later, laterEnds, type, 1);
        around.draft()
                .say(Diagnostic.of(
                        FlowCode.MACRO_CHANGES_FIELDS,
                        node.tool().at(),
                        node.tool().name(),
                        node.key(),
                        difference));
        return new Outcome.Made(united(firstEnds, gathered(laterEnds)));
    }

    private static Optional<String> outputsDiffer(Ends.Known first, Ends.Known later) {
        return first.outputs().entrySet().stream()
                .map(entry -> difference(
                                entry.getValue().fields(),
                                Objects.requireNonNull(later.outputs().get(entry.getKey()))
                                        .fields())
                        .map(found -> "at '%s' %s".formatted(name(entry.getKey()), found)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void inline(MacroRound first, Records given) {
        for (var operator : first.operators()) {
            var placed = operator instanceof Source source && source.dataset() instanceof Dataset.Rows(var rows)
                    ? new Project(
                            source.id(),
                            rows.equals(Iterate.round(id)) ? given.ref() : rows,
                            passed(source),
                            source.at())
                    : operator;
            around.draft().add(placed, first.part().fidelity());
        }
    }

    private static List<Projection> passed(Source source) {
        return source.fields().stream()
                .map(field -> new Projection(field.name(), Expr.field(field.name(), field.type()), source.at()))
                .toList();
    }

    private Map<String, Records> united(Ends.Known first, Map<String, Records> later) {
        var united = new LinkedHashMap<>(later);
        first.outputs().forEach((end, records) -> {
            var rest = Objects.requireNonNull(later.get(name(end)));
            var union = new Union(
                    around.draft().id(id + "_" + output(end)),
                    List.of(records.ref(), rest.ref()),
                    Optional.empty(),
                    node.tool().at());
            around.draft().add(union, Fidelity.EXACT);
            united.put(name(end), records.at(InputRef.of(union.id())));
        });
        return united;
    }

    /** How the fields that come back differ from those that went in. */
    private static Optional<String> difference(List<AlteryxField> round, List<AlteryxField> next) {
        if (round.equals(next)) {
            return Optional.empty();
        }
        var names = next.stream().map(AlteryxField::name).toList();
        var before = round.stream().map(AlteryxField::name).toList();
        if (!before.equals(names)) {
            return Optional.of("the fields %s come back where %s went in".formatted(names, before));
        }
        for (int i = 0; i < next.size(); i++) {
            if (!round.get(i).equals(next.get(i))) {
                return Optional.of("the field '%s' comes back as %s where %s went in"
                        .formatted(next.get(i).name(), shown(next.get(i)), shown(round.get(i))));
            }
        }
        return Optional.empty();
    }

    private static String shown(AlteryxField field) {
        if (field.size() == 0) {
            return field.type().name();
        }
        return field.scale() == 0
                ? "%s(%d)".formatted(field.type(), field.size())
                : "%s(%d.%d)".formatted(field.type(), field.size(), field.scale());
    }

    /** The name that the loop has for an output of the macro. */
    private String output(CanvasNode end) {
        return names.computeIfAbsent(end.key(), _ -> free(name(end)));
    }

    private String free(String wish) {
        var clean = wish.replaceAll("[^A-Za-z0-9_]+", "_");
        var start = clean.toLowerCase(Locale.ROOT).matches("next|round|_*") ? "out_" + clean : clean;
        var taken = new HashSet<String>();
        names.values().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        var name = start;
        for (int n = 2; taken.contains(name.toLowerCase(Locale.ROOT)); n++) {
            name = start + "_" + n;
        }
        return name;
    }

    /** Adds the loop. */
    private void loop(MacroRound round, Ends.Known ends, MacroType.Iterative type, int before) {
        ends.outputs()
                .forEach((end, records) -> round.part().add(target(round, end, output(end), records), Fidelity.EXACT));
        round.part().add(target(round, ends.back(), Iterate.NEXT, ends.next()), Fidelity.EXACT);
        round.leaveOut();
        var body = round.operators().stream().map(this::hoisted).toList();
        var atLimit = switch (type.atLimit()) {
            case ERROR -> Iterate.AtLimit.FAIL;
            case WARN -> Iterate.AtLimit.WARN;
            case IGNORE, UNKNOWN -> Iterate.AtLimit.KEEP;
        };
        var loop = new Iterate(
                id,
                feeds,
                body,
                round.rounds().counter(),
                type.limit() - before,
                atLimit,
                before > 0,
                Optional.empty(),
                node.tool().at());
        around.draft().add(loop, round.part().fidelity());
    }

    private Target target(MacroRound round, CanvasNode end, String output, Records records) {
        return new Target(
                round.part().id(end.wish()),
                records.ref(),
                new Dataset.Rows(new InputRef(id, output)),
                Target.Mode.OVERWRITE,
                records.passed(end.tool().at()),
                List.of(),
                Optional.empty(),
                Ordering.ARRIVAL,
                end.tool().at());
    }

    /** What a macro reads from outside is the same in every round: it is read once, before the loop. */
    private Operator hoisted(Operator operator) {
        if (!(operator instanceof Source source) || source.dataset() instanceof Dataset.Rows) {
            return operator;
        }
        around.draft().add(source, Fidelity.EXACT);
        var ref = InputRef.of(source.id());
        feed(ref);
        return new Source(source.id(), new Dataset.Rows(ref), source.fields(), source.ordinal(), source.at());
    }
}
