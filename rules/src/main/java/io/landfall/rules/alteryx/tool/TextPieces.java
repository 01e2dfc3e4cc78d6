package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.ExtraPieces;
import io.landfall.parsers.alteryx.tool.SplitInto;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolResult;
import java.util.ArrayList;
import java.util.List;

/** Lays the pieces of a text into fields. */
record TextPieces(Tool tool, AlteryxField field, String delimiters, boolean skipsEmpty) {

    /** The text with one delimiter between pieces that are not empty; NULL when all are. */
    static Expr withoutEmpty(Expr text, String delimiters) {
        var any = "[" + TextToColumnsToFlatten.quoted(delimiters) + "]+";
        var trimmed = Expr.call(
                TextFunction.TRIM_RIGHT_TEXT,
                Expr.call(TextFunction.TRIM_LEFT_TEXT, text, Expr.text(delimiters)),
                Expr.text(delimiters));
        var single = Expr.call(
                PatternFunction.PATTERN_REPLACE,
                trimmed,
                Expr.text(any),
                Expr.text(delimiters.substring(0, 1).replace("\\", "\\\\")),
                Expr.text("c"));
        return Expr.call(StandardFunction.NULLIF, single, Expr.text(""));
    }

    ToolResult columns(SplitInto.Columns into, Records records, ToolContext context, Findings findings) {
        var text = skipsEmpty ? withoutEmpty(field.value(), delimiters) : field.value();
        var keepsRest = into.extra() == ExtraPieces.LAST;
        var names = FreeNames.besideFields(records.fields());
        var columns = Columns.of(records.fields());
        for (int n = 1; n <= into.count(); n++) {
            var made = field.named(names.take((into.root().strip() + n).strip()));
            var value = n == into.count() && keepsRest ? last(text, n) : piece(text, n);
            columns.add(made, Expr.cast(value, made.sqlType()));
        }
        var project = columns.project(context.id(tool), records.ref(), tool.at());
        var checks = new ArrayList<Check>();
        if (into.extra() == ExtraPieces.ERROR) {
            checks.add(noMore(text, into.count(), records));
        }
        if (keepsRest && skipsEmpty) {
            findings.say(Diagnostic.of(ShapeCode.EMPTY_IN_REST_CHECKED, tool.at(), tool.name()));
            checks.add(noneInRest(into.count(), records));
        }
        return ToolResult.of(List.<Operator>of(project), columns.records(project), findings)
                .withChecks(checks);
    }

    private Expr last(Expr text, int number) {
        return skipsEmpty ? restBehindPieces(text, number) : rest(text, number);
    }

    /** All behind the pieces before that are not empty, and a delimiter, as it is written. */
    private Expr restBehindPieces(Expr pieces, int number) {
        var rest = number == 1
                ? field.value()
                : Expr.call(
                        PatternFunction.PATTERN_REPLACE,
                        field.value(),
                        Expr.text("^" + before(number)),
                        Expr.text(""),
                        Expr.text("c"));
        return Expr.when(Expr.call(StandardFunction.IS_NULL, piece(pieces, number)), Expr.nothing(rest.type()), rest);
    }

    /** A pattern of the pieces before one, with the delimiter behind them. */
    private String before(int number) {
        var one = "[" + TextToColumnsToFlatten.quoted(delimiters) + "]";
        var other = "[^" + TextToColumnsToFlatten.quoted(delimiters) + "]+";
        return number == 1 ? "" : one + "*" + (other + one + "+").repeat(number - 2) + other + one;
    }

    private Check noneInRest(int number, Records records) {
        var one = "[" + TextToColumnsToFlatten.quoted(delimiters) + "]";
        var whole = "[^" + TextToColumnsToFlatten.quoted(delimiters) + "]+" + one;
        var opening = "^%s(%s)*".formatted(before(number), whole);
        var text = Expr.call(StandardFunction.COALESCE, field.value(), Expr.text(""));
        var isFound = Expr.call(
                StandardFunction.OR,
                Expr.call(PatternFunction.PATTERN_FOUND, text, Expr.text(opening + one), Expr.text("c")),
                Expr.call(
                        PatternFunction.PATTERN_MATCHES,
                        text,
                        Expr.text("%s(%s)+".formatted(before(number), whole)),
                        Expr.text("c")));
        return new Check(
                "%s: no empty piece in the last field".formatted(tool.name()),
                records.ref(),
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.NOT, isFound)),
                tool.at());
    }

    private Expr piece(Expr text, int number) {
        return Expr.call(TextFunction.PIECE_OF_TEXT, text, Expr.text(delimiters), Expr.integer(number));
    }

    /** All from a piece on, if there is such a piece. */
    private Expr rest(Expr text, int number) {
        if (number == 1) {
            return text;
        }
        var rest = text;
        for (int n = 1; n < number; n++) {
            rest = Expr.call(TextFunction.AFTER_ANY_OF, rest, Expr.text(delimiters));
        }
        return Expr.when(Expr.call(StandardFunction.IS_NULL, piece(text, number)), Expr.nothing(rest.type()), rest);
    }

    private Check noMore(Expr text, int count, Records records) {
        var isMissing = Expr.call(StandardFunction.IS_NULL, piece(text, count + 1));
        return new Check(
                "%s: at most %d pieces".formatted(tool.name(), count),
                records.ref(),
                new Check.Assertion.EveryRow(isMissing),
                tool.at());
    }
}
