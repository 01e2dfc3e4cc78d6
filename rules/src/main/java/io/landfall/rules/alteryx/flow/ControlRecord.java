package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.expression.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The control record of a round of a batch macro. Its values stand beside the records of each tool whose settings they change, while the
 * tool is at work.
 *
 * @param part where the round is built
 * @param row the one record
 */
record ControlRecord(Draft part, InputRef row, ControlValues values) implements RoundControl {

    @Override
    public ToolInputs joined(CanvasNode node, ToolInputs inputs) {
        if (!values.steer(node.tool())) {
            return inputs;
        }
        var joined = new LinkedHashMap<String, List<Arrival>>();
        inputs.byAnchor()
                .forEach((anchor, arrivals) -> joined.put(
                        anchor,
                        arrivals.stream()
                                .map(arrival -> new Arrival(arrival.connection(), joined(node, arrival.records())))
                                .toList()));
        return new ToolInputs(joined);
    }

    private Records joined(CanvasNode node, Records records) {
        var at = node.tool().at();
        var beside = values.all().stream()
                .map(value -> new Projection(
                        value.name(),
                        Expr.right(value.field().name(), value.field().sqlType()),
                        at));
        var own = records.fields().stream()
                .map(field -> new Projection(field.name(), Expr.left(field.name(), field.sqlType()), at));
        var join = new Join(
                part.id(node.wish() + "_control"),
                records.ref(),
                row,
                Join.Kind.LEFT,
                Expr.truth(true),
                Stream.concat(own, beside).toList(),
                at);
        part.add(join, Fidelity.EXACT);
        var fields = new ArrayList<>(records.fields());
        values.all().forEach(value -> fields.add(value.field().named(value.name())));
        return new Records(InputRef.of(join.id()), fields);
    }

    @Override
    public Map<String, Records> dropped(CanvasNode node, Map<String, Records> outputs) {
        if (!values.steer(node.tool())) {
            return outputs;
        }
        var dropped = new LinkedHashMap<String, Records>();
        outputs.forEach((anchor, records) -> dropped.put(anchor, dropped(node, anchor, records)));
        return dropped;
    }

    private Records dropped(CanvasNode node, String anchor, Records records) {
        var own = records.fields().stream()
                .filter(field -> values.all().stream().noneMatch(value -> field.isCalled(value.name())))
                .toList();
        var without = new Records(records.ref(), own);
        var project = new Project(
                part.id("%s_%s".formatted(node.wish(), anchor)),
                records.ref(),
                without.passed(node.tool().at()),
                node.tool().at());
        part.add(project, Fidelity.EXACT);
        return without.at(InputRef.of(project.id()));
    }

    @Override
    public Expression filled(Expression formula) {
        return values.filled(formula);
    }

    @Override
    public Optional<Expr> value(String name, Function<String, Optional<Expr>> fields) {
        return values.standing(name).flatMap(value -> fields.apply(value.name()));
    }
}
