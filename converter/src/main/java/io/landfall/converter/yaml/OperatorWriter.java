package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Unpivot;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.yaml.YamlValue.Mapping;
import java.util.List;

/** Writes operators as they stand in documents. Exhaustive: a new operator must not compile here. */
final class OperatorWriter {

    private OperatorWriter() {}

    static Mapping write(Operator operator) {
        var mapping = Mapping.onLines().put("id", operator.id()).put("op", OperatorKind.of(operator));
        inputs(mapping, operator);
        details(mapping, operator);
        var path = operator.at().path();
        return path.isEmpty() ? mapping : mapping.put("origin", path);
    }

    private static void inputs(Mapping mapping, Operator operator) {
        var keys = OperatorKind.of(operator).inputKeys();
        var inputs = operator.inputs().stream().map(InputRef::text).toList();
        if (keys.equals(List.of("inputs"))) {
            mapping.putNames("inputs", inputs);
            return;
        }
        for (int i = 0; i < keys.size(); i++) {
            mapping.put(keys.get(i), inputs.get(i));
        }
    }

    private static Mapping details(Mapping mapping, Operator operator) {
        return switch (operator) {
            case Source source ->
                mapping.put("dataset", DatasetForm.write(source.dataset()))
                        .put("fields", FieldForm.write(source.fields()))
                        .putIfPresent("ordinal", source.ordinal());
            case Values values ->
                mapping.put("fields", FieldForm.write(values.fields()))
                        .put("rows", RowForm.write(values))
                        .putIfPresent("ordinal", values.ordinal());
            case Project project -> mapping.put("fields", FieldForm.projections(project.fields()));
            case Filter filter -> mapping.put("condition", ExpressionText.print(filter.condition()));
            case Route route ->
                mapping.put(
                                "groups",
                                route.groups().stream()
                                        .map(OperatorWriter::group)
                                        .toList())
                        .putIfPresent("otherwise", route.otherwise());
            case Join join ->
                mapping.put("kind", join.kind())
                        .put("condition", ExpressionText.print(join.condition()))
                        .put("fields", FieldForm.projections(join.fields()));
            case Lookup lookup -> lookup(mapping, lookup);
            case Aggregate aggregate ->
                OrderForm.put(mapping.putUnlessEmpty("keys", aggregate.keys()), aggregate.order())
                        .put(
                                "measures",
                                aggregate.measures().stream()
                                        .map(MeasureForm::write)
                                        .toList())
                        .putIf("rowWhenEmpty", aggregate.rowWhenEmpty());
            case Window window ->
                OrderForm.put(mapping.putUnlessEmpty("partition", window.partition()), window.order())
                        .put(
                                "fields",
                                window.fields().stream().map(MeasureForm::write).toList());
            case Sort sort ->
                mapping.put("order", OrderForm.write(sort.order())).putIfPresent("ordinal", sort.ordinal());
            case Union union -> mapping.putIfPresent("branch", union.branch());
            case Distinct distinct -> OrderForm.put(mapping.putNames("keys", distinct.keys()), distinct.order());
            case Sample sample ->
                OrderForm.put(mapping.putUnlessEmpty("partition", sample.partition()), sample.order())
                        .put("pick", sample.pick())
                        .put("count", sample.count());
            case Pivot pivot -> pivot(mapping, pivot);
            case Unpivot unpivot -> unpivot(mapping, unpivot);
            case Flatten flatten ->
                generated(mapping.put("generator", GeneratorForm.write(flatten.generator())), flatten.fields())
                        .putIfPresent("ordinal", flatten.ordinal());
            case Sequence sequence -> sequence(mapping, sequence);
            case Scan scan ->
                OrderForm.put(mapping.putUnlessEmpty("partition", scan.partition()), scan.order())
                        .put(
                                "state",
                                scan.state().stream().map(FieldForm::write).toList());
            case Iterate loop -> iterate(mapping, loop);
            case Reject reject ->
                mapping.put("condition", ExpressionText.print(reject.condition()))
                        .put("reason", reject.reason());
            case Script script ->
                mapping.put("language", script.language())
                        .put("fields", FieldForm.write(script.fields()))
                        .put("text", script.text());
            case Target target -> target(mapping, target);
        };
    }

    private static Mapping group(Route.Group group) {
        return Mapping.small().put("name", group.name()).put("condition", ExpressionText.print(group.condition()));
    }

    private static Mapping lookup(Mapping mapping, Lookup lookup) {
        mapping.put("condition", ExpressionText.print(lookup.condition())).put("match", lookup.match());
        return OrderForm.put(mapping, lookup.order())
                .put("fields", lookup.fields().stream().map(FieldForm::write).toList());
    }

    private static Mapping generated(Mapping mapping, List<Field> fields) {
        return fields.size() == 1
                ? mapping.put("field", FieldForm.write(fields.getFirst()))
                : mapping.put("fields", FieldForm.write(fields));
    }

    private static Mapping pivot(Mapping mapping, Pivot pivot) {
        var header = pivot.header().type();
        mapping.putUnlessEmpty("keys", pivot.keys()).put("header", ExpressionText.print(pivot.header()));
        return OrderForm.put(mapping, pivot.order())
                .put(
                        "columns",
                        pivot.columns().stream()
                                .map(column -> MeasureForm.write(column, header))
                                .toList());
    }

    private static Mapping unpivot(Mapping mapping, Unpivot unpivot) {
        return mapping.putUnlessEmpty("keep", unpivot.keep())
                .put("fields", FieldForm.write(unpivot.fields()))
                .put("rows", RowForm.write(unpivot))
                .putIfPresent("ordinal", unpivot.ordinal());
    }

    private static Mapping sequence(Mapping mapping, Sequence sequence) {
        mapping.put("field", FieldForm.write(sequence.field()))
                .put("start", sequence.start())
                .put("increment", sequence.increment())
                .putUnlessEmpty("partition", sequence.partition());
        return OrderForm.put(mapping, sequence.order());
    }

    private static Mapping target(Mapping mapping, Target target) {
        mapping.put("dataset", DatasetForm.write(target.dataset()))
                .put("mode", target.mode())
                .putUnlessEmpty("keys", target.keys())
                .putIfPresent("operation", target.operation())
                .put("fields", FieldForm.projections(target.fields()));
        return DeletionForm.put(OrderForm.put(mapping, target.order()), target.deletions());
    }

    private static Mapping iterate(Mapping mapping, Iterate loop) {
        var orders = loop.feeds().stream()
                .filter(feed -> !feed.order().isNone())
                .map(feed ->
                        OrderForm.put(Mapping.small().put("input", feed.input().text()), feed.order()))
                .toList();
        if (!orders.isEmpty()) {
            mapping.put("orders", orders);
        }
        return mapping.putIfPresent("counter", loop.counter())
                .put("limit", loop.limit())
                .put("atLimit", loop.atLimit())
                .putIf("skipEmpty", loop.skipEmpty())
                .putIfPresent("ordinal", loop.ordinal())
                .put("body", loop.body().stream().map(OperatorWriter::write).toList());
    }
}
