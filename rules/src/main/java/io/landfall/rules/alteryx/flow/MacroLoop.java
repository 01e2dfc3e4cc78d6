package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
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
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Converts the call of an iterative macro: what the macro does is the body of a loop. What leaves at its loop output comes in at its loop
 * input, until nothing does or the limit is reached; the other outputs gather the records of all rounds.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/apps-and-macros/macros/iterative-macro.html">Iterative Macro</a>
 */
final class MacroLoop {

    private final WorkflowAssembly around;
    private final CanvasNode node;
    private final ToolInputs inputs;
    private final String id;
    private final Draft part;
    private final Rounds rounds;
    private final List<Iterate.Feed> feeds = new ArrayList<>();

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
        this.part = around.draft().inside();
        this.rounds = new Rounds("IterationNumber_" + node.key().replace('.', '_'));
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
        if (type.atLimit() == MacroType.AtLimit.UNKNOWN || type.outputFields() == MacroType.OutputFields.UNKNOWN) {
            return new Outcome.Stuck("its settings are not of a version that Landfall knows");
        }
        if (type.limit() < 1) {
            return new Outcome.Stuck("it may not run even once");
        }
        var canvas = CanvasBuilder.inside(macro, node.key());
        part.say(canvas.diagnostics());
        var writing = canvas.nodes().stream().filter(MacroLoop::writes).findFirst();
        if (writing.isPresent()) {
            return new Outcome.Stuck("'%s' (%s) does its work in every round"
                    .formatted(writing.get().tool().name(), writing.get().key()));
        }
        var body = around.inside(canvas, part, rounds);
        var open = handIn(canvas, body, type);
        return open.<Outcome>map(Outcome.Stuck::new).orElseGet(() -> handOut(canvas, body, type));
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

    /** Makes the caller's records those of the macro's inputs; answers with what is in the way. */
    private Optional<String> handIn(Canvas canvas, WorkflowAssembly body, MacroType.Iterative type) {
        var starts = new ArrayList<>(ends(canvas, MacroInput.class));
        starts.sort(java.util.Comparator.comparing(start -> !name(start).equals(type.input())));
        if (starts.isEmpty() || !name(starts.getFirst()).equals(type.input())) {
            return Optional.of("it has no input '%s'".formatted(type.input()));
        }
        for (var start : starts) {
            var arrived = inputs.at(name(start));
            if (arrived.isEmpty()) {
                return Optional.of("nothing arrives at its input '%s'".formatted(name(start)));
            }
            var ref = start.equals(starts.getFirst())
                    ? Iterate.round(id)
                    : arrived.get().ref();
            var source = source(part.id(start.wish()), ref, arrived.get(), start);
            part.add(source, Fidelity.EXACT);
            feed(arrived.get().ref());
            var records = arrived.get().at(InputRef.of(source.id()));
            body.give(start.key(), Map.of("Output", records));
        }
        return Optional.empty();
    }

    private void feed(InputRef ref) {
        var feed = new Iterate.Feed(ref, Ordering.ARRIVAL);
        if (!feeds.contains(feed)) {
            feeds.add(feed);
        }
    }

    private static Source source(String id, InputRef rows, Records records, CanvasNode start) {
        return new Source(
                id,
                new Dataset.Rows(rows),
                records.fields().stream().map(AlteryxField::nativeField).toList(),
                Optional.empty(),
                start.tool().at());
    }

    /** Makes what arrives at the macro's outputs what the loop gives. */
    private Outcome handOut(Canvas canvas, WorkflowAssembly body, MacroType.Iterative type) {
        var outputs = new LinkedHashMap<String, Records>();
        var names = new LinkedHashSet<String>();
        var taken = new ArrayList<String>();
        var ended = false;
        for (var end : ends(canvas, MacroOutput.class)) {
            var isNext = name(end).equals(type.output());
            var isRead = around.canvas().isRead(node.key(), name(end));
            if (!isNext && !isRead) {
                continue;
            }
            var arriving = body.arriving(end.key());
            if (arriving.isEmpty()) {
                return new Outcome.Stuck("what leaves at its output '%s' is not known".formatted(name(end)));
            }
            if (isNext) {
                var other = difference(arriving.get().fields());
                if (other.isPresent()) {
                    return new Outcome.Stuck(other.get());
                }
            }
            ended |= isNext;
            var output = isNext ? Iterate.NEXT : output(name(end), names);
            part.add(target(part.id(end.wish()), new InputRef(id, output), arriving.get(), end), Fidelity.EXACT);
            taken.add(end.key());
            if (isRead) {
                outputs.put(name(end), arriving.get().at(new InputRef(id, output)));
            }
        }
        if (!ended) {
            return new Outcome.Stuck("it has no output '%s'".formatted(type.output()));
        }
        if (part.operators().stream().anyMatch(Script.class::isInstance)) {
            return new Outcome.Stuck("a tool in it is not converted");
        }
        if (part.hasChecks()) {
            return new Outcome.Stuck("a tool in it asserts something in every round");
        }
        leaveOut(canvas, body, taken);
        around.draft().add(loop(type), part.fidelity());
        return new Outcome.Made(outputs);
    }

    private static void leaveOut(Canvas canvas, WorkflowAssembly body, List<String> taken) {
        var used = canvas.before(taken);
        canvas.nodes().stream()
                .filter(inner -> !used.contains(inner.key())
                        && !(inner.tool().configuration() instanceof MacroInput)
                        && !(inner.tool().configuration() instanceof MacroOutput))
                .forEach(body::leaveOut);
    }

    /** The vendor's pages only say that both are to be the same, so that nothing else is certain. */
    private Optional<String> difference(List<AlteryxField> next) {
        var round = inputs.all().isEmpty() ? List.<AlteryxField>of() : first().fields();
        if (round.equals(next)) {
            return Optional.empty();
        }
        var names = next.stream().map(AlteryxField::name).toList();
        if (!round.stream().map(AlteryxField::name).toList().equals(names)) {
            return Optional.of("the fields %s come back where %s went in"
                    .formatted(names, round.stream().map(AlteryxField::name).toList()));
        }
        for (int i = 0; i < next.size(); i++) {
            if (!round.get(i).equals(next.get(i))) {
                return Optional.of("the field '%s' comes back as %s where %s went in"
                        .formatted(next.get(i).name(), shown(next.get(i)), shown(round.get(i))));
            }
        }
        return Optional.empty();
    }

    private Records first() {
        return inputs.all().stream()
                .map(Arrival::records)
                .filter(records -> records.ref().equals(feeds.getFirst().input()))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(AlteryxField field) {
        var size = field.size() == 0
                ? ""
                : "(%d%s)".formatted(field.size(), field.scale() == 0 ? "" : "." + field.scale());
        return field.type() + size;
    }

    private static String output(String wish, Set<String> names) {
        var clean = wish.replaceAll("[^A-Za-z0-9_]+", "_");
        var start = clean.isEmpty() || clean.toLowerCase(Locale.ROOT).matches("next|round|_*") ? "out" + clean : clean;
        var name = start;
        for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = start + "_" + n;
        }
        return name;
    }

    private static Target target(String id, InputRef output, Records records, CanvasNode end) {
        return new Target(
                id,
                records.ref(),
                new Dataset.Rows(output),
                Target.Mode.OVERWRITE,
                records.passed(end.tool().at()),
                List.of(),
                Optional.empty(),
                Ordering.ARRIVAL,
                end.tool().at());
    }

    private Iterate loop(MacroType.Iterative type) {
        var body = part.operators().stream().map(this::hoisted).toList();
        var atLimit = switch (type.atLimit()) {
            case ERROR -> Iterate.AtLimit.FAIL;
            case WARN -> Iterate.AtLimit.WARN;
            case IGNORE, UNKNOWN -> Iterate.AtLimit.KEEP;
        };
        return new Iterate(
                id,
                feeds,
                body,
                rounds.counter(),
                type.limit(),
                atLimit,
                Optional.empty(),
                node.tool().at());
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
