package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fields that an Auto Field leaves texts as long as what they hold is not all numbers, all dates, all times or all truths: {@code 0.50}
 * is 0.5 then, and formulas that read a text stop. What they hold is looked at, and a check ends a run with such data.
 *
 * @param operator that looks at all records
 */
record StayingTexts(Aggregate operator, Check check) {

    private static final String TEXT = "text";

    /** What each kind looks like. Blanks beside it make no text of it for sure. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("number", "^\\s*[+-]?(0|[1-9][0-9]*)?\\.?[0-9]+([eE][+-]?[0-9]+)?\\s*$");
        KINDS.put("date", "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$");
        KINDS.put("date and time", "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}\\s*$");
        KINDS.put("time", "^\\s*[0-9]{2}:[0-9]{2}:[0-9]{2}\\s*$");
        KINDS.put("truth", "^\\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\\s*$");
    }

    /** The fields as they come in; nothing where there are none. */
    static Optional<StayingTexts> of(List<AlteryxField> fields, Tool tool, Records records, ToolContext context) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var measures = new ArrayList<Measure>();
        for (int i = 0; i < fields.size(); i++) {
            measures.add(measure(first(i), Measure.Function.MIN, fields.get(i), tool));
            measures.add(measure(last(i), Measure.Function.MAX, fields.get(i), tool));
        }
        var operator = new Aggregate(
                context.id(tool, "kinds"), records.ref(), List.of(), measures, Ordering.NONE, false, tool.at());
        var stay =
                IntStream.range(0, fields.size()).mapToObj(StayingTexts::stays).toList();
        var check = new Check(
                "%s: no field of texts holds values of another type alone".formatted(tool.name()),
                InputRef.of(operator.id()),
                new Check.Assertion.EveryRow(Conditions.all(stay)),
                tool.at());
        return Optional.of(new StayingTexts(operator, check));
    }

    /** Without any value, with a text, and with values of several kinds. */
    private static Expr stays(int field) {
        var first = Expr.field(first(field), Types.TEXT);
        var last = Expr.field(last(field), Types.TEXT);
        return Expr.call(
                StandardFunction.OR,
                Expr.call(StandardFunction.IS_NOT_DISTINCT, last, Expr.text(TEXT)),
                Expr.call(
                        StandardFunction.OR,
                        Expr.call(StandardFunction.IS_NULL, first),
                        Expr.call(StandardFunction.NE, first, last)));
    }

    /** The first or last kind of the values in a field, by name. */
    private static Measure measure(String name, Measure.Function function, AlteryxField field, Tool tool) {
        var value = field.value();
        var branches = KINDS.entrySet().stream()
                .map(kind -> new Expr.Branch(
                        Expr.call(PatternFunction.PATTERN_FOUND, value, Expr.text(kind.getValue()), Expr.text("c")),
                        Expr.text(kind.getKey())))
                .toList();
        return new Measure(
                name,
                Types.TEXT,
                function,
                List.of(Expr.cast(new Expr.Case(branches, Expr.text(TEXT)), Types.TEXT)),
                false,
                Optional.of(Expr.call(StandardFunction.NE, value, Expr.text(""))),
                tool.at());
    }

    private static String first(int field) {
        return "first_" + field;
    }

    private static String last(int field) {
        return "last_" + field;
    }
}
