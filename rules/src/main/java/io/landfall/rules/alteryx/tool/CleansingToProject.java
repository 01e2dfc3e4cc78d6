package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DataCleansing;
import io.landfall.parsers.alteryx.tool.LetterCase;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Cleans the chosen fields: NULL becomes the empty text or zero, characters of some kinds and white space go, letters change case. What
 * is about text touches text fields only, and zero only numbers.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/data-cleansing-tool.html">Data Cleansing Tool</a>
 */
@RuleInfo(
        code = "AX-CLN-R01",
        summary = "A Data Cleansing becomes a projection",
        fidelity = Fidelity.EXACT,
        before = "Data Cleansing",
        after = "filter, project")
final class CleansingToProject implements ToolRule {

    /** The punctuation of ASCII. */
    private static final String PUNCTUATION = "[!-/:-@\\[-`{-~]";

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof DataCleansing cleansing
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, cleansing, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, DataCleansing cleansing, Records records, ToolContext context) {
        var findings = new Findings();
        remark(tool, cleansing, findings);
        var chosen = records.fields().stream()
                .filter(field -> cleansing.fields().stream().anyMatch(field::isCalled))
                .toList();
        return findings.answer(() -> {
            var operators = new ArrayList<Operator>();
            var ref = cleansing.nullRows() ? filled(tool, records, context, operators) : records.ref();
            var columns = Columns.of(records.fields());
            chosen.forEach(field -> columns.put(field, cleaned(cleansing, field)));
            var project = columns.project(context.id(tool), ref, tool.at());
            operators.add(project);
            var cleaned = columns.records(project);
            return ToolResult.of(operators, cleaned, findings).withOutput("Output26", cleaned);
        });
    }

    private static void remark(Tool tool, DataCleansing cleansing, Findings findings) {
        var removes = cleansing.letters() || cleansing.digits() || cleansing.punctuation();
        if (removes && (cleansing.trim() || cleansing.duplicateWhitespace()) && !cleansing.allWhitespace()) {
            findings.say(Diagnostic.of(ShapeCode.CLEANSE_ORDER, tool.at(), tool.name()));
        }
        if (cleansing.letters()) {
            findings.say(Diagnostic.of(ShapeCode.CLEANSE_LETTERS, tool.at(), tool.name()));
        }
        if (cleansing.nullFields()) {
            findings.block(Diagnostic.of(ShapeCode.CLEANSE_NULLS, tool.at(), tool.name()));
        }
        if (cleansing.letterCase() == LetterCase.UNKNOWN) {
            findings.block(Diagnostic.of(ShapeCode.CLEANSE_CASE, tool.at(), tool.name()));
        }
    }

    private static InputRef filled(Tool tool, Records records, ToolContext context, List<Operator> operators) {
        var isFilled = records.fields().stream()
                .map(field -> Expr.call(StandardFunction.IS_NOT_NULL, field.value()))
                .reduce((left, right) -> Expr.call(StandardFunction.OR, left, right))
                .orElse(Expr.truth(true));
        var filter = new Filter(context.id(tool, "filled"), records.ref(), isFilled, tool.at());
        operators.add(filter);
        return InputRef.of(filter.id());
    }

    private static Expr cleaned(DataCleansing cleansing, AlteryxField field) {
        if (field.type().isNumber() && cleansing.nullNumberToZero()) {
            return Expr.call(StandardFunction.COALESCE, field.value(), Expr.number(BigDecimal.ZERO, field.sqlType()));
        }
        return field.type().isText() ? Expr.cast(text(cleansing, field.value()), field.sqlType()) : field.value();
    }

    private static Expr text(DataCleansing cleansing, Expr value) {
        var text = cleansing.nullTextToEmpty() ? Expr.call(StandardFunction.COALESCE, value, Expr.text("")) : value;
        text = cleansing.letters() ? without(text, "[A-Za-z]") : text;
        text = cleansing.digits() ? without(text, "[0-9]") : text;
        text = cleansing.punctuation() ? without(text, PUNCTUATION) : text;
        text = spaced(cleansing, text);
        return switch (cleansing.letterCase()) {
            case UPPER -> Expr.call(StandardFunction.UPPER, text);
            case LOWER -> Expr.call(StandardFunction.LOWER, text);
            case TITLE -> Expr.call(TextFunction.CAPITALIZE_SPACED_WORDS, text);
            case UNCHANGED, UNKNOWN -> text;
        };
    }

    private static Expr spaced(DataCleansing cleansing, Expr value) {
        if (cleansing.allWhitespace()) {
            return Expr.call(TextFunction.REMOVE_SPACE, value);
        }
        var text = cleansing.duplicateWhitespace() ? Expr.call(TextFunction.COLLAPSE_SPACE, value) : value;
        return cleansing.trim() ? Expr.call(TextFunction.TRIM_SPACE, text) : text;
    }

    private static Expr without(Expr text, String characters) {
        return Expr.call(PatternFunction.PATTERN_REPLACE, text, Expr.text(characters), Expr.text(""), Expr.text("c"));
    }
}
