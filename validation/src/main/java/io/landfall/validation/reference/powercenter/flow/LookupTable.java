package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.MultipleMatch;
import io.landfall.parsers.powercenter.Port;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.LookupCondition.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a lookup looks in, sorted as its cache is: by the lookup ports in their order. So the first of several matches is the
 * lowest. In a cache NULL equals NULL; a database that is asked for each row knows no such thing.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/lookup-transformation.html">Lookup
 *     transformation</a>
 */
final class LookupTable {

    /** What a query is sorted by at its end, outside of brackets. */
    private static final Pattern OWN_ORDER = Pattern.compile("\\border\\s+by\\b[^()]*$", Pattern.CASE_INSENSITIVE);

    private final Work work;
    private final Lookup lookup;
    private final List<Comparison> comparisons;
    private final boolean isFile;
    private final boolean ignoresCase;
    private final boolean isCached;
    private final MultipleMatch policy;
    private final Map<MatchKey, List<PortValues>> index = new HashMap<>();

    private LookupTable(Work work, Lookup lookup, List<PortValues> rows, boolean isFile) {
        this.work = work;
        this.lookup = lookup;
        this.isFile = isFile;
        comparisons = LookupCondition.read(work, lookup);
        isCached = isFile || !work.settings().isNo("Lookup caching enabled");
        ignoresCase = isFile && work.settings().isNo("Case Sensitive String Comparison");
        policy = policy(work);
        var nullLow = SourceQualifierExecutor.nullLow(work.settings().connectionType());
        rows.sort(order(lookup.lookupPorts(), nullLow.getFirst() && !isFile));
        rows.forEach(row -> index.computeIfAbsent(
                        MatchKey.of(tableSide(row, true), ignoresCase, work.at()), _ -> new ArrayList<>())
                .add(row));
    }

    static LookupTable read(Work work) {
        var lookup = (Lookup) work.transformation();
        if (work.settings().isYes("Dynamic Lookup Cache")) {
            throw work.refused("a Lookup with a dynamic cache");
        }
        if (work.settings().isYes("Lookup cache persistent") && !work.settings().isYes("Re-cache from lookup source")) {
            throw work.refused("a Lookup with a persistent cache");
        }
        if (isSortedOtherwise(work)) {
            throw work.refused("a Lookup that takes its first or last match in the order of its own query");
        }
        var reader = new LookupReader(work, lookup);
        return new LookupTable(work, lookup, reader.read(), reader.isFile());
    }

    private static boolean isSortedOtherwise(Work work) {
        var policy = policy(work);
        return (policy == MultipleMatch.FIRST || policy == MultipleMatch.LAST)
                && OWN_ORDER
                        .matcher(work.settings().text("Lookup Sql Override"))
                        .find();
    }

    private static MultipleMatch policy(Work work) {
        var text = work.settings().text("Lookup policy on multiple match").strip();
        return text.isEmpty()
                ? MultipleMatch.ANY
                : Arrays.stream(MultipleMatch.values())
                        .filter(policy -> policy.label().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> work.refused("the lookup policy '%s'".formatted(text)));
    }

    /** Whether a row may get several answers. */
    boolean multiplies() {
        return policy == MultipleMatch.ALL;
    }

    private static Comparator<PortValues> order(List<Port> ports, boolean nullLow) {
        Comparator<PortValues> order = (_, _) -> 0;
        for (var port : ports) {
            order = order.thenComparing((left, right) ->
                    MatchKey.compare(left.get(port.name()), right.get(port.name()), nullLow, port.at()));
        }
        return order;
    }

    private List<@Nullable Object> tableSide(PortValues row, boolean equalities) {
        var values = new ArrayList<@Nullable Object>();
        comparisons.stream()
                .filter(comparison -> (comparison.operator() == BinaryOperator.EQUAL) == equalities)
                .forEach(comparison -> values.add(row.get(comparison.column().name())));
        return values;
    }

    /**
     * The rows that count for these inputs: none, one, or with the policy for all of them several. Where any of several will do they have
     * to agree, and so do those of a flat file, of which nothing says in what order the first and the last are sought.
     *
     * @param answers the ports that somebody reads
     */
    List<PortValues> found(PortValues inputs, List<Port> answers) {
        var values = new ArrayList<@Nullable Object>();
        comparisons.stream()
                .filter(comparison -> comparison.operator() == BinaryOperator.EQUAL)
                .forEach(comparison -> values.add(inputs.get(comparison.input().name())));
        var key = MatchKey.of(values, ignoresCase, work.at());
        if (!isCached && key.hasNull()) {
            return List.of();
        }
        var matches = index.getOrDefault(key, List.of()).stream()
                .filter(row -> LookupCondition.hold(comparisons, inputs, row, isCached, work))
                .toList();
        if (matches.size() < 2) {
            return matches;
        }
        return switch (policy) {
            case FIRST -> List.of(isSorted() ? sorted(matches, answers, List::getFirst) : any(matches, answers));
            case ANY -> List.of(any(matches, answers));
            case LAST -> List.of(isSorted() ? sorted(matches, answers, List::getLast) : any(matches, answers));
            case ALL -> matches;
            case ERROR ->
                throw Unrepeatable.failed(
                        work.at(),
                        "several rows match in '%s'".formatted(work.node().name()));
        };
    }

    /** Only the query that fills a cache is sorted. */
    private boolean isSorted() {
        return isCached && !isFile;
    }

    /** The columns that the cache certainly keeps: those of the condition, and those that are taken. */
    private List<Port> kept(List<Port> answers) {
        return lookup.lookupPorts().stream()
                .filter(port -> answers.contains(port)
                        || comparisons.stream()
                                .anyMatch(comparison -> comparison.column().equals(port)))
                .toList();
    }

    /**
     * A row that is taken by all columns; no document says that the order is not by the columns alone that the cache keeps, nor where a
     * database puts NULL that is not known.
     */
    private PortValues sorted(
            List<PortValues> matches, List<Port> answers, Function<List<PortValues>, PortValues> taken) {
        var candidates = new ArrayList<PortValues>();
        for (var nullLow : SourceQualifierExecutor.nullLow(work.settings().connectionType())) {
            for (var ports : List.of(lookup.lookupPorts(), kept(answers))) {
                candidates.add(taken.apply(
                        matches.stream().sorted(order(ports, nullLow)).toList()));
            }
        }
        return any(candidates, answers);
    }

    private PortValues any(List<PortValues> matches, List<Port> answers) {
        var first = matches.getFirst();
        for (var port : answers) {
            var value = first.get(port.name());
            if (matches.stream()
                    .anyMatch(row -> MatchKey.compare(row.get(port.name()), value, false, port.at()) != 0)) {
                throw work.undefined(
                        "which of several rows '%s' takes".formatted(work.node().name()));
            }
        }
        return first;
    }

    /** The answer to a call by {@code :LKP}; NULL without a match, whatever the port's default. */
    @Nullable
    Object called(Call call, List<@Nullable Object> args) {
        var inputs = lookup.ports().stream().filter(Port::isInput).toList();
        if (inputs.size() != args.size()) {
            throw Unrepeatable.refused(call.at(), "a lookup with %d arguments".formatted(args.size()));
        }
        var values = new PortValues();
        for (int i = 0; i < args.size(); i++) {
            values.put(inputs.get(i).name(), work.held(args.get(i), inputs.get(i)));
        }
        var answer = lookup.returnPort().orElseThrow(() -> work.refused("a lookup without a return port"));
        var found = Optional.of(found(values, List.of(answer)))
                .filter(rows -> !rows.isEmpty())
                .map(List::getFirst);
        return found.isEmpty() ? null : found.get().get(answer.name());
    }
}
