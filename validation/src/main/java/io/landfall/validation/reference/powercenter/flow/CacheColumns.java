package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a dynamic cache and the input ports that fill them.
 *
 * @param keys the columns that are compared in the condition, each with its input
 * @param others the other columns
 * @param numbered the columns whose values the cache makes up
 */
record CacheColumns(Work work, Map<Port, Port> keys, Map<Port, Port> others, List<Port> numbered) {

    static CacheColumns read(Work work, Lookup lookup) {
        var keys = new LinkedHashMap<Port, Port>();
        for (var comparison : LookupCondition.read(work, lookup)) {
            if (comparison.operator() != BinaryOperator.EQUAL
                    || keys.put(comparison.column(), comparison.input()) != null) {
                throw work.refused("a dynamic cache that is not asked for equal columns");
            }
            check(work, comparison.column(), comparison.input());
        }
        var others = new LinkedHashMap<Port, Port>();
        var numbered = new ArrayList<Port>();
        for (var port : lookup.lookupPorts()) {
            if (port.isOutput() && !keys.containsKey(port) && Lookup.isSequence(lookup.association(port))) {
                numbered.add(integer(work, port));
            } else if (!keys.containsKey(port)
                    && (port.isOutput() || !lookup.association(port).isEmpty())) {
                others.put(port, filling(work, lookup, port));
            }
        }
        return new CacheColumns(work, keys, others, numbered);
    }

    private static Port integer(Work work, Port column) {
        return switch (column.datatype().toLowerCase(Locale.ROOT)) {
            case "integer", "small integer", "bigint" -> column;
            default -> throw work.refused("a generated key that is no integer");
        };
    }

    private static Port filling(Work work, Lookup lookup, Port column) {
        var input = lookup.port(lookup.association(column))
                .filter(Port::isInput)
                .orElseThrow(() -> work.refused(
                        "the column '%s' of a dynamic cache, which no port fills".formatted(column.name())));
        check(work, column, input);
        return input;
    }

    /** What is no longer than the column is kept as it comes. */
    private static void check(Work work, Port column, Port input) {
        if (!column.datatype().equalsIgnoreCase(input.datatype()) || input.precision() > column.precision()) {
            throw work.refused("a column of a dynamic cache that is of another type than what fills it");
        }
    }

    /** Whether nothing is compared although there is something to compare, which no session runs with. */
    boolean compareNothing() {
        return !others.isEmpty()
                && others.entrySet().stream().noneMatch(column -> isCompared(column.getKey(), column.getValue()));
    }

    /** Whether the row brings other values, of those that are compared. */
    boolean differ(PortValues cached, PortValues inputs) {
        return others.entrySet().stream().anyMatch(column -> {
            var value = inputs.get(column.getValue().name());
            return isCompared(column.getKey(), column.getValue())
                    && !isIgnored(column.getKey(), column.getValue(), value)
                    && !same(cached.get(column.getKey().name()), value);
        });
    }

    private boolean same(@Nullable Object one, @Nullable Object other) {
        var both = new ArrayList<@Nullable Object>();
        both.add(one);
        var second = new ArrayList<@Nullable Object>();
        second.add(other);
        return MatchKey.of(both, false, work.at()).equals(MatchKey.of(second, false, work.at()));
    }

    /**
     * The cached row after an insert or update.
     *
     * @param cached what is updated, null for an insert
     */
    PortValues filled(@Nullable PortValues cached, PortValues inputs) {
        var row = cached == null ? new PortValues() : cached.copy();
        keys.forEach((column, input) -> row.put(column.name(), inputs.get(input.name())));
        others.forEach((column, input) -> {
            var value = inputs.get(input.name());
            if (cached == null || !isIgnored(column, input, value)) {
                row.put(column.name(), value);
            }
        });
        return row;
    }

    private static boolean isCompared(Port column, Port input) {
        return !column.isIgnoredInComparison() && !input.isIgnoredInComparison();
    }

    private static boolean isIgnored(Port column, Port input, @Nullable Object value) {
        return value == null && (column.ignoresNullInputs() || input.ignoresNullInputs());
    }
}
