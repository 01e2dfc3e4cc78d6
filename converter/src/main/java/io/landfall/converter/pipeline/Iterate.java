package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a pipeline of its own, the body, round after round: what the body writes to {@link #NEXT} are the rows of the next round. It ends
 * after a round that writes none there, or after {@code limit} rounds. At least one round runs, if only over no rows.
 *
 * <p>With {@code skipEmpty} no round runs where round 0 would have no rows; all outputs are empty then.
 *
 * <p>Sources of the body whose dataset is {@link Dataset.Rows} read {@code LOOP.round}, the rows of the round, which are those of the first
 * input in round 0; or any input by its own name, the same in every round. Targets of the body whose dataset is {@link Dataset.Rows} write
 * {@code LOOP.next}, with just the fields of {@code LOOP.round}, or another output {@code LOOP.NAME}: its rows are those that the rounds
 * wrote, round by round. The output {@code LOOP.next} has the rows that were left at the limit.
 *
 * <pre>{@code {id: LOOP, op: iterate, inputs: [ORDERS], limit: 100, atLimit: fail, body: [
 *   {id: ROUND, op: source, dataset: {rows: LOOP.round}, fields: [{name: AMT, type: INTEGER}]},
 *   {id: LESS, op: project, input: ROUND, fields: [{name: AMT, type: INTEGER, expr: AMT - 10}]},
 *   {id: SIZE, op: route, input: LESS, groups: [{name: BIG, condition: AMT > 10}], otherwise: SMALL},
 *   {id: NEXT, op: target, input: SIZE.BIG, dataset: {rows: LOOP.next}, mode: overwrite, fields: [{name: AMT, type: INTEGER, expr: AMT}]},
 *   {id: DONE, op: target, input: SIZE.SMALL, dataset: {rows: LOOP.DONE}, mode: overwrite, fields: [{name: AMT, type: INTEGER, expr: AMT}]}]}}</pre>
 *
 * @param feeds where rows come from: first those of round 0
 * @param body sources, steps and targets, each after its inputs; it has no scripts
 * @param counter name of an {@code INTEGER} parameter of the body that is the number of the round, from 0
 * @param ordinal name of a further {@code BIGINT} field of every output that counts its rows from 1 in arrival order
 */
public record Iterate(
        String id,
        List<Feed> feeds,
        List<Operator> body,
        Optional<String> counter,
        long limit,
        AtLimit atLimit,
        boolean skipEmpty,
        Optional<String> ordinal,
        SourceLocation at)
        implements Operator {

    /** The output of the body that comes back, and of the loop with what was left. */
    public static final String NEXT = "next";

    private static final String ROUND = "round";

    /**
     * Rows that the body may read.
     *
     * @param order in which they arrive in the body, where that matters
     */
    public record Feed(InputRef input, Ordering order) {}

    /** What becomes of a loop with rows left after its last round. */
    public enum AtLimit {
        /** The run fails. */
        FAIL,
        /** The run says so, and goes on with the rows that are left. */
        WARN,
        /** The rows that are left are the output {@link #NEXT}. */
        KEEP
    }

    public Iterate {
        feeds = List.copyOf(feeds);
        body = List.copyOf(body);
    }

    @Override
    public List<InputRef> inputs() {
        return feeds.stream().map(Feed::input).toList();
    }

    @Override
    public List<String> outputs() {
        return ends().stream().map(this::output).toList();
    }

    /** The rows of a round, as sources of the body name them. */
    public static InputRef round(String loop) {
        return new InputRef(loop, ROUND);
    }

    /** What a source of the body reads, outside of it: the rows of a round are those of round 0. */
    public Feed feed(Source source) {
        var read = rows(source.dataset());
        return read.filter(round(id)::equals).isPresent()
                ? feeds.getFirst()
                : feeds.stream()
                        .filter(feed -> read.filter(feed.input()::equals).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("'%s' reads nothing".formatted(source.id())));
    }

    /** The sources of the body. */
    public List<Source> starts() {
        return body.stream()
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .toList();
    }

    /** Whether a source of the body reads the rows of a round. */
    public boolean isRound(Source source) {
        return rows(source.dataset()).filter(round(id)::equals).isPresent();
    }

    /** The targets of the body. */
    public List<Target> ends() {
        return body.stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .toList();
    }

    /** The output of the loop that a target of the body writes. */
    public String output(Target end) {
        return rows(end.dataset()).map(InputRef::output).orElse("");
    }

    /** The target of the body that writes an output of the loop. */
    public Target end(String output) {
        return ends().stream()
                .filter(end -> output(end).equals(output))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'%s' has no output '%s'".formatted(id, output)));
    }

    /** What writes the rows that a source of the body reads, in round 0, in the order in which they arrive there. */
    public Target handedIn(Source source) {
        var feed = feed(source);
        return new Target(
                source.id(),
                feed.input(),
                source.dataset(),
                Target.Mode.OVERWRITE,
                source.fields().stream()
                        .map(field -> new Projection(field.name(), Expr.field(field.name(), field.type()), at))
                        .toList(),
                List.of(),
                Optional.empty(),
                feed.order(),
                at);
    }

    private static Optional<InputRef> rows(Dataset dataset) {
        return dataset instanceof Dataset.Rows(var rows) ? Optional.of(rows) : Optional.empty();
    }

    /** The body as a pipeline, with the parameters of the pipeline around it and the number of the round. */
    public Pipeline inside(Pipeline around) {
        var parameters = new ArrayList<>(around.parameters());
        counter.ifPresent(name -> parameters.add(new Parameter(name, Types.INTEGER, Optional.empty())));
        return new Pipeline(around.name(), around.origin(), around.settings(), parameters, body, List.of());
    }

    public Iterate with(List<Feed> feeds, List<Operator> body, Optional<String> ordinal) {
        return new Iterate(id, feeds, body, counter, limit, atLimit, skipEmpty, ordinal, at);
    }
}
