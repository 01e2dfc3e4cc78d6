package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Unique;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the first record of each key pass, and every other at an output of its own. NULL is a key like others; texts are equal only with
 * every case and blank.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/unique-tool.html">Unique Tool</a>
 */
@RuleInfo(
        code = "AX-UNQ-R01",
        summary = "A Unique becomes a distinct, its duplicates a filter on the position within the key",
        fidelity = Fidelity.EQUIVALENT,
        before = "Unique",
        after = "sort, distinct, sequence, filter, project")
final class UniqueToDistinct implements ToolRule {

    private static final String UNIQUE = "Unique";
    private static final String DUPLICATES = "Duplicates";
    private static final List<String> ANCHORS = List.of(UNIQUE, DUPLICATES);

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof Unique unique
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, unique, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, Unique unique, Records records, ToolContext context) {
        var findings = new Findings();
        var keys = ToolRules.names(ToolRules.fields(tool, records, unique.fields(), findings));
        if (unique.fields().isEmpty()) {
            findings.block(Diagnostic.of(SettingCode.NO_UNIQUE_FIELDS, tool.at(), tool.name()));
        }
        return findings.answer(() -> split(tool, keys, records, context, findings));
    }

    private static ToolResult split(
            Tool tool, List<String> keys, Records records, ToolContext context, Findings findings) {
        var order = new KeyOrder(tool, context);
        var operators = new ArrayList<Operator>();
        var result = ToolResult.sink(List.of(), findings);
        if (ToolRules.isWanted(UNIQUE, ANCHORS, context)) {
            var first = new Distinct(context.id(tool), records.ref(), keys, Ordering.ARRIVAL, tool.at());
            operators.add(first);
            result = result.withOutput(UNIQUE, order.sorted(records.at(InputRef.of(first.id())), keys));
        }
        if (ToolRules.isWanted(DUPLICATES, ANCHORS, context)) {
            var others = others(tool, keys, records, context);
            operators.addAll(others);
            result = result.withOutput(
                    DUPLICATES,
                    order.sorted(records.at(InputRef.of(others.getLast().id())), keys));
        }
        operators.addAll(order.sorts());
        return order.rememberedByGroups(result.withOperators(operators));
    }

    private static List<Operator> others(Tool tool, List<String> keys, Records records, ToolContext context) {
        var counted = Positions.inGroups(records, keys, tool, context);
        var later =
                Expr.call(StandardFunction.GT, counted.position().value(), Expr.number(BigDecimal.ONE, Types.BIGINT));
        var filter = new Filter(context.id(tool, "later"), counted.records().ref(), later, tool.at());
        var project = new Project(
                context.id(tool, "duplicates"), InputRef.of(filter.id()), records.passed(tool.at()), tool.at());
        return List.of(counted.operator(), filter, project);
    }
}
