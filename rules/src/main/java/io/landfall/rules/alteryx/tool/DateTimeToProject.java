package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DateTime;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.parsers.diagnostic.Diagnostic;
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
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a date from a text, or writes one as a text, into a field behind all others. A text that is no date in the format becomes NULL.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/parse/datetime-tool.html">DateTime Tool</a>
 */
@RuleInfo(
        code = "AX-DTM-R01",
        summary = "A DateTime becomes a projection that reads or writes a date",
        fidelity = Fidelity.EXACT,
        before = "DateTime",
        after = "project")
final class DateTimeToProject implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof DateTime dateTime
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, dateTime, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, DateTime dateTime, Records records, ToolContext context) {
        var findings = new Findings();
        var input = ToolRules.fields(tool, records, List.of(dateTime.inputField()), findings);
        var written = dateTime.customFormat().isBlank() ? dateTime.format() : dateTime.customFormat();
        var picture = DatePicture.of(written);
        if (!written.equals(dateTime.format())
                && DatePicture.of(dateTime.format()).isPresent()) {
            findings.say(Diagnostic.of(SettingCode.DATE_FORMATS, tool.at(), tool.name(), dateTime.format(), written));
        }
        if (picture.isEmpty()) {
            findings.block(Diagnostic.of(ShapeCode.DATE_PICTURE, tool.at(), written, tool.name()));
        }
        input.stream()
                .filter(field -> field.type().isNumber())
                .forEach(field ->
                        findings.block(Diagnostic.of(ShapeCode.DATE_OF_NUMBER, tool.at(), tool.name(), field.name())));
        var language = dateTime.language();
        if (picture.filter(DatePicture::hasNames).isPresent()
                && !language.isBlank()
                && !language.toLowerCase(Locale.ROOT).startsWith("english")) {
            findings.block(Diagnostic.of(ShapeCode.DATE_LANGUAGE, tool.at(), tool.name(), language));
        }
        var columns = Columns.of(records.fields());
        var limits = FieldLimits.checked(!context.isRepeated());
        if (!findings.isBlocked()) {
            var name = FreeNames.besideFields(records.fields()).take(dateTime.outputField());
            var made = made(dateTime, picture.orElseThrow(), name);
            var value = dateTime.toText()
                    ? written(input.getFirst(), picture.orElseThrow())
                    : read(tool, input.getFirst(), picture.orElseThrow(), records, context, findings);
            value.flatMap(found -> findings.take(FieldConversion.stored(found, made, tool.at(), limits)))
                    .ifPresent(found -> columns.add(made, found));
            if (value.isEmpty() && !findings.isBlocked()) {
                findings.block(Diagnostic.of(ShapeCode.DATE_PICTURE, tool.at(), written, tool.name()));
            }
        }
        return findings.answer(() -> {
            var project = columns.project(context.id(tool), records.ref(), tool.at());
            return ToolResult.of(List.of(project), columns.records(project), findings)
                    .withChecks(limits.check(tool.name(), records.ref(), tool.at()).stream()
                            .toList());
        });
    }

    private static AlteryxField made(DateTime dateTime, DatePicture picture, String name) {
        var type = dateTime.outputType().type();
        if (type != FieldType.NONE && type != FieldType.UNKNOWN) {
            return AlteryxField.of(name, dateTime.outputType());
        }
        return dateTime.toText()
                ? AlteryxField.text(name, AlteryxField.UNLIMITED)
                : AlteryxField.of(name, picture.hasTime() ? FieldType.DATETIME : FieldType.DATE);
    }

    /** Texts are read as DateTimeParse reads them. */
    private static Optional<Expr> read(
            Tool tool,
            AlteryxField input,
            DatePicture picture,
            Records records,
            ToolContext context,
            Findings findings) {
        if (!input.type().isText() || !picture.hasYear()) {
            return Optional.empty();
        }
        var format = picture.format();
        var quote = format.contains("\"") ? "'" : "\"";
        var formula = "DateTimeParse([%s], %s)".formatted(input.name(), quote + format + quote);
        return context.formula(new FormulaText(formula, tool.at()), context.scope(records), findings);
    }

    /** The text, unless the format says something that dates do not have. */
    private static Optional<Expr> written(AlteryxField input, DatePicture picture) {
        if (input.type() == FieldType.TIME) {
            return Optional.empty();
        }
        var date = input.type().isText()
                ? FieldConversion.timestampOfText(input.value())
                : Expr.cast(input.value(), Types.TIMESTAMP);
        try {
            return Optional.of(picture.written(date));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
