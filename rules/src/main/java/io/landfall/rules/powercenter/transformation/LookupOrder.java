package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Lookup.Match;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.pipeline.SortKey.Direction;
import io.landfall.converter.pipeline.SortKey.Nulls;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.MultipleMatch;
import io.landfall.rules.powercenter.flow.DatabaseTypes;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.MatchPolicy;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which a lookup's matches are first and last: that of its columns, or that of a query which has one of its own, behind which
 * dashes take out the order that PowerCenter adds.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-7/transformation-guide/lookup-transformation/lookup-query/overriding-the-lookup-query/overriding-the-order-by-clause.html">Overriding
 *     the ORDER BY Clause</a>
 */
final class LookupOrder {

    private static final Pattern CLAUSE = Pattern.compile("(?is).*\\bORDER\\s+BY\\b([^()]*?)\\s*(?:--\\s*)?;?\\s*");

    private static final Pattern KEY =
            Pattern.compile("(?i)(?:[\\w$#\"\\[\\]`]+\\s*\\.\\s*)*[\"\\[`]?([\\w$#]+)[\"\\]`]?(?:\\s+(ASC|DESC))?");

    private LookupOrder() {}

    static Ordering of(
            TransformationNode node,
            Match match,
            Lookup lookup,
            LookupReference source,
            FlowContext context,
            Findings findings) {
        return switch (match) {
            case FIRST, LAST -> Ordering.by(keys(node, lookup, source, context, findings));
            case ALL, ERROR -> Ordering.NONE;
        };
    }

    /** Whether the service sorts by the ports, and not a query in an order of its own. */
    static boolean isOfPorts(TransformationNode node, FlowContext context) {
        return !clause(node, context).matches();
    }

    /** The columns that are looked in, in the order of their ports. */
    static List<Field> columns(Lookup lookup, LookupReference source) {
        return lookup.lookupPorts().stream()
                .filter(source::has)
                .map(source::field)
                .toList();
    }

    private static Matcher clause(TransformationNode node, FlowContext context) {
        return CLAUSE.matcher(context.substituted(node.settings().text("Lookup Sql Override")));
    }

    private static List<SortKey> keys(
            TransformationNode node, Lookup lookup, LookupReference source, FlowContext context, Findings findings) {
        var nulls = DatabaseTypes.nulls(node.settings().connectionType());
        var cached = columns(lookup, source).stream()
                .map(column -> new SortKey(column.name(), Direction.ASCENDING, nulls, Collation.BINARY))
                .toList();
        var clause = clause(node, context);
        if (MatchPolicy.is(MultipleMatch.ANY, node) || source.isFile()) {
            return cached;
        }
        if (!clause.matches()) {
            if (LookupToLookup.isCached(node, source)) {
                var place = nulls == Nulls.FIRST ? "first" : "last";
                findings.say(Diagnostic.of(LookupCode.SORTED_BY_DATABASE, node.at(), node.name(), place));
            }
            return cached;
        }
        var keys = keys(clause.group(1), SelectList.of(clause.group()).orElse(List.of()), cached);
        findings.say(
                keys.isPresent()
                        ? Diagnostic.of(LookupCode.SORTED, node.at(), node.name())
                        : Diagnostic.of(
                                LookupCode.SORTED_OTHERWISE,
                                node.at(),
                                node.name(),
                                clause.group(1).strip()));
        return keys.orElse(cached);
    }

    /** What a query orders by, if it answers with all of it, and then the other columns. */
    private static Optional<List<SortKey>> keys(String clause, List<String> names, List<SortKey> cached) {
        var keys = new ArrayList<SortKey>();
        var rest = new ArrayList<>(cached);
        for (var part : clause.split(",", -1)) {
            var key = KEY.matcher(part.strip());
            var column = key.matches() ? name(key, names) : Optional.<String>empty();
            var sorted = column.flatMap(name -> rest.stream()
                    .filter(other -> other.field().equalsIgnoreCase(name))
                    .findFirst());
            if (sorted.isEmpty()) {
                return Optional.empty();
            }
            rest.remove(sorted.get());
            keys.add("DESC".equalsIgnoreCase(key.group(2)) ? sorted.get().reversed() : sorted.get());
        }
        keys.addAll(rest);
        return Optional.of(List.copyOf(keys));
    }

    /** A column by its name, or by its position in the query. */
    private static Optional<String> name(Matcher key, List<String> names) {
        var written = key.group(1);
        if (!written.chars().allMatch(Character::isDigit)) {
            return names.stream().filter(written::equalsIgnoreCase).findFirst();
        }
        return names.stream().skip(Long.parseLong(written) - 1).findFirst();
    }
}
