package io.landfall.rules.alteryx.tool;

import io.landfall.converter.analysis.Doubt;
import io.landfall.converter.conversion.Reserve;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldInfo;
import io.landfall.parsers.alteryx.tool.FieldType;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lists the fields that come in, a record for each: which they are is known without data.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/developer/field-info-tool.html">Field Info Tool</a>
 */
@RuleInfo(
        code = "AX-FIN-R01",
        summary = "A Field Info becomes literal rows",
        fidelity = Fidelity.EXACT,
        before = "Field Info",
        after = "values")
final class FieldInfoToValues implements ToolRule {

    private static final String SOURCE = "Source";
    private static final String DESCRIPTION = "Description";

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof FieldInfo
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Records records, ToolContext context) {
        var findings = new Findings();
        var fields = List.of(
                new AlteryxField("Name", FieldType.V_STRING, longest(records, AlteryxField::name), 0),
                new AlteryxField(
                        "Type",
                        FieldType.STRING,
                        longest(records, field -> field.type().code()),
                        0),
                AlteryxField.of("Size", FieldType.INT32),
                AlteryxField.of("Scale", FieldType.INT32),
                AlteryxField.text(SOURCE, AlteryxField.UNLIMITED),
                AlteryxField.text(DESCRIPTION, AlteryxField.UNLIMITED));
        return findings.answer(() -> {
            var values = new Values(
                    context.id(tool),
                    fields.stream().map(AlteryxField::nativeField).toList(),
                    records.fields().stream().map(FieldInfoToValues::row).toList(),
                    Optional.empty(),
                    tool.at());
            return ToolResult.of(List.of(values), new Records(InputRef.of(values.id()), fields), findings)
                    .withReserve(new Reserve(
                            new Doubt.Values(values.id(), Set.of(SOURCE, DESCRIPTION)),
                            Diagnostic.of(ShapeCode.FIELD_SOURCE, tool.at(), tool.name())));
        });
    }

    /** Texts are as wide as the longest of them, which is how Designer notes the fields of the tool. */
    private static int longest(Records records, Function<AlteryxField, String> text) {
        return records.fields().stream()
                .mapToInt(field -> text.apply(field).length())
                .max()
                .orElse(1);
    }

    private static List<Literal> row(AlteryxField field) {
        var row = new ArrayList<Literal>();
        row.add(new Literal.TextValue(field.name()));
        row.add(new Literal.TextValue(field.type().code()));
        row.add(number(size(field)));
        row.add(number(field.scale()));
        row.add(nothing(Types.TEXT));
        row.add(nothing(Types.TEXT));
        return row;
    }

    private static Literal number(int value) {
        return new Literal.NumberValue(BigDecimal.valueOf(value), Types.INTEGER);
    }

    private static Literal nothing(SqlType type) {
        return new Literal.Missing(type);
    }

    private static int size(AlteryxField field) {
        return switch (field.type()) {
            case BOOL, BYTE -> 1;
            case INT16 -> 2;
            case INT32, FLOAT -> 4;
            case INT64, DOUBLE, TIME -> 8;
            case DATE -> 10;
            case DATETIME -> 19;
            case FIXED_DECIMAL, STRING, WSTRING, V_STRING, V_WSTRING -> field.size();
            case BLOB, SPATIAL, NONE, UNKNOWN -> Integer.MAX_VALUE;
        };
    }
}
