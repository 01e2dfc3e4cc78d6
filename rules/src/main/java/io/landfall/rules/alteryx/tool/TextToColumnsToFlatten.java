package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.SplitInto;
import io.landfall.parsers.alteryx.tool.TextToColumns;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Optional;

/**
 * Splits a text at delimiters, each character of which is one of its own, into records or into fields. What is left in the last field
 * keeps its delimiters; a piece that there is not is NULL.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/parse/text-to-columns-tool.html">Text To Columns Tool</a>
 */
@RuleInfo(
        code = "AX-TTC-R01",
        summary = "A Text To Columns becomes a flatten into records, or a projection of pieces into fields",
        fidelity = Fidelity.EXACT,
        before = "Text To Columns",
        after = "flatten, filter, project")
final class TextToColumnsToFlatten implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof TextToColumns split
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, split, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, TextToColumns split, Records records, ToolContext context) {
        var findings = new Findings();
        var field = ToolRules.fields(tool, records, List.of(split.field()), findings);
        var delimiters = delimiters(split.delimiters());
        var enclosed = new EnclosedDelimiters(split.flags(), delimiters);
        if (!enclosed.areKnown()) {
            findings.block(Diagnostic.of(ShapeCode.DELIMITERS_IN_QUOTES, tool.at(), tool.name()));
        } else if (enclosed.areAsked()) {
            findings.say(Diagnostic.of(ShapeCode.DELIMITERS_IN_QUOTES_CHECKED, tool.at(), tool.name()));
        }
        field.stream()
                .filter(found -> !found.type().isText())
                .forEach(found ->
                        findings.block(Diagnostic.of(ShapeCode.SPLITS_NO_TEXT, tool.at(), tool.name(), found.name())));
        if (split.into() instanceof SplitInto.Columns into && into.count() == 1) {
            findings.say(Diagnostic.of(ShapeCode.ONE_COLUMN, tool.at(), tool.name()));
        }
        if (delimiters.isEmpty() && !findings.isBlocked()) {
            findings.block(Diagnostic.of(SettingCode.DELIMITER_MISSING, tool.at(), tool.name()));
        }
        if (split.skipsEmpty() && split.into() instanceof SplitInto.Rows) {
            findings.say(Diagnostic.of(ShapeCode.EMPTY_PIECES_CHECKED, tool.at(), tool.name()));
        }
        return findings.answer(() -> {
            var result = switch (split.into()) {
                case SplitInto.Rows rows ->
                    rows(tool, field.getFirst(), delimiters, split.skipsEmpty(), records, context, findings);
                case SplitInto.Columns columns ->
                    new TextPieces(tool, field.getFirst(), delimiters, split.skipsEmpty())
                            .columns(columns, records, context, findings);
            };
            return enclosed.areAsked()
                    ? result.withChecks(List.of(enclosed.check(tool, field.getFirst(), records)))
                    : result;
        });
    }

    /** Characters within a set of a pattern. */
    static String quoted(String characters) {
        var text = new StringBuilder();
        characters.chars().forEach(character -> {
            if ("\\]^-[".indexOf(character) >= 0) {
                text.append('\\');
            }
            text.append((char) character);
        });
        return text.toString();
    }

    /** Each character, or what a backslash and a letter stand for. */
    private static String delimiters(String written) {
        return written.replace("\\t", "\t")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\s", " ");
    }

    private static ToolResult rows(
            Tool tool,
            AlteryxField field,
            String delimiters,
            boolean skipsEmpty,
            Records records,
            ToolContext context,
            Findings findings) {
        var piece = field.named(FreeNames.besideFields(records.fields()).take("_piece"));
        var text = skipsEmpty ? TextPieces.withoutEmpty(field.value(), delimiters) : field.value();
        var flatten = new Flatten(
                context.id(tool),
                records.ref(),
                new Flatten.Generator.Split(FieldConversion.text(text), delimiters),
                piece.nativeField(),
                Optional.empty(),
                tool.at());
        var columns = Columns.of(records.fields()).put(field, piece.value());
        var project = columns.project(context.id(tool, "piece"), InputRef.of(flatten.id()), tool.at());
        return ToolResult.of(List.of(flatten, project), columns.records(project), findings)
                .withChecks(skipsEmpty ? List.of(hasPiece(tool, text, records)) : List.of());
    }

    private static Check hasPiece(Tool tool, Expr text, Records records) {
        return new Check(
                "%s: every text has a piece".formatted(tool.name()),
                records.ref(),
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.IS_NOT_NULL, text)),
                tool.at());
    }
}
