package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DelimitedInput;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.rules.alteryx.flow.Records;

/**
 * Quotes in a text file in which nothing separates fields, so that each line is one. The manual says that such a file is read as flat
 * text, so that quotes stay as they are; but Designer is still told which quotes keep delimiters together, and nothing says that it
 * leaves a line which begins with one as it is.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/data-sources/file-format-options.html">File Format Options</a>
 */
final class QuotedLines {

    private QuotedLines() {}

    /** Whether each line is one field. */
    static boolean areRead(DelimitedInput input) {
        return input.delimiter().isEmpty() || input.delimiter().equals("\\0");
    }

    /** Whether lines may lose quotes in Designer. */
    static boolean areOpen(DbFileInput input) {
        var text = input.options().delimitedInput();
        return input.store() instanceof Store.File file
                && (file.kind() == FileKind.DELIMITED || file.kind() == FileKind.ZIP)
                && areRead(text)
                && !text.ignoredQuotes().equals("None");
    }

    /** Asserts that no line begins with a quote, blanks before it or none. */
    static Check check(Tool tool, DbFileInput input, Records records) {
        var pattern = Expr.text("^\\s*[%s]".formatted(quotes(input.options().delimitedInput())));
        var isFound = Conditions.any(records.fields().stream()
                .filter(field -> field.type().isText())
                .<Expr>map(field -> Expr.call(
                        PatternFunction.PATTERN_FOUND,
                        Expr.call(StandardFunction.COALESCE, field.value(), Expr.text("")),
                        pattern,
                        Expr.text("c")))
                .toList());
        return new Check(
                "%s: no line begins with a quote".formatted(tool.name()),
                records.ref(),
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.NOT, isFound)),
                tool.at());
    }

    private static String quotes(DelimitedInput input) {
        return switch (input.ignoredQuotes()) {
            case "SingleQuotes" -> "'";
            case "Auto" -> "\"'";
            default -> "\"";
        };
    }
}
