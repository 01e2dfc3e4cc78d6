package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Check;
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
import io.landfall.rules.alteryx.expression.WordStarts;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        after = "filter, project, check")
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
        var doubts = Doubts.of(cleansing);
        remark(tool, cleansing, doubts, findings);
        var nulls = cleansing.nullFields() ? KnownNulls.of(tool, records, context) : Optional.<KnownNulls>empty();
        if (cleansing.nullFields()) {
            nulls.ifPresentOrElse(
                    known -> findings.say(Diagnostic.of(known.source(), tool.at(), tool.name())),
                    () -> findings.block(Diagnostic.of(ShapeCode.CLEANSE_NULLS, tool.at(), tool.name())));
        }
        var kept = nulls.map(KnownNulls::filled).orElse(records.fields());
        var chosen = kept.stream()
                .filter(field -> cleansing.fields().stream().anyMatch(field::isCalled))
                .toList();
        return findings.answer(() -> {
            var operators = new ArrayList<>(nulls.map(KnownNulls::operators).orElse(List.of()));
            var ref = cleansing.nullRows() ? filled(tool, records, context, operators) : records.ref();
            var columns = Columns.of(kept);
            chosen.forEach(field -> columns.put(field, cleaned(cleansing, field)));
            var project = columns.project(context.id(tool), ref, tool.at());
            operators.add(project);
            var cleaned = columns.records(project);
            var texts = chosen.stream().filter(field -> field.type().isText()).toList();
            return ToolResult.of(operators, cleaned, findings)
                    .withOutput("Output26", cleaned)
                    .withChecks(Stream.concat(
                                    nulls.map(KnownNulls::checks).orElse(List.of()).stream(),
                                    doubts.checks(tool, cleansing, texts, ref).stream())
                            .toList());
        });
    }

    private static void remark(Tool tool, DataCleansing cleansing, Doubts doubts, Findings findings) {
        doubts.remarks(tool).forEach(findings::say);
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

    /** What is not documented, and is checked. */
    private record Doubts(boolean order, boolean letters, boolean words) {

        static Doubts of(DataCleansing cleansing) {
            var removes = cleansing.letters() || cleansing.digits() || cleansing.punctuation();
            return new Doubts(
                    removes && (cleansing.trim() || cleansing.duplicateWhitespace()) && !cleansing.allWhitespace(),
                    cleansing.letters(),
                    cleansing.letterCase() == LetterCase.TITLE);
        }

        List<Diagnostic> remarks(Tool tool) {
            var remarks = new ArrayList<Diagnostic>();
            if (order) {
                remarks.add(remark("white space goes before or after them", tool));
            }
            if (letters) {
                remarks.add(remark("letters are others than A to Z", tool));
            }
            if (words) {
                remarks.add(Diagnostic.of(SettingCode.CLEANSE_TITLE, tool.at(), tool.name()));
            }
            return remarks;
        }

        private static Diagnostic remark(String where, Tool tool) {
            return Diagnostic.of(ShapeCode.CLEANSE_CHECKED, tool.at(), tool.name(), where);
        }

        List<Check> checks(Tool tool, DataCleansing cleansing, List<AlteryxField> texts, InputRef rows) {
            var conditions = new ArrayList<Expr>();
            for (var field : texts) {
                if (order) {
                    conditions.add(Expr.call(
                            StandardFunction.IS_NOT_DISTINCT,
                            spaced(cleansing, kept(cleansing, field.value())),
                            kept(cleansing, spaced(cleansing, field.value()))));
                }
                if (letters) {
                    conditions.add(isAscii(field.value()));
                }
                if (words) {
                    conditions.add(WordStarts.areSure(spaced(cleansing, kept(cleansing, field.value()))));
                }
            }
            return conditions.stream()
                    .reduce((left, right) -> Expr.call(StandardFunction.AND, left, right))
                    .map(all -> new Check(
                            "%s: nothing that its page leaves open".formatted(tool.name()),
                            rows,
                            new Check.Assertion.EveryRow(all),
                            tool.at()))
                    .stream()
                    .toList();
        }

        private static Expr isAscii(Expr text) {
            var others = Expr.call(
                    PatternFunction.PATTERN_REPLACE, text, Expr.text("[\\s -~]"), Expr.text(""), Expr.text("c"));
            return Expr.call(
                    StandardFunction.EQ, Expr.call(StandardFunction.COALESCE, others, Expr.text("")), Expr.text(""));
        }
    }

    private static Expr cleaned(DataCleansing cleansing, AlteryxField field) {
        if (field.type().isNumber() && cleansing.nullNumberToZero()) {
            return Expr.call(StandardFunction.COALESCE, field.value(), Expr.number(BigDecimal.ZERO, field.sqlType()));
        }
        return field.type().isText() ? Expr.cast(text(cleansing, field.value()), field.sqlType()) : field.value();
    }

    private static Expr text(DataCleansing cleansing, Expr value) {
        var text = cleansing.nullTextToEmpty() ? Expr.call(StandardFunction.COALESCE, value, Expr.text("")) : value;
        text = spaced(cleansing, kept(cleansing, text));
        return switch (cleansing.letterCase()) {
            case UPPER -> Expr.call(StandardFunction.UPPER, text);
            case LOWER -> Expr.call(StandardFunction.LOWER, text);
            case TITLE -> Expr.call(TextFunction.CAPITALIZE_SPACED_WORDS, text);
            case UNCHANGED, UNKNOWN -> text;
        };
    }

    /** The characters of a text that do not go. */
    private static Expr kept(DataCleansing cleansing, Expr value) {
        var text = cleansing.letters() ? without(value, "[A-Za-z]") : value;
        text = cleansing.digits() ? without(text, "[0-9]") : text;
        return cleansing.punctuation() ? without(text, PUNCTUATION) : text;
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
