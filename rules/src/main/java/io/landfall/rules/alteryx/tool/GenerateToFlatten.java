package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.GenerateRows;
import io.landfall.parsers.alteryx.tool.TargetField;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.ComputedValue;
import io.landfall.rules.alteryx.expression.FormulaValues;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldCode;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes from a first value to the next as long as a condition holds, for each incoming record, or once where nothing comes in. The
 * condition is asked first, so there may be no record at all; values are stored in the field at every turn, with its limits.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/generate-rows-tool.html">Generate Rows Tool</a>
 */
@RuleInfo(
        code = "AX-GEN-R01",
        summary = "A Generate Rows becomes a flatten that loops",
        fidelity = Fidelity.EXACT,
        before = "Generate Rows",
        after = "flatten, project")
final class GenerateToFlatten implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof GenerateRows rows
                ? converted(tool, rows, inputs.only(), context)
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(
            Tool tool, GenerateRows rows, Optional<Records> input, ToolContext context) {
        var findings = new Findings();
        var incoming = input.map(Records::fields).orElse(List.of());
        var field = field(tool, rows, incoming, findings);
        if (field.isEmpty()) {
            return findings.answer(() -> ToolResult.sink(List.of(), findings));
        }
        var made = field.get();
        var turn = made.named(FreeNames.besideFields(incoming).take(made.name()));
        var before = context.scope(name -> find(incoming, name).map(AlteryxField::value));
        var during = context.scope(name -> made.isCalled(name)
                ? Optional.of(turn.value())
                : find(incoming, name).map(AlteryxField::value));
        var starts = FieldLimits.checked(!context.isRepeated());
        var turns = FieldLimits.checked(!context.isRepeated());
        var first = context.formula(rows.initial(), before, findings)
                .flatMap(value -> findings.take(
                        new ComputedValue(value, name -> find(incoming, name)).stored(turn, tool.at(), starts)));
        var next = context.formula(rows.loop(), during, findings)
                .flatMap(value -> findings.take(
                        new ComputedValue(value, name -> turn.isCalled(name) ? Optional.of(turn) : find(incoming, name))
                                .stored(turn, tool.at(), turns)));
        var test = context.formula(rows.condition(), during, findings);
        var condition = test.flatMap(FormulaValues::condition);
        if (test.isPresent() && condition.isEmpty()) {
            findings.block(Diagnostic.of(
                    ToolCode.NO_CONDITION, tool.at(), rows.condition().text()));
        }
        return findings.answer(() -> {
            var loop = new Flatten.Generator.Loop(first.orElseThrow(), condition.orElseThrow(), next.orElseThrow());
            return result(tool, loop, made, turn, starts, turns, input, context, findings);
        });
    }

    private static Optional<AlteryxField> find(List<AlteryxField> fields, String name) {
        return fields.stream().filter(field -> field.isCalled(name)).findFirst();
    }

    private static Optional<AlteryxField> field(
            Tool tool, GenerateRows rows, List<AlteryxField> incoming, Findings findings) {
        var field = switch (rows.target()) {
            case TargetField.Update(var name) -> find(incoming, name);
            case TargetField.Create(var name, var type) ->
                type.type() == FieldType.NONE || type.type() == FieldType.UNKNOWN
                        ? Optional.<AlteryxField>empty()
                        : Optional.of(AlteryxField.of(name, type));
        };
        if (field.isEmpty()) {
            var code = rows.target() instanceof TargetField.Update ? FieldCode.FIELD_MISSING : FieldCode.TYPE_UNKNOWN;
            findings.block(Diagnostic.of(code, tool.at(), rows.target().name()));
        }
        return field;
    }

    private static ToolResult result(
            Tool tool,
            Flatten.Generator loop,
            AlteryxField made,
            AlteryxField turn,
            FieldLimits starts,
            FieldLimits turns,
            Optional<Records> input,
            ToolContext context,
            Findings findings) {
        var operators = new ArrayList<Operator>();
        var ref = input.map(Records::ref).orElseGet(() -> {
            var one = oneRow(tool, turn, context);
            operators.add(one);
            return InputRef.of(one.id());
        });
        var flatten = new Flatten(context.id(tool), ref, loop, turn.nativeField(), Optional.empty(), tool.at());
        operators.add(flatten);
        var columns = Columns.of(input.map(Records::fields).orElse(List.of())).put(made, turn.value());
        var project = columns.project(context.id(tool, "rows"), InputRef.of(flatten.id()), tool.at());
        operators.add(project);
        var checks = Stream.of(
                        starts.check(tool.name(), ref, tool.at()),
                        turns.check(tool.name(), InputRef.of(flatten.id()), tool.at()))
                .flatMap(Optional::stream)
                .toList();
        return ToolResult.of(operators, columns.records(project), findings).withChecks(checks);
    }

    private static Values oneRow(Tool tool, AlteryxField turn, ToolContext context) {
        var name = FreeNames.beside(List.of(turn.name())).take("_once");
        return new Values(
                context.id(tool, "once"),
                List.of(new Field(name, Types.INTEGER)),
                List.of(List.of((Literal) Expr.integer(1))),
                Optional.empty(),
                tool.at());
    }
}
