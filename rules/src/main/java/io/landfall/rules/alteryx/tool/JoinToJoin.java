package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join.Kind;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.Join;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pairs records with equal keys, or of equal position. What finds no partner leaves at an output of its own, with the fields that it came
 * with: the embedded selection is for pairs only.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/join-tool.html">Join Tool</a>
 */
@RuleInfo(
        code = "AX-JN-R01",
        summary =
                "A Join becomes a join for its pairs and an anti join for each side's other records, NULL keys being equal",
        fidelity = Fidelity.EQUIVALENT,
        before = "Join",
        after = "sort, sequence, join")
final class JoinToJoin implements ToolRule {

    static final String LEFT = "Left";
    static final String PAIRS = "Join";
    static final String RIGHT = "Right";
    private static final List<String> ANCHORS = List.of(LEFT, PAIRS, RIGHT);

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        if (!(tool.configuration() instanceof Join join)) {
            return Rewrite.declined();
        }
        var left = inputs.at(LEFT);
        var right = inputs.at(RIGHT);
        return left.isPresent() && right.isPresent()
                ? new Joining(tool, join, context, left.get(), right.get()).converted()
                : ToolRules.noInput(tool);
    }

    /** One Join tool with what comes into it. */
    private static final class Joining {

        private final Tool tool;
        private final Join join;
        private final ToolContext context;
        private final Records left;
        private final Records right;
        private final Findings findings = new Findings();
        private final List<Operator> operators = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private final Map<String, Records> outputs = new LinkedHashMap<>();

        Joining(Tool tool, Join join, ToolContext context, Records left, Records right) {
            this.tool = tool;
            this.join = join;
            this.context = context;
            this.left = left;
            this.right = right;
        }

        Rewrite<ToolResult> converted() {
            return join.byPosition() ? byPosition() : byKeys();
        }

        private Rewrite<ToolResult> byPosition() {
            var one = Positions.of(left, tool, context);
            var other = Positions.of(right, tool, context);
            operators.add(one.operator());
            operators.add(other.operator());
            split(one.records(), other.records(), new MatchingKeys(List.of(one.position()), List.of(other.position())));
            return findings.answer(this::result);
        }

        private Rewrite<ToolResult> byKeys() {
            var keys = new MatchingKeys(
                    ToolRules.fields(tool, left, join.leftKeys(), findings),
                    ToolRules.fields(tool, right, join.rightKeys(), findings));
            keys.check(tool, findings);
            if (findings.isBlocked()) {
                return findings.answer(this::result);
            }
            checks.addAll(keys.checks(tool, left.ref(), right.ref(), findings));
            var order = new KeyOrder(tool, context);
            var rightNeedsOrder = isWanted(RIGHT);
            var sortedLeft =
                    isWanted(LEFT) || isWanted(PAIRS) ? order.sorted(left, ToolRules.names(keys.left())) : left;
            var sortedRight = rightNeedsOrder ? order.sorted(right, ToolRules.names(keys.right())) : right;
            operators.addAll(order.sorts());
            split(sortedLeft, sortedRight, keys);
            return findings.answer(() -> order.remembered(result()));
        }

        private boolean isWanted(String anchor) {
            return ToolRules.isWanted(anchor, ANCHORS, context);
        }

        private ToolResult result() {
            var result = ToolResult.sink(operators, findings).withChecks(checks);
            for (var output : outputs.entrySet()) {
                result = result.withOutput(output.getKey(), output.getValue());
            }
            return result;
        }

        private void split(Records one, Records other, MatchingKeys keys) {
            if (isWanted(PAIRS)) {
                pairs(one, other, keys);
            }
            if (isWanted(LEFT)) {
                others(LEFT, left, one, other, keys);
            }
            if (isWanted(RIGHT)) {
                others(RIGHT, right, other, one, keys.swapped());
            }
        }

        private void pairs(Records one, Records other, MatchingKeys keys) {
            new SelectedPairs(tool, context)
                    .left("Left_", left.fields())
                    .right("Right_", right.fields())
                    .selected(join.select(), findings, fields -> joined("pairs", Kind.INNER, one, other, keys, fields))
                    .ifPresent(pairs -> {
                        operators.addAll(pairs.operators());
                        outputs.put(PAIRS, pairs.records());
                        pairs.check().ifPresent(checks::add);
                    });
        }

        private void others(String anchor, Records original, Records one, Records other, MatchingKeys keys) {
            var fields = original.fields().stream()
                    .map(field -> new Projection(field.name(), value(field), tool.at()))
                    .toList();
            var others = joined(anchor.toLowerCase(Locale.ROOT), Kind.ANTI, one, other, keys, fields);
            operators.add(others);
            outputs.put(anchor, original.at(InputRef.of(others.id())));
        }

        private static Expr value(AlteryxField field) {
            return Expr.left(field.name(), field.sqlType());
        }

        private io.landfall.converter.pipeline.Join joined(
                String part, Kind kind, Records one, Records other, MatchingKeys keys, List<Projection> fields) {
            return new io.landfall.converter.pipeline.Join(
                    context.id(tool, part), one.ref(), other.ref(), kind, keys.condition(), fields, tool.at());
        }
    }
}
