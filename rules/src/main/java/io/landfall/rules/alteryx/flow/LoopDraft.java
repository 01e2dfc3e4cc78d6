package io.landfall.rules.alteryx.flow;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.rule.Fidelity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The loop that stands in the place of a macro's call: what goes into it, what its rounds do, and what leaves it. */
final class LoopDraft {

    private final WorkflowAssembly around;
    private final CanvasNode node;
    private final String id;
    private final List<Iterate.Feed> feeds = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    LoopDraft(WorkflowAssembly around, CanvasNode node) {
        this.around = around;
        this.node = node;
        this.id = around.draft().id(node.wish());
    }

    /**
     * How long a loop runs.
     *
     * @param skipsEmpty whether no round runs where the first has no records
     */
    record Limit(long rounds, Iterate.AtLimit then, boolean skipsEmpty) {}

    String id() {
        return id;
    }

    /** The records of a round. */
    InputRef rows() {
        return Iterate.round(id);
    }

    /** A name for the parameter that is the number of the round. */
    String counter() {
        return "IterationNumber_" + node.key().replace('.', '_');
    }

    /** Those records are the first round's; what else has been fed is forgotten. */
    void begin(InputRef first) {
        feeds.clear();
        feed(first);
    }

    /** The same records come in, in every round. */
    void feed(InputRef ref) {
        var feed = new Iterate.Feed(ref, Ordering.ARRIVAL);
        if (!feeds.contains(feed)) {
            feeds.add(feed);
        }
    }

    /** Where the loop has what all rounds left at an output of the macro. */
    InputRef gathered(CanvasNode end) {
        return new InputRef(id, name(end));
    }

    /** Gathers what all rounds hand on to another one, for a check. */
    InputRef returned(MacroRound round, CanvasNode back, Records next) {
        var output = free("returned");
        names.put("returned", output);
        round.part().add(target(round, back, output, next), Fidelity.EXACT);
        return new InputRef(id, output);
    }

    /** Where the loop has what its last round left for another one. */
    InputRef left() {
        return new InputRef(id, Iterate.NEXT);
    }

    Map<String, Records> gathered(Map<CanvasNode, Records> outputs) {
        var gathered = new LinkedHashMap<String, Records>();
        outputs.forEach((end, records) -> gathered.put(MacroEnds.name(end), records.at(gathered(end))));
        return gathered;
    }

    /** The name that the loop has for an output of the macro. */
    String name(CanvasNode end) {
        return names.computeIfAbsent(end.key(), _ -> free(MacroEnds.name(end)));
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

    /**
     * Adds the loop.
     *
     * @param outputs what leaves a round for good, by the macro's outputs
     * @param next the records of the round after
     * @param back the tool that hands them on
     */
    void add(MacroRound round, Map<CanvasNode, Records> outputs, Records next, CanvasNode back, Limit limit) {
        outputs.forEach((end, records) -> round.part().add(target(round, end, name(end), records), Fidelity.EXACT));
        round.part().add(target(round, back, Iterate.NEXT, next), Fidelity.EXACT);
        var checks = checks(round);
        round.leaveOut();
        var body = round.operators().stream().map(this::hoisted).toList();
        var loop = new Iterate(
                id,
                feeds,
                body,
                round.rounds().counter(),
                limit.rounds(),
                limit.then(),
                limit.skipsEmpty(),
                Optional.empty(),
                node.tool().at());
        around.draft().add(loop, round.part().fidelity());
        checks.forEach(around.draft()::check);
    }

    /** What the tools of a round assert, in all rounds. */
    private List<Check> checks(MacroRound round) {
        return round.part().checks().isEmpty() ? List.of() : gathered(round, free("checks"));
    }

    private List<Check> gathered(MacroRound round, String output) {
        names.put("checks", output);
        var failed = new FailedChecks(round.part(), node);
        var records = failed.records();
        round.part().add(target(round, node, output, records), Fidelity.EXACT);
        return failed.none(new InputRef(id, output));
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
