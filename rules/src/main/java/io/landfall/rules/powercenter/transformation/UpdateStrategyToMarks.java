package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.UpdateStrategy;
import io.landfall.rules.powercenter.expression.Values;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.RowMarks;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Marks rows for insert, update, delete or reject. The marks count only in a data-driven session. Rejected rows are forwarded to the
 * target, which rejects them, or dropped here.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/update-strategy-transformation.html">Update
 *     Strategy transformation</a>
 */
@RuleInfo(
        code = "PC-UPD-R01",
        summary = "An Update Strategy becomes a field that the target merges by",
        fidelity = Fidelity.EXACT,
        before = "Update Strategy",
        after = "project, filter")
final class UpdateStrategyToMarks implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof UpdateStrategy
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Feed feed, FlowContext context) {
        var findings = new Findings();
        var ready = Outputs.ready(node, feed, context);
        var treat = context.session().treatRowsAs();
        if (!treat.isEmpty() && !context.session().isDataDriven()) {
            findings.say(Diagnostic.of(TransformationCode.STRATEGY_IGNORED, node.at(), treat, node.name()));
            return findings.answer(
                    () -> Fragment.of(ready.operators(), Outputs.handedOn(node, feed, ready, ready.ref()), findings));
        }
        var text = node.settings().text("Update Strategy Expression");
        var mark = context.expression(text, node.at(), Scopes.of(ready.fields()), findings)
                .map(value -> value.with(Values.value(value.value())));
        if (mark.isPresent() && !mark.get().type().isNumber()) {
            findings.block(Diagnostic.of(TransformationCode.CONDITION_UNREADABLE, node.at(), text));
        }
        return findings.answer(
                () -> marked(node, feed, ready, decided(node, mark.orElseThrow(), findings), context, findings));
    }

    /** The mark, and the end of the run at a row that has none. */
    private static Translated decided(TransformationNode node, Translated mark, Findings findings) {
        var undecided = UndecidedMarks.of(mark.value());
        if (undecided.isEmpty()) {
            return mark;
        }
        findings.say(Diagnostic.of(TransformationCode.NO_MARK, node.at(), node.name()));
        var end = Undocumented.where(undecided.get(), "'%s' meets a row without a mark".formatted(node.name()));
        return mark.failingWith(List.of(Translated.failing(mark.value(), end)));
    }

    private static Fragment marked(
            TransformationNode node,
            Feed feed,
            Outputs.Ready ready,
            Translated mark,
            FlowContext context,
            Findings findings) {
        var operators = new ArrayList<Operator>(ready.operators());
        var rows = Errors.rejected(node, ready.ref(), mark, context, operators);
        var kept = ready.fields().values().stream().distinct().toList();
        var operation = new Field(new FieldNames(kept).free("_operation"), Types.INTEGER);
        var projections = new ArrayList<Projection>();
        kept.forEach(field -> projections.add(Outputs.passed(field, node)));
        projections.add(new Projection(operation.name(), Expr.cast(mark.value(), Types.INTEGER), node.at()));
        var project = new Project(context.id(node.name()), rows, projections, node.at());
        operators.add(project);
        var ref = InputRef.of(project.id());
        if (node.settings().text("Forward Rejected Rows").equalsIgnoreCase("NO")) {
            var wanted = Expr.call(
                    StandardFunction.NE, Expr.field(operation.name(), operation.type()), Expr.integer(RowMarks.REJECT));
            var filter = new Filter(context.id(node.name() + "_kept"), ref, wanted, node.at());
            operators.add(filter);
            ref = InputRef.of(filter.id());
        }
        return Fragment.of(operators, Outputs.handedOn(node, feed, ready, ref).withOperation(operation), findings);
    }
}
