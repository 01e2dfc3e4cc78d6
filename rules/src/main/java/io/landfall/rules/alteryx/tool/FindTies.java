package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asserts that the source of a Find Replace has one answer for each text: which of several Designer takes is not documented, and does
 * not matter where they agree.
 *
 * @param operators that pair each text with its answers and count them
 */
record FindTies(List<Operator> operators, Check check) {

    private static final String TEXT = "_text";
    private static final String ANSWER = "_answer";
    private static final String COUNT = "_answers";

    /**
     * Pairs texts with answers.
     *
     * @param condition that an answer is for a text, over both sides
     * @param answers over the source, on the right side
     */
    static FindTies of(
            Tool tool,
            Records targets,
            AlteryxField text,
            Records source,
            Expr condition,
            List<Expr> answers,
            ToolContext context) {
        var looked = new Project(
                context.id(tool, "looked_for"),
                targets.ref(),
                List.of(new Projection(text.name(), text.value(), tool.at())),
                tool.at());
        var texts = distinct(tool, "texts", looked, List.of(text.name()), context);
        var fields = new ArrayList<Projection>();
        fields.add(new Projection(TEXT, Expr.left(text.name(), text.sqlType()), tool.at()));
        answers.forEach(answer -> fields.add(new Projection(ANSWER + fields.size(), answer, tool.at())));
        var pairs = new Join(
                context.id(tool, "pairs"),
                InputRef.of(texts.id()),
                source.ref(),
                Join.Kind.INNER,
                condition,
                fields,
                tool.at());
        var answered = distinct(
                tool, "answers", pairs, fields.stream().map(Projection::name).toList(), context);
        var count = new WindowField(
                COUNT, Types.BIGINT, WindowField.Function.COUNT_ROWS, List.of(), WindowField.Frame.ALL, tool.at());
        var counted = new Window(
                context.id(tool, "ties"),
                InputRef.of(answered.id()),
                List.of(TEXT),
                Ordering.NONE,
                List.of(count),
                tool.at());
        var isOne = Expr.call(
                StandardFunction.EQ, Expr.field(COUNT, Types.BIGINT), Expr.number(BigDecimal.ONE, Types.BIGINT));
        return new FindTies(
                List.of(looked, texts, pairs, answered, counted),
                new Check(
                        "%s: one answer for each text".formatted(tool.name()),
                        InputRef.of(counted.id()),
                        new Check.Assertion.EveryRow(isOne),
                        tool.at()));
    }

    private static Distinct distinct(Tool tool, String part, Operator rows, List<String> keys, ToolContext context) {
        return new Distinct(context.id(tool, part), InputRef.of(rows.id()), keys, Ordering.NONE, tool.at());
    }

    /** The operators behind those of the tool. */
    List<Operator> behind(List<Operator> made) {
        return Stream.concat(made.stream(), operators.stream()).toList();
    }
}
