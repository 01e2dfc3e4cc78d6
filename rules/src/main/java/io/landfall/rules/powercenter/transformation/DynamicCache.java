package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a dynamic cache is keyed by and filled with, for lookups whose columns are filled from input ports or with numbers.
 *
 * @param keys the columns of the condition
 * @param columns the other columns that are cached: those that somebody may take
 * @param generated the columns that get the next number when a key is inserted
 * @param updates whether a row changes what the cache holds under its key
 * @param oldValues whether rows get what the cache held before them
 */
record DynamicCache(
        List<Column> keys, List<Column> columns, List<Generated> generated, boolean updates, boolean oldValues) {

    /**
     * A column and what fills it.
     *
     * @param input the field at the associated port
     * @param isCompared whether another value makes an update
     * @param keepsForNull whether an update with NULL keeps the old value
     */
    record Column(Port port, Field reference, Field input, boolean isCompared, boolean keepsForNull) {

        SqlType type() {
            return reference.type();
        }
    }

    /** A column whose values the cache makes up itself. */
    record Generated(Port port, Field reference) {}

    /** Those of the keys and columns that somebody takes. */
    List<Column> taken(List<Port> outputs) {
        return Stream.concat(keys.stream(), columns.stream())
                .filter(column -> outputs.contains(column.port()))
                .toList();
    }

    /** Those of the columns that an update writes although it does not compare them. */
    List<Column> kept(List<Column> taken) {
        return taken.stream()
                .filter(column -> updates && columns.contains(column) && !column.isCompared())
                .toList();
    }

    /** Those of the columns that the cache may hold otherwise than a row that changes nothing brings them. */
    List<Column> doubtful(List<Column> taken) {
        return oldValues
                ? List.of()
                : updates
                        ? kept(taken)
                        : taken.stream().filter(columns::contains).toList();
    }

    /** Whether there is something to compare that nothing compares: the session fails. */
    boolean comparesNothing() {
        return updates && !columns.isEmpty() && columns.stream().noneMatch(Column::isCompared);
    }

    /** The generated columns that somebody takes. */
    List<Generated> numbered(List<Port> outputs) {
        return generated.stream()
                .filter(column -> outputs.contains(column.port()))
                .toList();
    }

    static Optional<DynamicCache> of(
            TransformationNode node,
            Lookup lookup,
            Outputs.Ready ready,
            LookupReference source,
            FlowContext context,
            Findings findings) {
        var reading = new Reading(node, lookup, ready, source, findings);
        var keys = reading.keys(context);
        var columns = reading.columns(keys);
        var generated = reading.generated(keys);
        return findings.isBlocked()
                ? Optional.empty()
                : Optional.of(new DynamicCache(
                        keys,
                        columns,
                        generated,
                        node.settings().isYes("Insert Else Update"),
                        node.settings().isYes("Output Old Value On Update")));
    }

    private record Reading(
            TransformationNode node, Lookup lookup, Outputs.Ready ready, LookupReference source, Findings findings) {

        List<Column> keys(FlowContext context) {
            var keys = new ArrayList<Column>();
            for (var part : LookupCondition.conjuncts(
                    context.parsed(node.settings().text("Lookup condition"), node.at(), findings))) {
                key(part)
                        .filter(key ->
                                keys.stream().noneMatch(known -> known.port().equals(key.port())))
                        .ifPresentOrElse(
                                keys::add,
                                () -> findings.block(
                                        Diagnostic.of(
                                                LookupCode.KIND,
                                                node.at(),
                                                node.name(),
                                                "with a dynamic cache whose condition is more than equalities of a column and an input of the same type")));
            }
            return keys;
        }

        private Optional<Column> key(Expression part) {
            return part instanceof Binary(var operator, Name column, Name input, var _)
                            && operator == BinaryOperator.EQUAL
                    ? lookup.port(column.name())
                            .filter(port -> port.is(PortRole.LOOKUP))
                            .filter(port -> isFilledBy(port, input.name()))
                            .flatMap(port -> column(port, input.name()))
                    : Optional.empty();
        }

        private boolean isFilledBy(Port column, String input) {
            return lookup.association(column).isEmpty()
                    || lookup.association(column).equalsIgnoreCase(input);
        }

        List<Column> columns(List<Column> keys) {
            return cached(keys)
                    .filter(port -> !isGenerated(port))
                    .flatMap(port -> associated(port).stream())
                    .toList();
        }

        List<Generated> generated(List<Column> keys) {
            return cached(keys)
                    .filter(this::isGenerated)
                    .map(port -> new Generated(port, source.field(port)))
                    .toList();
        }

        /** Columns that nobody may take are not cached. */
        private Stream<Port> cached(List<Column> keys) {
            return lookup.lookupPorts().stream()
                    .filter(port -> keys.stream().noneMatch(key -> key.port().equals(port)))
                    .filter(port -> port.isOutput() || !lookup.association(port).isEmpty());
        }

        private boolean isGenerated(Port port) {
            return port.isOutput()
                    && Lookup.isSequence(lookup.association(port))
                    && source.field(port).type().isInteger();
        }

        private Optional<Column> associated(Port port) {
            var from = lookup.association(port);
            var column = port.isOutput() ? column(port, from) : Optional.<Column>empty();
            if (column.isEmpty()) {
                findings.block(
                        Diagnostic.of(LookupCode.FILLED, port.at(), node.name(), port.name(), reason(port, from)));
            }
            return column;
        }

        private String reason(Port port, String from) {
            if (from.isEmpty()) {
                return "the export does not say from which port";
            }
            if (from.toUpperCase(Locale.ROOT).startsWith("SEQUENCE")) {
                return "it generates a key that is no integer";
            }
            if (!port.isOutput()) {
                return "it is no output port, so it may or may not be compared";
            }
            return input(from).isEmpty()
                    ? "by '%s', which is no linked input port".formatted(from)
                    : "by '%s', which is of another type or longer".formatted(from);
        }

        private Optional<Port> input(String name) {
            return lookup.port(name).filter(Port::isInput).filter(ready::has);
        }

        private Optional<Column> column(Port port, String from) {
            return input(from)
                    .filter(input ->
                            fits(ready.field(input).type(), source.field(port).type()))
                    .map(input -> new Column(
                            port,
                            source.field(port),
                            ready.field(input),
                            !port.isIgnoredInComparison() && !input.isIgnoredInComparison(),
                            port.ignoresNullInputs() || input.ignoresNullInputs()));
        }

        /** A value that the cache holds just as it comes. */
        private static boolean fits(SqlType value, SqlType column) {
            return switch (column) {
                case SqlType.Text(var length) -> value instanceof SqlType.Text(var most) && most <= length;
                case SqlType.Decimal _ -> value.equals(column);
                case SqlType.Plain plain -> value.equals(plain) && plain.family() != SqlType.Family.BINARY;
            };
        }
    }
}
