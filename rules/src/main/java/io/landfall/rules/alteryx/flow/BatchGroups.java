package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the records at its other inputs a batch macro gets in each run: those whose field has the value of the control record.
 *
 * @param control the field of the control records; empty where every run gets all records
 * @param inputs the fields of the inputs, by the inputs' names
 * @see <a href="https://help.alteryx.com/current/en/designer/apps-and-macros/macros/batch-macro.html">Batch Macro</a>
 */
record BatchGroups(Optional<AlteryxField> control, Map<String, AlteryxField> inputs) {

    private static final BatchGroups NONE = new BatchGroups(Optional.empty(), Map.of());

    /** The groups of a call; empty when its settings say anything else than one field for each input, all of the same kind. */
    static Optional<BatchGroups> of(MacroCall call, List<String> starts, ToolInputs given) {
        if (!call.isInGroups()) {
            return Optional.of(NONE);
        }
        var groups = call.groups();
        var control = field(groups, BatchCall.CONTROL, given);
        var inputs = new LinkedHashMap<String, AlteryxField>();
        for (var name : starts) {
            field(groups, name, given)
                    .filter(field -> !isMapped(call.fieldMap(name), field.name()))
                    .filter(field ->
                            control.filter(other -> isAlike(other, field)).isPresent())
                    .ifPresent(field -> inputs.put(name, field));
        }
        return control.isPresent() && inputs.size() == starts.size() && groups.size() == inputs.size() + 1
                ? Optional.of(new BatchGroups(control, inputs))
                : Optional.empty();
    }

    private static Optional<AlteryxField> field(Map<String, String> groups, String input, ToolInputs given) {
        return Optional.ofNullable(groups.get(input))
                .flatMap(field -> given.at(input).flatMap(records -> records.field(field)));
    }

    /** Whether a name is that of another field inside of the macro: which of both a group goes by is not documented. */
    private static boolean isMapped(Map<String, String> map, String name) {
        return map.entrySet().stream()
                .filter(entry -> !entry.getKey().equalsIgnoreCase(entry.getValue()))
                .anyMatch(entry -> entry.getKey().equalsIgnoreCase(name)
                        || entry.getValue().equalsIgnoreCase(name));
    }

    private static boolean isAlike(AlteryxField one, AlteryxField other) {
        return (one.type().isText() && other.type().isText())
                || (one.type().isInteger() && other.type().isInteger());
    }

    /**
     * The records of an input that belong to a control record.
     *
     * @param values of the record, the last one its group
     */
    Records filtered(Draft draft, CanvasNode node, String input, Records records, List<String> values) {
        var field = inputs.get(input);
        if (field == null) {
            return records;
        }
        var same = field.type().isText()
                ? Expr.text(values.getLast())
                : Expr.number(
                        new BigDecimal(values.getLast()), control.orElseThrow().sqlType());
        var filter = new Filter(
                draft.id(node.wish() + "_" + input),
                records.ref(),
                Expr.call(StandardFunction.EQ, field.value(), same),
                node.tool().at());
        draft.add(filter, Fidelity.EXACT);
        return records.at(InputRef.of(filter.id()));
    }

    /** The same within a loop whose rounds each have one control record. */
    Records joined(Draft part, CanvasNode start, Records records, Records first) {
        var field = inputs.get(MacroEnds.name(start));
        if (field == null) {
            return records;
        }
        var at = start.tool().at();
        var group = control.orElseThrow();
        var join = new Join(
                part.id(start.wish() + "_group"),
                records.ref(),
                first.ref(),
                Join.Kind.INNER,
                Expr.call(
                        StandardFunction.EQ,
                        Expr.left(field.name(), field.sqlType()),
                        Expr.right(group.name(), group.sqlType())),
                records.fields().stream()
                        .map(own -> new Projection(own.name(), Expr.left(own.name(), own.sqlType()), at))
                        .toList(),
                at);
        part.add(join, Fidelity.EXACT);
        return records.at(InputRef.of(join.id()));
    }

    /** Whether a group that several control records have runs once or once for each is not documented, nor what is in a group of NULL. */
    void check(Draft draft, CanvasNode node, Records records) {
        if (control.isEmpty()) {
            return;
        }
        var at = node.tool().at();
        var group = control.get();
        var count = new Measure(
                FreeNames.besideFields(List.of(group)).take("Count"),
                Types.BIGINT,
                Measure.Function.COUNT_ROWS,
                List.of(),
                false,
                Optional.empty(),
                at);
        var counted = new Aggregate(
                draft.id(node.wish() + "_groups"),
                records.ref(),
                List.of(group.name()),
                List.of(count),
                Ordering.NONE,
                false,
                at);
        draft.add(counted, Fidelity.EXACT);
        var single = Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.IS_NOT_NULL, group.value()),
                Expr.call(
                        StandardFunction.EQ,
                        Expr.field(count.name(), count.type()),
                        Expr.cast(Expr.integer(1), Types.BIGINT)));
        draft.check(new Check(
                "%s (%s): each control record has a group of its own in '%s'"
                        .formatted(node.tool().name(), node.key(), group.name()),
                InputRef.of(counted.id()),
                new Check.Assertion.EveryRow(single),
                at));
    }
}
