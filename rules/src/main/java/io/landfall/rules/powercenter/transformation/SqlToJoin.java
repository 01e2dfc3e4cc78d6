package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SqlTransformation;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.PortRef;
import io.landfall.rules.powercenter.flow.Rows;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pairs each row with what a query answers that is the same for every row. Its columns go to the output ports in their order; ports
 * beyond them are NULL. A row for which nothing is answered goes on only when the transformation passes some of its ports through. No
 * more rows than the most that it may answer are taken of it, and which those are the database decides, so that each run checks that
 * there are no more.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-guide/sql-transformation/query-mode/rules-and-guidelines-for-query-mode.html">Rules
 *     and guidelines for query mode</a>
 */
@RuleInfo(
        code = "PC-SQL-R01",
        summary = "An SQL transformation whose query is the same for every row becomes a join with what it selects",
        fidelity = Fidelity.EXACT,
        before = "SQL",
        after = "source, join")
final class SqlToJoin implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        if (!(node.definition() instanceof SqlTransformation sql)
                || !node.settings().text("Is Active").strip().equalsIgnoreCase("YES")) {
            return Rewrite.declined();
        }
        return StaticQuery.of(sql, port -> isRead(node, port, context))
                .filter(query -> context.flow().targets().stream()
                        .noneMatch(target -> query.mayRead(target.definition().name())
                                || mayRead(
                                        query,
                                        context.substituted(target.settings().text("Target Table Name")))))
                .map(query -> TransformationRule.withRows(node, feeds, feed -> converted(node, query, feed, context)))
                .orElseGet(Rewrite::declined);
    }

    private static boolean mayRead(StaticQuery query, String named) {
        return !named.isBlank() && query.mayRead(named.strip());
    }

    private static boolean isRead(TransformationNode node, Port port, FlowContext context) {
        return context.flow()
                .consumers(new PortRef(node.name(), port.name()))
                .findAny()
                .isPresent();
    }

    private static Rewrite<Fragment> converted(
            TransformationNode node, StaticQuery query, Feed feed, FlowContext context) {
        var findings = new Findings();
        var ready = Outputs.ready(node, feed, context);
        var operators = new ArrayList<Operator>(ready.operators());
        var answered = answered(node, query, context, findings);
        operators.add(answered);
        query.most().ifPresent(most -> operators.add(counted(node, answered, most, context)));
        var names = new FieldNames(List.of());
        var projections = new ArrayList<Projection>();
        var ports = new LinkedHashMap<PortRef, Field>();
        query.outputs().forEach((port, value) -> {
            var given = value.isPassed()
                    ? ready.fields().get(value.name())
                    : answered.fields().stream()
                            .filter(field -> field.name().equalsIgnoreCase(value.name()))
                            .findFirst()
                            .orElse(null);
            findings.take(context.bounded(Translated.of(side(given, value.isPassed())), port))
                    .ifPresent(held -> {
                        var field = new Field(names.free(port.name()), held.type());
                        projections.add(new Projection(field.name(), held.value(), port.at()));
                        ports.put(new PortRef(node.name(), port.name()), field);
                    });
        });
        var join = new Join(
                context.id(node.name()),
                ready.ref(),
                InputRef.of(answered.id()),
                query.passes() ? Join.Kind.LEFT : Join.Kind.INNER,
                Expr.truth(true),
                projections,
                node.at());
        operators.add(join);
        return findings.answer(
                () -> Fragment.of(operators, new Rows(InputRef.of(join.id()), ports, Optional.empty()), findings));
    }

    private static Expr side(@Nullable Field field, boolean left) {
        if (field == null) {
            return Expr.nothing(Types.TEXT);
        }
        return left ? Expr.left(field.name(), field.type()) : Expr.right(field.name(), field.type());
    }

    private static Source answered(TransformationNode node, StaticQuery query, FlowContext context, Findings findings) {
        var fields = query.columns().stream()
                .map(port -> new Field(port.name(), context.typeOf(port)))
                .toList();
        var dataset = QueryTexts.ofLookup(node, context)
                .query(node.settings().connection(), context.inSql(query.sql()), findings);
        return new Source(context.id(node.name() + "_query"), dataset, fields, Optional.empty(), node.at());
    }

    private static Aggregate counted(TransformationNode node, Source answered, long most, FlowContext context) {
        var count = new Measure(
                "_rows", Types.BIGINT, Measure.Function.COUNT_ROWS, List.of(), false, Optional.empty(), node.at());
        var counted = new Aggregate(
                context.id(node.name() + "_count"),
                InputRef.of(answered.id()),
                List.of(),
                List.of(count),
                Ordering.NONE,
                true,
                node.at());
        context.check(new Check(
                "%s: the query answers no more than %d rows".formatted(node.name(), most),
                InputRef.of(counted.id()),
                new Check.Assertion.EveryRow(Expr.call(
                        StandardFunction.LE,
                        Expr.field(count.name(), count.type()),
                        Expr.number(BigDecimal.valueOf(most), Types.BIGINT))),
                node.at()));
        return counted;
    }
}
