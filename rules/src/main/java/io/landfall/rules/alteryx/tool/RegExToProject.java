package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.RegExMethod;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.ComputedValue;
import io.landfall.rules.alteryx.expression.OpenText;
import io.landfall.rules.alteryx.expression.PatternUse;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replaces what a pattern matches, takes the groups of its first match apart into fields, or says whether all of a text matches.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/parse/regex-tool.html">RegEx Tool</a>
 */
@RuleInfo(
        code = "AX-RGX-R01",
        summary = "A RegEx that replaces, parses or matches becomes a projection",
        fidelity = Fidelity.EXACT,
        before = "RegEx",
        after = "project")
final class RegExToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof RegEx regEx && !(regEx.method() instanceof RegExMethod.Tokenize)
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, regEx, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, RegEx regEx, Records records, ToolContext context) {
        var findings = new Findings();
        var columns = Columns.of(records.fields());
        var limits = FieldLimits.checked(!context.isRepeated());
        var fields = ToolRules.fields(tool, records, List.of(regEx.field()), findings);
        warnOfNumbers(tool, fields, findings);
        if (!findings.isBlocked()) {
            try {
                OpenText.of(
                                FieldConversion.text(fields.getFirst().value()),
                                regEx.expression(),
                                use(regEx.method()),
                                tool.at())
                        .forEach(context::open);
                add(tool, regEx, fields.getFirst(), columns, records, limits, findings);
            } catch (IllegalArgumentException notPortable) {
                findings.block(notPortable(tool, regEx, notPortable));
            }
        }
        return findings.answer(() -> {
            var project = columns.project(context.id(tool), records.ref(), tool.at());
            return ToolResult.of(List.of(project), columns.records(project), findings)
                    .withChecks(Stream.concat(
                                    limits.check(tool.name(), records.ref(), tool.at()).stream(),
                                    unmatched(tool, regEx, fields.getFirst(), records).stream())
                            .toList());
        });
    }

    static void warnOfNumbers(Tool tool, List<AlteryxField> read, Findings findings) {
        read.stream()
                .filter(field -> !field.type().isText())
                .forEach(field -> findings.say(Diagnostic.of(RegexCode.NO_TEXT, tool.at(), tool.name(), field.name())));
    }

    /** A text that does not match is an error, if the tool says so. */
    private static Optional<Check> unmatched(Tool tool, RegEx regEx, AlteryxField field, Records records) {
        return regEx.method() instanceof RegExMethod.Match match && match.errorUnmatched()
                ? Optional.of(new Check(
                        "%s: every text matches".formatted(tool.name()),
                        records.ref(),
                        new Check.Assertion.EveryRow(
                                isMatch(FieldConversion.text(field.value()), PatternText.of(regEx))),
                        tool.at()))
                : Optional.empty();
    }

    private static Expr isMatch(Expr text, PatternText pattern) {
        return Expr.call(
                StandardFunction.IS_TRUE,
                Expr.call(PatternFunction.PATTERN_MATCHES, text, pattern.literal(), pattern.flag()));
    }

    private static PatternUse use(RegExMethod method) {
        return switch (method) {
            case RegExMethod.Match _ -> PatternUse.WHOLE;
            case RegExMethod.Replace replace -> PatternUse.replacedBy(replace.replacement());
            case RegExMethod.Parse _, RegExMethod.Tokenize _, RegExMethod.Other _ -> PatternUse.PART;
        };
    }

    static Diagnostic notPortable(Tool tool, RegEx regEx, IllegalArgumentException why) {
        return Diagnostic.of(RegexCode.PATTERN, tool.at(), regEx.expression(), String.valueOf(why.getMessage()));
    }

    private static void add(
            Tool tool,
            RegEx regEx,
            AlteryxField field,
            Columns columns,
            Records records,
            FieldLimits limits,
            Findings findings) {
        var pattern = PatternText.of(regEx);
        var text = FieldConversion.text(field.value());
        switch (regEx.method()) {
            case RegExMethod.Replace replace ->
                replace(tool, replace, pattern, field, text, columns, records, limits, findings);
            case RegExMethod.Parse parse ->
                parse(tool, parse, PatternText.ofFirstMatch(regEx), text, columns, records, limits, findings);
            case RegExMethod.Match match -> {
                var name = FreeNames.besideFields(records.fields()).take(match.outputField());
                columns.add(AlteryxField.of(name, FieldType.BOOL), isMatch(text, pattern));
            }
            case RegExMethod.Tokenize tokenize -> throw new IllegalStateException("has a rule of its own");
            case RegExMethod.Other(var method) ->
                findings.block(Diagnostic.of(RegexCode.METHOD, tool.at(), tool.name(), method));
        }
    }

    private static void replace(
            Tool tool,
            RegExMethod.Replace replace,
            PatternText pattern,
            AlteryxField field,
            Expr text,
            Columns columns,
            Records records,
            FieldLimits limits,
            Findings findings) {
        if (!replace.copyUnmatched()) {
            findings.block(Diagnostic.of(RegexCode.UNMATCHED_DROPPED, tool.at(), tool.name()));
        }
        var replacement = PatternText.replacement(replace.replacement());
        if (replacement.isEmpty()) {
            findings.block(Diagnostic.of(RegexCode.REPLACEMENT, tool.at(), replace.replacement()));
            return;
        }
        var replaced = Expr.call(
                PatternFunction.PATTERN_REPLACE, text, pattern.literal(), Expr.text(replacement.get()), pattern.flag());
        findings.take(new ComputedValue(replaced, records::field).stored(field, tool.at(), limits))
                .ifPresent(value -> columns.put(field, value));
    }

    private static void parse(
            Tool tool,
            RegExMethod.Parse parse,
            PatternText pattern,
            Expr text,
            Columns columns,
            Records records,
            FieldLimits limits,
            Findings findings) {
        var groups = PortablePattern.of(pattern.text(), pattern.ignoreCase()).groups();
        if (groups != parse.fields().size()) {
            findings.block(Diagnostic.of(
                    RegexCode.GROUPS_DIFFER,
                    tool.at(),
                    tool.name(),
                    String.valueOf(parse.fields().size()),
                    String.valueOf(groups)));
            return;
        }
        var names = FreeNames.besideFields(records.fields());
        for (int n = 1; n <= groups; n++) {
            var parsed = parse.fields().get(n - 1);
            var field = AlteryxField.of(names.take(parsed.name()), parsed.type());
            var group = Expr.call(
                    PatternFunction.PATTERN_EXTRACT, text, pattern.literal(), Expr.integer(n), pattern.flag());
            findings.take(new ComputedValue(group, records::field).stored(field, tool.at(), limits))
                    .ifPresent(value -> columns.add(field, value));
        }
    }
}
