package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings the values at input ports into rows, and says which fields the ports of a transformation are afterwards. */
final class Outputs {

    private Outputs() {}

    /**
     * Rows in which every input port is a field.
     *
     * @param operators that have to run first; none when all ports are fields already
     * @param fields each input port's field, by lower-case name
     */
    record Ready(InputRef ref, List<Operator> operators, Map<String, Field> fields, List<Field> beside) {

        boolean has(Port port) {
            return fields.containsKey(port.name().toLowerCase(Locale.ROOT));
        }

        Field field(Port port) {
            var field = fields.get(port.name().toLowerCase(Locale.ROOT));
            if (field == null) {
                throw new IllegalStateException("no field for the port '%s'".formatted(port.name()));
            }
            return field;
        }
    }

    /** Computes what is not a field yet. */
    static Ready ready(TransformationNode node, Feed feed, FlowContext context) {
        var direct = new LinkedHashMap<String, Field>();
        feed.values().forEach((port, value) -> feed.field(port).ifPresent(field -> direct.put(port, field)));
        if (direct.size() == feed.values().size()) {
            return new Ready(feed.rows().ref(), List.of(), direct, feed.beside());
        }
        var names = new FieldNames(feed.beside());
        var projections = new ArrayList<Projection>();
        feed.beside().forEach(field -> projections.add(passed(field, node)));
        var fields = new LinkedHashMap<String, Field>();
        feed.values().forEach((name, value) -> {
            var port = node.definition().port(name);
            var field = new Field(names.free(port.map(Port::name).orElse(name)), value.type());
            projections.add(new Projection(
                    field.name(), value.value(), port.map(Port::at).orElse(node.at())));
            fields.put(name, field);
        });
        var project = new Project(context.id(node.name() + "_in"), feed.rows().ref(), projections, node.at());
        return new Ready(InputRef.of(project.id()), List.of(project), fields, feed.beside());
    }

    static Projection passed(Field field, TransformationNode node) {
        return new Projection(field.name(), Expr.field(field.name(), field.type()), node.at());
    }

    /**
     * The rows that leave a transformation which hands its input ports on.
     *
     * @param ref where they come from; they still have all fields of {@code ready}
     */
    static Rows handedOn(TransformationNode node, Feed feed, Ready ready, InputRef ref) {
        var ports = new LinkedHashMap<PortRef, Field>();
        feed.rows().ports().forEach((port, field) -> {
            if (ready.beside().contains(field)) {
                ports.put(port, field);
            }
        });
        for (var port : node.definition().ports()) {
            var field = ready.fields().get(port.name().toLowerCase(Locale.ROOT));
            if (port.isOutput() && field != null) {
                ports.put(new PortRef(node.name(), port.name()), field);
            }
        }
        return new Rows(ref, ports, feed.rows().operation().filter(ready.beside()::contains));
    }
}
