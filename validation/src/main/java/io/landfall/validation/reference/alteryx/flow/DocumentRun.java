package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.tool.Answer;
import io.landfall.validation.reference.alteryx.tool.Arrival;
import io.landfall.validation.reference.alteryx.tool.DatabaseAnswer;
import io.landfall.validation.reference.alteryx.tool.Surroundings;
import io.landfall.validation.reference.alteryx.tool.ToolExecutors;
import io.landfall.validation.reference.alteryx.tool.ToolRun;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Runs the tools of one document, each once and only when another wants what it answers. What lies in a disabled container does not run
 * and gives nothing.
 */
final class DocumentRun {

    private final Surroundings around;
    private final Map<String, Records> inputs;
    private final Journal journal;
    private final Map<Integer, Answer> answers = new HashMap<>();
    private final Map<Integer, DocumentRun> opened = new TreeMap<>();
    private final Set<Integer> running = new HashSet<>();

    /**
     * A run.
     *
     * @param inputs what the caller of a macro hands in, by the name of the input
     */
    DocumentRun(Surroundings around, Map<String, Records> inputs, Journal journal) {
        this.around = around;
        this.inputs = inputs;
        this.journal = journal;
    }

    /** What leaves at an output of a macro; nothing where nothing arrives. */
    Optional<Records> output(String name) {
        return around.workflow().tools().stream()
                .filter(tool -> tool.configuration() instanceof MacroOutput output
                        && output.name().equals(name))
                .findFirst()
                .flatMap(tool -> answer(tool).at(""));
    }

    /** What a tool answers. */
    Answer answer(Tool tool) {
        var known = answers.get(tool.id());
        if (known != null) {
            return known;
        }
        if (!running.add(tool.id())) {
            throw Unrepeatable.refused(tool.at(), "tools that wait for each other");
        }
        var answer = run(tool);
        running.remove(tool.id());
        answers.put(tool.id(), answer);
        journal.answered(tool, answer);
        return answer;
    }

    private Answer run(Tool tool) {
        if (tool.configuration() instanceof MacroInput input && inputs.containsKey(input.name())) {
            return Answer.of(Objects.requireNonNull(inputs.get(input.name())));
        }
        if (tool.configuration() instanceof InDatabaseTool end) {
            return DatabaseAnswer.of(end, new ToolRun(tool, List.of(), around));
        }
        var arrivals = arrivals(tool);
        if (arrivals.isEmpty() && isConnected(tool)) {
            return Answer.NOTHING;
        }
        var run = new ToolRun(tool, arrivals, around);
        return switch (tool.configuration()) {
            case MacroOutput _, DbFileOutput _ -> Answer.of(run.input());
            case MacroInput input -> open(tool, input);
            case MacroCall call -> called(tool, new MacroRun(call, run, journal));
            default -> ToolExecutors.run(run);
        };
    }

    /** What an input gives that nothing arrives at: the fields of its template. Of the records in it nobody says what becomes. */
    private Answer open(Tool tool, MacroInput input) {
        if (input.file().isPresent() || !input.sample().rows().isEmpty()) {
            throw Unrepeatable.refused(tool.at(), "an input of a macro that is open and has records of its own");
        }
        return ToolExecutors.run(new ToolRun(tool.withConfiguration(input.sample()), List.of(), around));
    }

    private Answer called(Tool tool, MacroRun macro) {
        var answer = macro.answer();
        macro.opened().ifPresent(inside -> opened.put(tool.id(), inside));
        return answer;
    }

    /** Writes what leaves the {@link OpenEnds}: of those in macros that run once what their callers see, or all where nobody sees any. */
    void showEnds() {
        runEnds();
        var all = ends("", _ -> false).filter(end -> !end.isGlance()).toList();
        var seen = all.stream().filter(end -> !end.isHidden()).toList();
        (seen.isEmpty() ? all : seen).forEach(end -> end.run().show(end.tool(), end.path()));
    }

    /** Tools run also where nobody sees their records, and open macros. */
    private void runEnds() {
        ends(_ -> false).tools().forEach(this::answer);
        opened.values().forEach(DocumentRun::runEnds);
    }

    private Stream<OpenEnds.End> ends(String path, Predicate<String> leaves) {
        var ends = ends(leaves);
        return Stream.concat(
                ends.tools().stream().map(tool -> new OpenEnds.End(this, tool, path)),
                around.workflow().tools().stream()
                        .filter(tool -> opened.containsKey(tool.id()))
                        .flatMap(tool -> Objects.requireNonNull(opened.get(tool.id()))
                                .ends(path + tool.id() + "_", ends.leaving(tool))));
    }

    OpenEnds ends(Predicate<String> leaves) {
        return new OpenEnds(around.workflow(), opened, leaves);
    }

    /** Whether the tool hands its records to an output of the macro. */
    boolean isWayOut(Tool tool) {
        return around.workflow().from(tool.id()).stream()
                .flatMap(line -> around.workflow().tool(line.destination().tool()).stream())
                .anyMatch(next -> next.configuration() instanceof MacroOutput);
    }

    /** Each output of the end of a line by itself. */
    private void show(Tool tool, String path) {
        var ordered = path.isEmpty() && new ArrivalOrder(around.workflow()).isDefined(tool);
        answer(tool)
                .anchors()
                .forEach((output, records) ->
                        journal.written(OpenEnds.name(tool, path, output), tool, records, ordered));
    }

    /** Whether some line begins at a tool that is switched on. */
    boolean arrivesAt(Tool tool) {
        return around.workflow().into(tool.id()).stream()
                .flatMap(line -> origin(line).stream())
                .anyMatch(from -> !from.disabled());
    }

    private boolean isConnected(Tool tool) {
        return around.workflow().into(tool.id()).stream()
                .anyMatch(line -> origin(line).isPresent());
    }

    /** A tool that runs, where the line begins. */
    private Optional<Tool> origin(Connection line) {
        return around.workflow()
                .tool(line.origin().tool())
                .filter(tool -> !(tool.configuration() instanceof InterfaceTool));
    }

    /** What arrives, in the order of the names of the lines. */
    private List<Arrival> arrivals(Tool tool) {
        return around.workflow().into(tool.id()).stream()
                .sorted(Comparator.comparingInt(line -> number(line.name())))
                .flatMap(line -> arrival(line).stream())
                .toList();
    }

    private Optional<Arrival> arrival(Connection line) {
        return origin(line)
                .filter(tool -> !tool.disabled() && !OpenWays.isLeftOut(around.workflow(), line))
                .flatMap(tool -> answer(tool).at(line.origin().anchor()))
                .map(records -> new Arrival(line.destination().anchor(), line.name(), records));
    }

    private static int number(String name) {
        var digits = name.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }
}
