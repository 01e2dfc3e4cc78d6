package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.RowError;
import io.landfall.validation.reference.powercenter.expression.RowScope;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One transformation at work in a run: what is said about it, what arrives at it, and what its ports make of values. */
record Work(MappingRun run, WorkNode node) {

    Transformation transformation() {
        return node.definition();
    }

    Settings settings() {
        return node.settings();
    }

    SourceLocation at() {
        return node.at();
    }

    Unrepeatable refused(String what) {
        return Unrepeatable.refused(at(), what);
    }

    Unrepeatable undefined(String what) {
        return Unrepeatable.undefined(at(), what);
    }

    List<Port> inputs() {
        return transformation().ports().stream().filter(Port::isInput).toList();
    }

    /** The output ports of a group, of all where there is one. */
    private List<Port> outputs(String group) {
        return transformation().ports().stream()
                .filter(Port::isOutput)
                .filter(port -> group.isEmpty() || port.group().equalsIgnoreCase(group))
                .toList();
    }

    /** The rows that arrive at input ports, each value as its port holds it. */
    RowStream feed(List<Port> ports) {
        var inlets = ports.stream()
                .map(port -> new Inlet(port.name(), value -> arriving(value, port)))
                .toList();
        return new Feeds(run, node, inlets).rows();
    }

    /** No document says what becomes of other marks of an Update Strategy where a transformation makes rows of its own. */
    void forInsertOnly(FlowRow row) {
        if (row.mark().filter(mark -> mark != RowMark.INSERT).isPresent()) {
            throw undefined("a row that is not marked for insert before a transformation that makes others");
        }
    }

    /** Rows of several inputs, in an order of chance where the request asks for one and not all of the inputs come in an order. */
    void byChance(List<FlowRow> rows, boolean ordered) {
        if (!ordered) {
            run.request()
                    .inputs()
                    .chance()
                    .ifPresent(chance -> Collections.shuffle(
                            rows, new Random(chance + node.name().hashCode())));
        }
    }

    boolean isLinked(List<Port> ports) {
        return ports.stream()
                .anyMatch(port -> run.graph().feeding(node, port.name()).isPresent());
    }

    boolean isUsed(Port output) {
        return run.graph().isLinked(node, output.name());
    }

    /** A NULL becomes the port's default value, if it has one. */
    private @Nullable Object arriving(@Nullable Object value, Port port) {
        var held = held(value, port);
        return held == null && !port.defaultValue().isBlank() ? replaced(port) : held;
    }

    /** No document says whether every row is in error where nothing is linked to a port whose default value is an error. */
    private @Nullable Object replaced(Port port) {
        try {
            return byDefault(port);
        } catch (RowError error) {
            throw isLinked(List.of(port))
                    ? error
                    : undefined("the default value of '%s', %s, to which nothing is linked"
                            .formatted(port.name(), port.defaultValue()));
        }
    }

    /** The value as the port holds it. */
    @Nullable
    Object held(@Nullable Object value, Port port) {
        return run.ports().convert(value, port.datatype(), port.precision(), port.scale(), port.at());
    }

    /** The port's default value, which may be an error of its own. */
    @Nullable
    Object byDefault(Port port) {
        return held(run.evaluator().value(parsed(port.defaultValue(), port.at()), scope(new PortValues())), port);
    }

    /**
     * What an output port holds; in error its default value.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/working-with-transformations/using-default-values-for-ports.html">Using
     *     default values for ports</a>
     */
    @Nullable
    Object computed(Port port, Expression expression, RowScope scope) {
        try {
            return held(run.evaluator().value(expression, scope), port);
        } catch (RowError error) {
            return inError(port, error);
        }
    }

    private @Nullable Object inError(Port port, RowError error) {
        try {
            if (!port.isVariable() && !port.defaultValue().isBlank()) {
                return byDefault(port);
            }
            throw error;
        } catch (RowError own) {
            throw isUnread(port) ? undefined("an error in '%s', which nobody reads".formatted(port.name())) : own;
        }
    }

    /** No document says whether a port that leads nowhere is computed at all. */
    private boolean isUnread(Port port) {
        return !port.isVariable() && !port.isGroupBy() && !isUsed(port);
    }

    /** Reads an expression, tells the branches of its ways, and opens the lookups that it may call, whether a row calls them or not. */
    Expression parsed(String text, SourceLocation at) {
        var expression = PowerCenterExpressions.parse(run.parameters().pasted(settings(), text), at)
                .value();
        run.evaluator().declare(expression);
        Calls.in(expression).filter(NodeScope::isLookup).forEach(scope(new PortValues())::opened);
        return expression;
    }

    NodeScope scope(PortValues values) {
        return new NodeScope(this, values);
    }

    <T> Optional<T> unlessInError(Supplier<T> made) {
        return run.errors().unlessInError(at(), made);
    }

    /** What the transformation answered, for whoever compares. */
    LegacyOutcome.Step step(String group, RowStream stream) {
        var columns = new ArrayList<String>();
        for (var port : outputs(group)) {
            if (stream.rows().isEmpty() || stream.rows().getFirst().values().has(port.name())) {
                columns.add(port.name());
            }
        }
        return new LegacyOutcome.Step(at(), group, rows(columns, stream));
    }

    static LegacyRows rows(List<String> columns, RowStream stream) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : stream.rows()) {
            var values = new ArrayList<@Nullable Object>();
            columns.forEach(column -> values.add(row.values().get(column)));
            rows.add(values);
        }
        return new LegacyRows(columns, rows);
    }
}
