package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which fields hold nothing but NULL, as far as that is known before any run, and checks that it is so in a run too. Where no data is at
 * hand, it is taken that every field holds something.
 *
 * @param filled the fields that hold something
 * @param operators that count what they hold
 * @param source says where that is known from
 */
record KnownNulls(List<AlteryxField> filled, List<Operator> operators, List<Check> checks, ShapeCode source) {

    private static final String VALUES = "values";
    private static final String EMPTY = "empty";
    private static final String NOTHING = "nothing";
    private static final Expr NONE = Expr.number(BigDecimal.ZERO, Types.BIGINT);

    /**
     * Counts what the fields hold. It is empty where the data at hand has no records, and where a field of it holds empty texts at most:
     * whether these are something is not documented.
     */
    static Optional<KnownNulls> of(Tool tool, Records records, ToolContext context) {
        var counting = new Counting(tool, records);
        var counts = counting.aggregate("_counts");
        var texts = counting.texts(counts);
        var known = context.known(List.of(counts, texts), counting.told(texts), 1, tool.at());
        if (known.isEmpty()) {
            return Optional.of(checked(counting, records.fields(), context, ShapeCode.CLEANSE_NULLS_ASSUMED));
        }
        return known.filter(told -> told.rows().size() == 1)
                .flatMap(told -> counting.filled(told.rows().getFirst()))
                .map(filled -> checked(counting, filled, context, ShapeCode.CLEANSE_NULLS_KNOWN));
    }

    private static KnownNulls checked(
            Counting counting, List<AlteryxField> filled, ToolContext context, ShapeCode source) {
        var counted = counting.aggregate(context.id(counting.tool(), "counts"));
        return new KnownNulls(filled, List.of(counted), counting.checks(filled, InputRef.of(counted.id())), source);
    }

    /** Counts of the records with a value in each field, and of those with more than an empty text. */
    private record Counting(Tool tool, Records records) {

        Aggregate aggregate(String id) {
            var measures = new ArrayList<Measure>();
            for (int i = 0; i < records.fields().size(); i++) {
                var value = records.fields().get(i).value();
                measures.add(count(values(i), Expr.call(StandardFunction.IS_NOT_NULL, value)));
                measures.add(count(contents(i), hasContent(records.fields().get(i))));
            }
            return new Aggregate(id, records.ref(), List.of(), measures, Ordering.NONE, false, tool.at());
        }

        private static Expr hasContent(AlteryxField field) {
            var isValue = Expr.call(StandardFunction.IS_NOT_NULL, field.value());
            return field.type().isText()
                    ? Expr.call(
                            StandardFunction.AND, isValue, Expr.call(StandardFunction.NE, field.value(), Expr.text("")))
                    : isValue;
        }

        private Measure count(String name, Expr condition) {
            return new Measure(
                    name,
                    Types.BIGINT,
                    Measure.Function.COUNT_ROWS,
                    List.of(),
                    false,
                    Optional.of(condition),
                    tool.at());
        }

        private static Expr isNone(String count, boolean none) {
            return Expr.call(none ? StandardFunction.EQ : StandardFunction.GT, Expr.field(count, Types.BIGINT), NONE);
        }

        /** For each field "values", "nothing" or "empty". */
        Project texts(Aggregate counts) {
            var fields = new ArrayList<Projection>();
            for (int i = 0; i < records.fields().size(); i++) {
                var holds = new Expr.Case(
                        List.of(
                                new Expr.Branch(isNone(values(i), true), Expr.text(NOTHING)),
                                new Expr.Branch(isNone(contents(i), true), Expr.text(EMPTY))),
                        Expr.text(VALUES));
                fields.add(new Projection(values(i), Expr.cast(holds, Types.TEXT), tool.at()));
            }
            return new Project("_holds", InputRef.of(counts.id()), fields, tool.at());
        }

        Records told(Project texts) {
            return new Records(
                    InputRef.of(texts.id()),
                    texts.fields().stream()
                            .map(field -> AlteryxField.text(field.name(), AlteryxField.UNLIMITED))
                            .toList());
        }

        Optional<List<AlteryxField>> filled(List<Optional<String>> holds) {
            return holds.contains(Optional.of(EMPTY))
                    ? Optional.empty()
                    : Optional.of(IntStream.range(0, holds.size())
                            .filter(i -> holds.get(i).equals(Optional.of(VALUES)))
                            .mapToObj(records.fields()::get)
                            .toList());
        }

        List<Check> checks(List<AlteryxField> filled, InputRef counts) {
            var asKnown = Conditions.all(IntStream.range(0, records.fields().size())
                    .mapToObj(i -> filled.contains(records.fields().get(i))
                            ? isNone(contents(i), false)
                            : isNone(values(i), true))
                    .toList());
            return List.of(
                    new Check(
                            "%s: the same fields hold nothing".formatted(tool.name()),
                            counts,
                            new Check.Assertion.EveryRow(asKnown),
                            tool.at()),
                    new Check(
                            "%s: there are records".formatted(tool.name()),
                            counts,
                            new Check.Assertion.RowCount(1),
                            tool.at()));
        }

        private static String values(int field) {
            return "values_" + field;
        }

        private static String contents(int field) {
            return "contents_" + field;
        }
    }
}
