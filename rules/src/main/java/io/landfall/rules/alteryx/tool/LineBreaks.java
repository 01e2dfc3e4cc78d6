package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.parsers.alteryx.Engine;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;

/**
 * Line breaks within the quotes of a text file. AMP reads pieces of a file side by side and takes a line break for the end of a record
 * unless the tool says otherwise, or reads in a single thread; the original engine goes on to the end of the quotes.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/get-started/alteryx-engine-and-amp-differences.html">Engine Differences</a>
 */
final class LineBreaks {

    private LineBreaks() {}

    /** Whether a line break within quotes ends a record, so that Landfall would read another. */
    static boolean endRecords(DbFileInput input, ToolContext context) {
        var text = input.options().delimitedInput();
        return context.engine() == Engine.AMP
                && input.store() instanceof Store.File file
                && (file.kind() == FileKind.DELIMITED || file.kind() == FileKind.ZIP)
                && !text.ignoredQuotes().equals("None")
                && !QuotedLines.areRead(text)
                && !text.lineBreaksInQuotes()
                && !input.options().flag("SingleThreadRead", false);
    }

    /** Asserts that no field holds a line break. */
    static Check check(Tool tool, Records records) {
        var isFound = Conditions.any(records.fields().stream()
                .filter(field -> field.type().isText())
                .<Expr>map(field -> Expr.call(
                        PatternFunction.PATTERN_FOUND,
                        Expr.call(StandardFunction.COALESCE, field.value(), Expr.text("")),
                        Expr.text("[\\r\\n]"),
                        Expr.text("c")))
                .toList());
        return new Check(
                "%s: no line break within quotes".formatted(tool.name()),
                records.ref(),
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.NOT, isFound)),
                tool.at());
    }
}
