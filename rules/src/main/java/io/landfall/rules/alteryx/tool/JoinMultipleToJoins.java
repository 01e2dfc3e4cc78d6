package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.JoinMultiple;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.CommonType;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.field.Selecting;
import io.landfall.rules.alteryx.field.Selecting.Candidate;
import io.landfall.rules.alteryx.field.Selecting.Selected;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import io.landfall.rules.alteryx.flow.ToolInputs;
import io.landfall.rules.alteryx.flow.ToolResult;
import io.landfall.rules.alteryx.flow.ToolRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins any number of inputs, one after the other. Records without partners stay, unless the tool wants those only that all inputs have;
 * the keys by which a later input meets them are those of the first input that has the record.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/join-multiple-tool.html">Join Multiple Tool</a>
 */
@RuleInfo(
        code = "AX-JM-R01",
        summary = "A Join Multiple becomes a chain of full joins, or of inner joins, NULL keys being equal",
        fidelity = Fidelity.EQUIVALENT,
        before = "Join Multiple",
        after = "sequence, join, sort, project")
final class JoinMultipleToJoins implements ToolRule {

    @Override
    public Rewrite<ToolResult> apply(Tool tool, ToolInputs inputs, ToolContext context) {
        if (!(tool.configuration() instanceof JoinMultiple join)) {
            return Rewrite.declined();
        }
        var met = join.byPosition() ? everyInput(inputs) : namedInputs(join, inputs);
        return met.size() > 1
                        && (join.byPosition() || met.size() == join.inputs().size())
                ? new Joining(tool, join, met, context).converted()
                : ToolRules.noInput(tool);
    }

    /**
     * What comes in at a connection.
     *
     * @param keys none when records meet by position
     */
    private record Input(String connection, Records records, List<String> keys) {}

    /** Where records meet by position, the tool does not list its inputs. */
    private static List<Input> everyInput(ToolInputs inputs) {
        return inputs.all().stream()
                .map(arrival -> new Input(arrival.connection(), arrival.records(), List.of()))
                .toList();
    }

    private static List<Input> namedInputs(JoinMultiple join, ToolInputs inputs) {
        var met = new ArrayList<Input>();
        for (var input : join.inputs()) {
            inputs.all().stream()
                    .filter(arrival -> arrival.connection().equals(input.connection()))
                    .findFirst()
                    .ifPresent(arrival -> met.add(new Input(input.connection(), arrival.records(), input.keys())));
        }
        return met;
    }

    /** One Join Multiple with what comes into it. */
    private static final class Joining {

        private final Tool tool;
        private final JoinMultiple join;
        private final List<Input> inputs;
        private final ToolContext context;
        private final Findings findings = new Findings();
        private final List<Operator> operators = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private final CartesianLimit limit;
        private final FreeNames names = FreeNames.beside(List.of());
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<AlteryxField> joined = new ArrayList<>();
        private List<AlteryxField> keys = List.of();
        private InputRef ref;

        Joining(Tool tool, JoinMultiple join, List<Input> inputs, ToolContext context) {
            this.tool = tool;
            this.join = join;
            this.inputs = inputs;
            this.context = context;
            this.limit = new CartesianLimit(tool, context, join.cartesianMode());
            this.ref = inputs.getFirst().records().ref();
        }

        Rewrite<ToolResult> converted() {
            for (int i = 0; i < inputs.size() && !findings.isBlocked(); i++) {
                add(i);
            }
            if (findings.isBlocked()) {
                return findings.answer(() -> ToolResult.sink(List.of(), findings));
            }
            var order = new KeyOrder(tool, context);
            var sorted = join.byPosition()
                    ? new Records(ref, joined)
                    : order.sorted(new Records(ref, joined), ToolRules.names(keys));
            operators.addAll(order.sorts());
            var limits = FieldLimits.checked(!context.isRepeated());
            var selected = Selecting.apply(join.select(), candidates, tool.at(), findings, limits);
            checks.addAll(limit.checks(limits.check(tool.name(), ref, tool.at())));
            return findings.answer(
                    () -> order.remembered(result(sorted, selected).withChecks(checks)));
        }

        private ToolResult result(Records sorted, List<Selected> selected) {
            var fields = selected.stream()
                    .map(one -> new Projection(one.field().name(), one.value(), tool.at()))
                    .toList();
            var project = new Project(context.id(tool), sorted.ref(), fields, tool.at());
            operators.add(project);
            var out = new Records(
                    InputRef.of(project.id()),
                    selected.stream().map(Selected::field).toList());
            return ToolResult.of(limit.beside(operators), out, findings);
        }

        private void add(int index) {
            var input = inputs.get(index).records();
            if (join.byPosition()) {
                var counted = Positions.of(input, tool, context);
                operators.add(counted.operator());
                add(index, counted.records(), List.of(counted.position()));
            } else {
                add(
                        index,
                        input,
                        ToolRules.fields(tool, input, inputs.get(index).keys(), findings));
            }
        }

        private void add(int index, Records input, List<AlteryxField> own) {
            if (index == 0) {
                ref = input.ref();
                keys = own;
                input.fields().forEach(field -> joined.add(field.named(names.take(field.name()))));
                candidates(index, input.fields(), joined);
                return;
            }
            var matching = new MatchingKeys(keys, own);
            matching.check(tool, findings);
            if (!findings.isBlocked()) {
                pair(index, input, matching);
            }
        }

        private void pair(int index, Records input, MatchingKeys matching) {
            var fields = new ArrayList<Projection>();
            joined.forEach(field ->
                    fields.add(new Projection(field.name(), Expr.left(field.name(), field.sqlType()), tool.at())));
            var added = new ArrayList<AlteryxField>();
            for (var field : input.fields()) {
                var name = names.take(field.name());
                added.add(field.named(name));
                fields.add(new Projection(name, Expr.right(field.name(), field.sqlType()), tool.at()));
            }
            joined.addAll(added);
            candidates(index, input.fields(), added);
            if (!join.byPosition()) {
                limit.meet(ref, input, matching);
            }
            checks.addAll(matching.checks(tool, ref, input.ref(), findings));
            var condition = matching.condition();
            keys = keys(matching, fields);
            var pairs = new Join(
                    context.id(tool, "pairs"),
                    ref,
                    input.ref(),
                    join.innerOnly() ? Join.Kind.INNER : Join.Kind.FULL,
                    condition,
                    fields,
                    tool.at());
            operators.add(pairs);
            ref = InputRef.of(pairs.id());
        }

        /** The keys by which the next input is met: of the side that has the record. */
        private List<AlteryxField> keys(MatchingKeys matching, List<Projection> fields) {
            var met = new ArrayList<AlteryxField>();
            for (int i = 0; i < matching.left().size(); i++) {
                var left = matching.left().get(i);
                var right = matching.right().get(i);
                var key =
                        CommonType.of(List.of(left, right), tool.at(), findings).named(names.take("_key_" + (i + 1)));
                var one = stored(Expr.left(left.name(), left.sqlType()), key);
                var other = stored(Expr.right(right.name(), right.sqlType()), key);
                fields.add(new Projection(key.name(), Expr.call(StandardFunction.COALESCE, one, other), tool.at()));
                joined.add(key);
                met.add(key);
            }
            return met;
        }

        private Expr stored(Expr value, AlteryxField key) {
            return findings.take(FieldConversion.stored(value, key, tool.at()))
                    .orElseGet(() -> Expr.nothing(key.sqlType()));
        }

        private void candidates(int index, List<AlteryxField> own, List<AlteryxField> carried) {
            var connection = inputs.get(index).connection();
            var prefix = (connection.startsWith("#") ? "Input_" + connection : connection) + "_";
            for (int i = 0; i < own.size(); i++) {
                var field = own.get(i);
                if (inputs.get(index).records().field(field.name()).isPresent()) {
                    candidates.add(new Candidate(
                            prefix, field, Expr.field(carried.get(i).name(), field.sqlType())));
                }
            }
        }
    }
}
