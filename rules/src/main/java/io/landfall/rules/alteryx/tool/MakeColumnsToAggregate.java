package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.MakeColumns;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
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
 * Lays records side by side, a row at a time, anew in each group. The last row of a group is filled with NULL.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/transform/make-columns-tool.html">Make Columns Tool</a>
 */
@RuleInfo(
        code = "AX-MCO-R01",
        summary = "A Make Columns becomes a count of the records and an aggregate of each row",
        fidelity = Fidelity.EXACT,
        before = "Make Columns",
        after = "sequence, project, aggregate")
final class MakeColumnsToAggregate implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof MakeColumns make
                ? ToolRules.withInput(tool, inputs, records -> new Laying(tool, make, records, context).converted())
                : Rewrite.declined();
    }

    /** One Make Columns with what comes into it. */
    private static final class Laying {

        private final Tool tool;
        private final MakeColumns make;
        private final Records records;
        private final ToolContext context;
        private final Findings findings = new Findings();

        Laying(Tool tool, MakeColumns make, Records records, ToolContext context) {
            this.tool = tool;
            this.make = make;
            this.records = records;
            this.context = context;
        }

        Rewrite<ToolResult> converted() {
            var groups = ToolRules.fields(tool, records, make.groupBy(), findings);
            var laid = records.fields().stream()
                    .filter(field -> !groups.contains(field))
                    .toList();
            if (!make.horizontal() || laid.size() != 1 || make.count() < 1) {
                findings.block(Diagnostic.of(ShapeCode.COLUMNS_MODE, tool.at(), tool.name()));
            }
            return findings.answer(() -> laid(groups, laid.getFirst()));
        }

        private ToolResult laid(List<AlteryxField> groups, AlteryxField field) {
            var counted = Positions.inGroups(records, ToolRules.names(groups), tool, context);
            var free = FreeNames.besideFields(counted.records().fields());
            var line = AlteryxField.of(free.take("_line"), FieldType.INT64);
            var column = AlteryxField.of(free.take("_column"), FieldType.INT64);
            var placed = placed(counted, line, column);
            var keys = Stream.concat(groups.stream(), Stream.of(line)).toList();
            var made = new ArrayList<AlteryxField>();
            var measures = new ArrayList<Measure>();
            for (int i = 1; i <= make.count(); i++) {
                var cell = field.named("Column_%d_%s".formatted(i, field.name()));
                made.add(cell);
                measures.add(cell(cell, field, column, i));
            }
            var aggregate = new Aggregate(
                    context.id(tool, "rows"),
                    InputRef.of(placed.id()),
                    ToolRules.names(keys),
                    measures,
                    Ordering.NONE,
                    false,
                    tool.at());
            var lines = new Records(
                    InputRef.of(aggregate.id()),
                    Stream.concat(keys.stream(), made.stream()).toList());
            var order = new KeyOrder(tool, context);
            var sorted = order.sorted(lines, ToolRules.names(keys));
            var outgoing = Stream.concat(groups.stream(), made.stream()).toList();
            var columns = Columns.of(outgoing);
            var project = columns.project(context.id(tool), sorted.ref(), tool.at());
            var operators = new ArrayList<Operator>(List.of(counted.operator(), placed, aggregate));
            operators.addAll(order.sorts());
            operators.add(project);
            return order.remembered(ToolResult.of(operators, columns.records(project), findings));
        }

        private Project placed(Positions counted, AlteryxField line, AlteryxField column) {
            var before = Expr.call(StandardFunction.MINUS, counted.position().value(), Expr.integer(1));
            var lines = Expr.call(
                    StandardFunction.FLOOR,
                    Expr.call(
                            StandardFunction.DIVIDE,
                            Expr.cast(before, Types.DOUBLE),
                            Expr.cast(Expr.integer(make.count()), Types.DOUBLE)));
            return Columns.of(records.fields())
                    .add(line, Expr.call(NumberFunction.BIGINT_OR_NULL, lines))
                    .add(
                            column,
                            Expr.cast(
                                    Expr.call(NumberFunction.REMAINDER, before, Expr.integer(make.count())),
                                    Types.BIGINT))
                    .project(
                            context.id(tool, "placed"),
                            InputRef.of(counted.operator().id()),
                            tool.at());
        }

        private Measure cell(AlteryxField cell, AlteryxField field, AlteryxField column, int number) {
            return new Measure(
                    cell.name(),
                    cell.sqlType(),
                    Measure.Function.MAX,
                    List.of(field.value()),
                    false,
                    Optional.of(Expr.call(StandardFunction.EQ, column.value(), Expr.integer(number - 1))),
                    tool.at());
        }
    }
}
