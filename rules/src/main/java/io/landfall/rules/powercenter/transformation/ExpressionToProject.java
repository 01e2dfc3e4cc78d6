package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
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
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.powercenter.expression.ExpressionCode;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes output ports from input and variable ports. Variables are evaluated top to bottom before the outputs; one that is read
 * before it is set still has the value of the previous row. An error in an expression takes the row out, unless the port has a
 * constant default.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/expression-transformation.html">Expression
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-EXP-R01",
        summary = "An Expression becomes a projection, its memory of earlier rows a scan",
        fidelity = Fidelity.EXACT,
        before = "Expression",
        after = "project, scan")
final class ExpressionToProject implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof ExpressionTransformation
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Feed feed, FlowContext context) {
        var findings = new Findings();
        VariableFunctions.refuseConstants(node, context, findings);
        var variables = Variables.of(node, feed, context, findings);
        var outputs = new LinkedHashMap<Port, Translated>();
        for (var port : node.definition().ports()) {
            var ref = new PortRef(node.name(), port.name());
            if (port.isOutput() && context.flow().consumers(ref).findAny().isPresent()) {
                value(port, variables, context, findings).ifPresent(value -> outputs.put(port, value));
            } else if (port.isOutput()) {
                sayWhatIsSet(port, context, findings);
            }
        }
        var saved = SavedVariables.of(node, variables.scope(), context, findings);
        return findings.answer(() -> fragment(node, variables, outputs, saved, context, findings));
    }

    /**
     * An output that leads nowhere is not computed and so sets no variable.
     *
     * @see <a href="http://thiemos-powercenter.blogspot.com/2017/06/throw-application-errors-variableoutput.html">What a developer saw
     *     of ports that are not connected</a>
     */
    private static void sayWhatIsSet(Port port, FlowContext context, Findings findings) {
        VariableFunctions.calls(context.parsed(port.expression(), port.at(), new Findings()))
                .forEach(call -> findings.say(Diagnostic.of(
                        ExpressionCode.VARIABLE_NOT_SET,
                        port.at(),
                        call.function(),
                        port.name(),
                        VariableFunctions.variable(call).orElseThrow())));
    }

    private static Optional<Translated> value(Port port, Variables variables, FlowContext context, Findings findings) {
        if (port.isPassThrough()) {
            return variables.scope().apply(port.name());
        }
        if (PowerCenterExpressions.isEmpty(port.expression())) {
            findings.say(
                    Diagnostic.of(TransformationCode.EXPRESSION_EMPTY, port.at(), port.name(), "is NULL in every row"));
            return findings.take(context.bounded(Translated.of(Expr.nothing(Types.TEXT)), port));
        }
        return context.expression(port.expression(), port.at(), variables.scope(), findings)
                .flatMap(value -> findings.take(context.bounded(value, port)))
                .flatMap(value -> context.settled(value, port, findings));
    }

    private static Fragment fragment(
            TransformationNode node,
            Variables variables,
            Map<Port, Translated> outputs,
            SavedVariables saved,
            FlowContext context,
            Findings findings) {
        var operators = new ArrayList<Operator>(variables.operators());
        saved.checkErrors(variables, outputs.values());
        var rows = Errors.rejected(node, variables.rows().ref(), List.copyOf(outputs.values()), context, operators);
        var beside = variables.beside();
        var ports = new LinkedHashMap<PortRef, Field>();
        variables.rows().ports().forEach((port, field) -> {
            if (beside.contains(field)) {
                ports.put(port, field);
            }
        });
        var operation = variables.rows().operation().filter(beside::contains);
        var names = new FieldNames(beside);
        var projections = new ArrayList<Projection>();
        beside.forEach(field -> projections.add(Outputs.passed(field, node)));
        outputs.forEach((port, value) -> {
            var field = new Field(names.free(port.name()), value.type());
            projections.add(new Projection(field.name(), value.value(), port.at()));
            ports.put(new PortRef(node.name(), port.name()), field);
        });
        var set = saved.fields(names);
        projections.addAll(saved.projections(set));
        var project = new Project(context.id(node.name()), rows, projections, node.at());
        operators.add(project);
        operators.addAll(saved.written(InputRef.of(project.id()), set));
        return Fragment.of(operators, new Rows(InputRef.of(project.id()), ports, operation), findings);
    }
}
