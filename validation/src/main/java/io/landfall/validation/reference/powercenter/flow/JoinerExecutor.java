package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.JoinType;
import io.landfall.parsers.powercenter.Joiner;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.validation.reference.powercenter.expression.RowError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs Joiners: the detail rows in their order, each with every master row that is equal in all keys. NULL is equal to nothing. The name
 * of an outer join says which side may be missing: a master outer join keeps all detail rows, a detail outer join all master rows. The
 * ports of a missing side hold their default values.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/joiner-transformation.html">Joiner
 *     transformation</a>
 */
final class JoinerExecutor implements TransformationExecutor {

    /** The two sides of one equality. */
    private record Equality(Port detail, Port master) {}

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof Joiner;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var joiner = (Joiner) work.transformation();
        var type = type(work);
        var master = unmarked(work, work.feed(inputs(joiner.masterPorts())));
        var detail = unmarked(work, work.feed(joiner.detailPorts()));
        var equalities = new ArrayList<Equality>();
        equalities(work, joiner, work.parsed(work.settings().text("Join Condition"), work.at()), equalities);
        var index = new HashMap<MatchKey, List<FlowRow>>();
        for (var row : master.rows()) {
            var key = key(work, row, equalities.stream().map(Equality::master).toList());
            if (!key.hasNull()) {
                index.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            }
        }
        var rows = new ArrayList<FlowRow>();
        Set<FlowRow> matched = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var row : detail.rows()) {
            var key = key(work, row, equalities.stream().map(Equality::detail).toList());
            var partners = key.hasNull() ? List.<FlowRow>of() : index.getOrDefault(key, List.of());
            matched.addAll(partners);
            partners.forEach(partner -> rows.add(joined(joiner, partner.values(), row.values())));
            if (partners.isEmpty() && (type == JoinType.MASTER_OUTER || type == JoinType.FULL_OUTER)) {
                rows.add(joined(joiner, defaults(work, joiner.masterPorts()), row.values()));
            }
        }
        if (type == JoinType.DETAIL_OUTER || type == JoinType.FULL_OUTER) {
            master.rows().stream()
                    .filter(row -> !matched.contains(row))
                    .forEach(row -> rows.add(joined(joiner, row.values(), defaults(work, joiner.detailPorts()))));
        }
        work.byChance(rows, master.ordered() && detail.ordered());
        return Map.of("", RowStream.begun(rows, false));
    }

    private static List<Port> inputs(List<Port> ports) {
        return ports.stream().filter(Port::isInput).toList();
    }

    private static JoinType type(Work work) {
        var text = work.settings().text("Join Type").strip();
        return Arrays.stream(JoinType.values())
                .filter(type -> type.label().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> work.refused("the Join Type '%s'".formatted(text)));
    }

    private static RowStream unmarked(Work work, RowStream stream) {
        stream.rows().forEach(work::forInsertOnly);
        return stream;
    }

    private static void equalities(Work work, Joiner joiner, Expression condition, List<Equality> found) {
        if (condition instanceof Binary both && both.operator() == BinaryOperator.AND) {
            equalities(work, joiner, both.left(), found);
            equalities(work, joiner, both.right(), found);
        } else if (condition instanceof Binary(var operator, Name one, Name other, var _)
                && operator == BinaryOperator.EQUAL) {
            var left = port(work, joiner, one);
            var right = port(work, joiner, other);
            if (left.is(PortRole.MASTER) == right.is(PortRole.MASTER)) {
                throw work.refused("a join condition within one side");
            }
            found.add(left.is(PortRole.MASTER) ? new Equality(right, left) : new Equality(left, right));
        } else {
            throw work.refused("a join condition that is no equality of two ports");
        }
    }

    private static Port port(Work work, Joiner joiner, Name name) {
        return joiner.port(name.name()).orElseThrow(() -> work.refused("the port '%s'".formatted(name.name())));
    }

    private static MatchKey key(Work work, FlowRow row, List<Port> ports) {
        var values = new ArrayList<@Nullable Object>();
        ports.forEach(port -> values.add(row.values().get(port.name())));
        return MatchKey.of(values, work.settings().isNo("Case Sensitive String Comparison"), work.at());
    }

    /** What the ports of a side without a row hold. */
    private static PortValues defaults(Work work, List<Port> ports) {
        var values = new PortValues();
        ports.stream()
                .filter(port -> !port.defaultValue().isBlank())
                .forEach(port -> values.put(port.name(), byDefault(work, port)));
        return values;
    }

    /** No document says whether a missing side is in error where a default is an error. */
    private static @Nullable Object byDefault(Work work, Port port) {
        try {
            return work.byDefault(port);
        } catch (RowError error) {
            throw work.undefined("the default value of '%s', %s, where its side is missing"
                    .formatted(port.name(), port.defaultValue()));
        }
    }

    private static FlowRow joined(Joiner joiner, PortValues master, PortValues detail) {
        var values = new PortValues();
        joiner.ports().stream()
                .filter(Port::isOutput)
                .forEach(
                        port -> values.put(port.name(), (port.is(PortRole.MASTER) ? master : detail).get(port.name())));
        return FlowRow.of(values);
    }
}
