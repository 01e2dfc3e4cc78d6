package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Pivot;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.parsers.alteryx.tool.CrossTabMethod;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
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
 * Makes a field of each value of the header field. Which values there are only the data tells; Designer keeps in the workflow those that
 * it last saw; where it has not, the files that came with the workflow may tell. They become the columns, and checks assert that the data has just these, for a new value would be lost without a sound.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/transform/cross-tab-tool.html">Cross Tab Tool</a>
 */
@RuleInfo(
        code = "AX-XTB-R01",
        summary =
                "A Cross Tab becomes a pivot over the header values that Designer last saw or the data at hand has, and a check that there are no others",
        fidelity = Fidelity.EXACT,
        before = "Cross Tab",
        after = "pivot, project, check")
final class CrossTabToPivot implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof CrossTab crossTab
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, crossTab, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, CrossTab crossTab, Records records, ToolContext context) {
        var findings = new Findings();
        var keys = ToolRules.fields(tool, records, crossTab.groupBy(), findings);
        var header = ToolRules.fields(tool, records, List.of(crossTab.headerField()), findings);
        var value = ToolRules.fields(tool, records, List.of(crossTab.valueField()), findings);
        if (findings.isBlocked()) {
            return findings.answer(() -> ToolResult.sink(List.of(), findings));
        }
        var headers = CrossTabHeaders.of(tool, crossTab, keys, header.getFirst(), records, context, findings);
        var cells = new CrossTabCells(tool, crossTab, value.getFirst(), findings);
        var columns = headers.columns().stream()
                .flatMap(column -> cells.column(column).stream())
                .toList();
        if (!findings.isBlocked()) {
            headers.remarks().forEach(findings::say);
            if (!headers.counts().isEmpty()) {
                findings.say(Diagnostic.of(CrossTabCode.COUNTED_NOTHING, tool.at(), tool.name()));
            }
            if (crossTab.methods().contains(CrossTabMethod.CONCAT)) {
                findings.say(Diagnostic.of(
                        CrossTabCode.JOINED_NULL,
                        tool.at(),
                        tool.name(),
                        value.getFirst().name()));
            }
        }
        return findings.answer(() -> {
            var pivot = new Pivot(
                    context.id(tool),
                    records.ref(),
                    ToolRules.names(keys),
                    headers.value(),
                    columns,
                    cells.dependOnOrder() ? Ordering.ARRIVAL : Ordering.NONE,
                    tool.at());
            var fields = Stream.concat(keys.stream(), cells.fields().stream()).toList();
            var pivoted = new Records(InputRef.of(pivot.id()), fields);
            var operators = new ArrayList<Operator>(List.of(pivot));
            var order = new KeyOrder(tool, context);
            var sorted =
                    order.sorted(cells.completed(pivoted, keys, headers, operators, context), ToolRules.names(keys));
            operators.addAll(order.sorts());
            var checks = checks(tool, records, header.getFirst(), headers, operators, context);
            counted(tool, headers, pivoted).ifPresent(checks::add);
            if (crossTab.methods().contains(CrossTabMethod.CONCAT)) {
                checks.add(noNull(tool, records, value.getFirst()));
            }
            return order.remembered(ToolResult.of(operators, sorted, findings)).withChecks(checks);
        });
    }

    /** The data has no other values than the columns, and has them all: a column without a value would not have been there. */
    private static List<Check> checks(
            Tool tool,
            Records records,
            AlteryxField header,
            CrossTabHeaders headers,
            List<Operator> operators,
            ToolContext context) {
        var known = headers.columns().stream()
                .filter(column -> column.method() != CrossTabMethod.TOTAL_COLUMN)
                .map(CrossTabHeaders.Column::header)
                .distinct()
                .toList();
        var list = new ArrayList<Expr>(List.of(headers.value()));
        known.stream().map(Literal.TextValue::new).forEach(list::add);
        var isKnown = Expr.call(StandardFunction.IS_TRUE, new Expr.Call(StandardFunction.IN, list));
        var checks = new ArrayList<Check>();
        checks.add(new Check(
                "%s: no new value of %s".formatted(tool.name(), header.name()),
                records.ref(),
                new Check.Assertion.EveryRow(isKnown),
                tool.at()));
        checks.add(new Check(
                "%s: every value of %s".formatted(tool.name(), header.name()),
                distinct(tool, records, header, headers.value(), operators, context),
                new Check.Assertion.RowCount(known.size()),
                tool.at()));
        headers.named()
                .map(named -> new Check(
                        "%s: no two values of %s for one field".formatted(tool.name(), header.name()),
                        distinct(tool, records, header, named, operators, context),
                        new Check.Assertion.RowCount(known.size()),
                        tool.at()))
                .ifPresent(checks::add);
        return checks;
    }

    /** Every count is one of something. */
    private static Optional<Check> counted(Tool tool, CrossTabHeaders headers, Records pivoted) {
        return headers.counts().stream()
                .map(count -> pivoted.field(count.field().name()).orElseThrow())
                .map(count ->
                        Expr.call(StandardFunction.GT, count.value(), Expr.cast(Expr.integer(0), count.sqlType())))
                .reduce((left, right) -> Expr.call(StandardFunction.AND, left, right))
                .map(all -> new Check(
                        "%s: every column has something to count".formatted(tool.name()),
                        pivoted.ref(),
                        new Check.Assertion.EveryRow(all),
                        tool.at()));
    }

    private static Check noNull(Tool tool, Records records, AlteryxField value) {
        return new Check(
                "%s: no NULL in %s".formatted(tool.name(), value.name()),
                records.ref(),
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.IS_NOT_NULL, value.value())),
                tool.at());
    }

    /** What of the header differs, a row each. */
    private static InputRef distinct(
            Tool tool,
            Records records,
            AlteryxField header,
            Expr value,
            List<Operator> operators,
            ToolContext context) {
        var values = new Project(
                context.id(tool, "values"),
                records.ref(),
                List.of(new Projection(header.name(), value, tool.at())),
                tool.at());
        var distinct = new Distinct(
                context.id(tool, "headers"),
                InputRef.of(values.id()),
                List.of(header.name()),
                Ordering.NONE,
                tool.at());
        operators.addAll(List.of(values, distinct));
        return InputRef.of(distinct.id());
    }
}
