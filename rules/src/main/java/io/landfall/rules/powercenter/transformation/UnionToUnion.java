package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
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
import io.landfall.parsers.powercenter.Group;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Union;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.PortTypes;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Appends the rows of all input groups; duplicates stay. Which input port feeds which output port is told by the transformation's
 * field dependencies.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/union-transformation.html">Union
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-UNI-R01",
        summary = "A Union becomes a union of all rows",
        fidelity = Fidelity.EQUIVALENT,
        before = "Union",
        after = "project, union")
final class UnionToUnion implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof Union union ? converted(node, union, feeds, context) : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(
            TransformationNode node, Union union, Map<String, Feed> feeds, FlowContext context) {
        var findings = new Findings();
        var outputs = union.ports().stream()
                .filter(port -> port.isOutput() && !port.isInput())
                .toList();
        var columns = new ArrayList<Field>();
        outputs.forEach(port -> columns.add(new Field(port.name(), type(port, union, feeds, context))));
        var operators = new ArrayList<Operator>();
        var inputs = new ArrayList<InputRef>();
        for (var group : union.inputGroups()) {
            var feed = Optional.ofNullable(feeds.get(group.name()));
            feed.ifPresent(
                    present -> inputs.add(aligned(node, union, group, present, columns, context, operators, findings)));
        }
        if (inputs.isEmpty()) {
            findings.block(Diagnostic.of(TransformationCode.CONDITION_UNREADABLE, node.at(), node.name()));
        }
        return findings.answer(() -> {
            var appended = new io.landfall.converter.pipeline.Union(
                    context.id(node.name()), inputs, Optional.empty(), node.at());
            operators.add(appended);
            var ports = new LinkedHashMap<PortRef, Field>();
            for (int i = 0; i < outputs.size(); i++) {
                ports.put(new PortRef(node.name(), outputs.get(i).name()), columns.get(i));
            }
            return Fragment.of(operators, new Rows(InputRef.of(appended.id()), ports, Optional.empty()), findings);
        });
    }

    /** With high precision decimals keep their digits, so the column holds those of all inputs. */
    private static SqlType type(Port output, Union union, Map<String, Feed> feeds, FlowContext context) {
        var declared = PortTypes.of(
                output.datatype(),
                output.precision(),
                output.scale(),
                context.session().highPrecision());
        if (!(declared instanceof SqlType.Decimal)) {
            return declared;
        }
        var types = new ArrayList<SqlType>(List.of(declared));
        for (var group : union.inputGroups()) {
            Optional.ofNullable(feeds.get(group.name()))
                    .flatMap(feed -> source(union, group, output).flatMap(feed::value))
                    .map(Translated::type)
                    .filter(SqlType.Decimal.class::isInstance)
                    .ifPresent(types::add);
        }
        return Types.widest(types);
    }

    private static Optional<String> source(Union union, Group group, Port output) {
        var names = union.ports(group).stream().map(Port::name).toList();
        return union.dependencies().stream()
                .filter(dependency -> dependency.output().equalsIgnoreCase(output.name()))
                .map(dependency -> dependency.input())
                .filter(input -> names.stream().anyMatch(input::equalsIgnoreCase))
                .findFirst();
    }

    private static InputRef aligned(
            TransformationNode node,
            Union union,
            Group group,
            Feed feed,
            List<Field> columns,
            FlowContext context,
            List<Operator> operators,
            Findings findings) {
        var projections = new ArrayList<Projection>();
        var failing = new ArrayList<Translated>();
        for (var column : columns) {
            var output = union.port(column.name()).orElseThrow();
            var given = source(union, group, output).flatMap(feed::value);
            var value = given.flatMap(present -> findings.take(context.bounded(present, output)));
            value.ifPresent(failing::add);
            projections.add(new Projection(
                    column.name(),
                    Expr.cast(value.map(Translated::value).orElse(Expr.nothing(column.type())), column.type()),
                    output.at()));
        }
        var rows = Errors.rejected(node, feed.rows().ref(), failing, context, operators);
        var project = new Project(context.id(node.name() + "_" + group.name()), rows, projections, node.at());
        operators.add(project);
        return InputRef.of(project.id());
    }
}
