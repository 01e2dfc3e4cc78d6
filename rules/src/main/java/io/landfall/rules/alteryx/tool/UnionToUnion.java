package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.alteryx.tool.UnionMode;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.flow.Arrival;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts inputs one behind the other. Fields meet by name in any case, by position, or as laid out by hand; a field that an input does not
 * have is NULL in its records, and types widen. In which order inputs come is only sure when the tool sets it.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/union-tool.html">Union Tool</a>
 */
@RuleInfo(
        code = "AX-UNI-R01",
        summary = "A Union becomes a union of projections to the common fields",
        fidelity = Fidelity.EQUIVALENT,
        before = "Union",
        after = "project, union")
final class UnionToUnion implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        if (!(tool.configuration() instanceof Union union)) {
            return Rewrite.declined();
        }
        return inputs.all().isEmpty() ? ToolRules.noInput(tool) : converted(tool, union, inputs.all(), context);
    }

    /** Positions of the inputs in the order that the tool sets, or else in that of their names; fields know only the latter. */
    private static List<Integer> order(Union union, List<Arrival> arrivals) {
        return IntStream.range(0, arrivals.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> {
                    var place = union.order().indexOf(arrivals.get(i).connection());
                    return !union.orderSet() ? 0 : place < 0 ? Integer.MAX_VALUE : place;
                }))
                .toList();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Union union, List<Arrival> arrivals, ToolContext context) {
        var findings = new Findings();
        var columns = UnionColumns.of(tool, union, arrivals, findings);
        if (columns.isEmpty()) {
            findings.block(Diagnostic.of(withoutColumns(union.mode()), tool.at(), tool.name()));
        }
        var operators = new ArrayList<Operator>();
        var inputs = new ArrayList<InputRef>();
        for (int i : order(union, arrivals)) {
            var input = aligned(tool, arrivals.get(i).records(), columns, i, context, findings);
            operators.addAll(input.operators());
            inputs.add(input.ref());
        }
        return findings.answer(() -> {
            var fields = columns.stream().map(UnionColumns.Column::field).toList();
            if (inputs.size() == 1) {
                return ToolResult.of(operators, new Records(inputs.getFirst(), fields), findings);
            }
            var all = new io.landfall.converter.pipeline.Union(context.id(tool), inputs, Optional.empty(), tool.at());
            operators.add(all);
            var result = ToolResult.of(operators, new Records(InputRef.of(all.id()), fields), findings);
            return union.orderSet() ? result : result.withOrderAssumed(InputRef.of(all.id()));
        });
    }

    private static DiagnosticCode withoutColumns(UnionMode mode) {
        return switch (mode) {
            case BY_NAME, BY_POSITION -> SettingCode.UNION_WITHOUT_FIELDS;
            case MANUAL, MANUAL_DELAYED -> ToolCode.UNION_LAYOUT;
            case UNKNOWN -> SettingCode.UNION_MODE;
        };
    }

    /** An input with the common fields. */
    private record Aligned(List<Operator> operators, InputRef ref) {}

    private static Aligned aligned(
            Tool tool,
            Records records,
            List<UnionColumns.Column> columns,
            int input,
            ToolContext context,
            Findings findings) {
        var fields = new ArrayList<Projection>();
        for (var column : columns) {
            var value = column.sources()
                    .get(input)
                    .map(AlteryxField::value)
                    .orElseGet(() -> Expr.nothing(column.field().sqlType()));
            findings.take(FieldConversion.stored(value, column.field(), tool.at()))
                    .ifPresent(
                            stored -> fields.add(new Projection(column.field().name(), stored, tool.at())));
        }
        var plain = fields.equals(records.passed(tool.at()));
        if (plain) {
            return new Aligned(List.of(), records.ref());
        }
        var project = new Project(context.id(tool, "fields_%d".formatted(input + 1)), records.ref(), fields, tool.at());
        return new Aligned(List.of(project), InputRef.of(project.id()));
    }
}
