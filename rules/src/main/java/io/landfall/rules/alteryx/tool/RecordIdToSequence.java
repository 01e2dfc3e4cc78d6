package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldCode;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers records as they arrive. A number that is stored as text has leading zeros up to the field's size.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/record-id-tool.html">Record ID Tool</a>
 */
@RuleInfo(
        code = "AX-RID-R01",
        summary = "A Record ID becomes a sequence in arrival order",
        fidelity = Fidelity.EXACT,
        before = "Record ID",
        after = "sequence, project")
final class RecordIdToSequence implements ToolRule {

    /** Digits of numbers that no data has as many records for. */
    private static final int MANY_DIGITS = 10;

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof RecordId id
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, id, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, RecordId id, Records records, ToolContext context) {
        var findings = new Findings();
        var groups = ToolRules.names(ToolRules.fields(tool, records, id.groupBy(), findings));
        var type = id.type().type() == FieldType.NONE ? new StoredType(FieldType.INT32, "", "") : id.type();
        var wish = id.field().isEmpty() ? "RecordID" : id.field();
        var names = FreeNames.besideFields(records.fields());
        if (id.first() && names.isTaken(wish)) {
            findings.say(Diagnostic.of(FieldCode.NAMES_COLLIDE, tool.at(), wish));
        }
        var field = AlteryxField.of(names.take(wish), type);
        var asNumber = field.countsFar() ? field : AlteryxField.of(field.name(), FieldType.INT64);
        var limits = FieldLimits.checked(!context.isRepeated());
        var value = findings.take(FieldConversion.stored(number(field, asNumber), field, tool.at(), limits));
        return findings.answer(() -> {
            var sequence = new Sequence(
                    context.id(tool),
                    records.ref(),
                    new Field(asNumber.name(), asNumber.sqlType()),
                    id.start(),
                    1,
                    groups,
                    Ordering.ARRIVAL,
                    tool.at());
            var operators = new ArrayList<Operator>(List.of(sequence));
            var fields = placed(records.fields(), field, id.first());
            if (id.first() || !field.equals(asNumber)) {
                var projections = fields.stream()
                        .map(one -> new Projection(
                                one.name(), one.equals(field) ? value.orElseThrow() : one.value(), tool.at()))
                        .toList();
                operators.add(
                        new Project(context.id(tool, "placed"), InputRef.of(sequence.id()), projections, tool.at()));
            }
            var numbers = InputRef.of(sequence.id());
            var check = field.type().isText()
                    ? digits(field, asNumber, id.start())
                            .map(fits -> FieldLimits.check(tool.name(), numbers, fits, tool.at()))
                    : limits.check(tool.name(), numbers, tool.at());
            return ToolResult.of(
                            operators,
                            new Records(InputRef.of(operators.getLast().id()), fields),
                            findings)
                    .withChecks(check.stream().toList());
        });
    }

    private static List<AlteryxField> placed(List<AlteryxField> fields, AlteryxField field, boolean first) {
        var placed = new ArrayList<>(fields);
        placed.add(first ? 0 : fields.size(), field);
        return placed;
    }

    /** What becomes of a sign, or of more digits than a text has characters, is not documented. */
    private static Optional<Expr> digits(AlteryxField field, AlteryxField asNumber, long start) {
        var conditions = new ArrayList<Expr>();
        if (start < 0) {
            conditions.add(
                    Expr.call(StandardFunction.GE, asNumber.value(), Expr.number(BigDecimal.ZERO, asNumber.sqlType())));
        }
        if (field.size() < MANY_DIGITS) {
            var above = Expr.number(BigDecimal.TEN.pow(field.size()), asNumber.sqlType());
            conditions.add(Expr.call(StandardFunction.LT, asNumber.value(), above));
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Conditions.all(conditions));
    }

    /** The number as it is, or as text with zeros before it. */
    private static Expr number(AlteryxField field, AlteryxField asNumber) {
        if (!field.type().isText()) {
            return asNumber.value();
        }
        return Expr.call(
                TextFunction.PAD_LEFT_TEXT,
                Expr.cast(asNumber.value(), Types.TEXT),
                Expr.integer(Math.min(field.size(), 255)),
                Expr.text("0"));
    }
}
