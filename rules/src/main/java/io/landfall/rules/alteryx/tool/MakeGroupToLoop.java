package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.MakeGroup;
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

/**
 * Puts keys into one group that records pair, directly or by way of other keys. The vendor's example names a group by its least key and
 * lists groups and keys in their order, and says no more.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/make-group-tool.html">Make Group Tool</a>
 */
@RuleInfo(
        code = "AX-MGR-R01",
        summary = "A Make Group becomes a loop that hands the least key on until no pair of keys has two",
        fidelity = Fidelity.EQUIVALENT,
        before = "Make Group",
        after = "filter, project, union, aggregate, iterate, sort")
final class MakeGroupToLoop implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        return tool.configuration() instanceof MakeGroup make
                ? ToolRules.withInput(tool, inputs, records -> converted(tool, make, records, context))
                : Rewrite.declined();
    }

    private static Rewrite<ToolResult> converted(Tool tool, MakeGroup make, Records records, ToolContext context) {
        var findings = new Findings();
        var keys = make.keys().stream()
                .map(records::field)
                .flatMap(Optional::stream)
                .toList();
        if (make.keys().size() != 2 || keys.size() != 2 || !areAlike(keys.getFirst(), keys.getLast())) {
            findings.block(Diagnostic.of(ToolCode.GROUP_KEYS, tool.at(), tool.name()));
        } else {
            findings.say(Diagnostic.of(ToolCode.GROUP_NAMES, tool.at(), tool.name()));
        }
        return findings.answer(() -> grouped(tool, keys, records, context, findings));
    }

    private static boolean areAlike(AlteryxField first, AlteryxField second) {
        return first.type() == second.type()
                && (first.type().isText() || first.type().isInteger());
    }

    private static ToolResult grouped(
            Tool tool, List<AlteryxField> keys, Records records, ToolContext context, Findings findings) {
        var operators = new ArrayList<Operator>();
        var complete = Expr.call(StandardFunction.AND, isThere(keys.getFirst()), isThere(keys.getLast()));
        var filter = new Filter(context.id(tool, "pairs"), records.ref(), complete, tool.at());
        operators.add(filter);
        var key = wider(keys);
        var ways = new ArrayList<InputRef>();
        for (var from : keys) {
            for (var to : keys) {
                var way = way(tool, context, InputRef.of(filter.id()), key, from, to);
                operators.add(way);
                ways.add(InputRef.of(way.id()));
            }
        }
        var union = new Union(context.id(tool, "ways"), ways, Optional.empty(), tool.at());
        var distinct = new Aggregate(
                context.id(tool, "near"),
                InputRef.of(union.id()),
                KeyGroups.FIELDS,
                List.of(),
                Ordering.NONE,
                false,
                tool.at());
        var groups = new KeyGroups(tool, context, key);
        var loop = groups.loop(InputRef.of(distinct.id()));
        var order = new Ordering(List.of(KeyOrder.key("Group"), KeyOrder.key("Key")), true);
        var sort = new Sort(context.id(tool), groups.ended(loop), order, Optional.empty(), tool.at());
        operators.addAll(List.of(union, distinct, loop, sort));
        var made = new Records(InputRef.of(sort.id()), List.of(key.named("Group"), key.named("Key")));
        return ToolResult.of(operators, made, findings)
                .withOrderAssumed(made.ref())
                .withChecks(List.of(new Check(
                        "%s: every record has both keys".formatted(tool.name()),
                        records.ref(),
                        new Check.Assertion.EveryRow(complete),
                        tool.at())));
    }

    private static Expr isThere(AlteryxField key) {
        return Expr.call(StandardFunction.IS_NOT_NULL, key.value());
    }

    private static AlteryxField wider(List<AlteryxField> keys) {
        return keys.getFirst().size() < keys.getLast().size() ? keys.getLast() : keys.getFirst();
    }

    /** One key beside another; in the beginning each is a group by itself. */
    private static Project way(
            Tool tool, ToolContext context, InputRef pairs, AlteryxField key, AlteryxField from, AlteryxField to) {
        var start = Expr.cast(from.value(), key.sqlType());
        return new Project(
                context.id(tool, "way"),
                pairs,
                List.of(
                        new Projection(KeyGroups.KEY, start, tool.at()),
                        new Projection(KeyGroups.NEAR, Expr.cast(to.value(), key.sqlType()), tool.at()),
                        new Projection(KeyGroups.GROUP, start, tool.at())),
                tool.at());
    }
}
