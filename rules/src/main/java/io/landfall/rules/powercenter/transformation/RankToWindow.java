package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.SortKey.Collation;
import io.landfall.converter.pipeline.SortKey.Direction;
import io.landfall.converter.pipeline.SortKey.Nulls;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Rank;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first rows of each group by the rank port: exactly as many as asked for, those that arrive first among equals. Equal values
 * share a rank index, and the next value skips.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/rank-transformation.html">Rank
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-RNK-R01",
        summary = "A Rank becomes a window and a filter on the position",
        fidelity = Fidelity.EXACT,
        before = "Rank",
        after = "window, filter")
final class RankToWindow implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof Rank rank
                ? TransformationRule.withRows(node, feeds, feed -> converted(node, rank, feed, context))
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(TransformationNode node, Rank rank, Feed feed, FlowContext context) {
        var findings = new Findings();
        var top = isTop(node);
        if (top.isEmpty()) {
            findings.block(unknown(node, "Top/Bottom"));
        }
        var ranks = node.settings()
                .attributes()
                .apply("Number of Ranks")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"));
        if (ranks.isEmpty()) {
            findings.block(unknown(node, "Number of Ranks"));
        }
        var variables = Variables.of(node, feed, context, findings);
        var computed = new LinkedHashMap<String, Translated>();
        for (var port : rank.ports()) {
            var own = port.isPassThrough() || !port.isOutput() || port.isRankIndex()
                    ? variables.scope().apply(port.name())
                    : context.expression(port.expression(), port.at(), variables.scope(), findings)
                            .flatMap(value -> findings.take(context.bounded(value, port)))
                            .flatMap(value -> context.settled(value, port, findings));
            own.ifPresent(value -> computed.put(port.name().toLowerCase(Locale.ROOT), value));
        }
        var by = rank.rankPort().filter(port -> computed.containsKey(port.name().toLowerCase(Locale.ROOT)));
        if (by.isEmpty()) {
            findings.block(Diagnostic.of(TransformationCode.RANK_PORT, node.at(), node.name()));
        }
        by.filter(port -> !isNeverNull(computed.get(port.name().toLowerCase(Locale.ROOT))))
                .ifPresent(port ->
                        findings.say(Diagnostic.of(TransformationCode.RANK_NULL, node.at(), node.name(), port.name())));
        return findings.answer(() -> fragment(
                node,
                rank,
                new Feed(variables.rows(), computed, List.of()),
                new ArrayList<>(variables.operators()),
                new Order(by.orElseThrow(), top.orElseThrow(), Long.parseLong(ranks.orElseThrow())),
                context,
                findings));
    }

    /** A value that a constant takes the place of when it is NULL. */
    private static boolean isNeverNull(@Nullable Translated value) {
        return value != null
                && value.value() instanceof Expr.Call(var function, var args)
                && function == StandardFunction.COALESCE
                && isConstant(args.getLast());
    }

    private static Check nullCheck(TransformationNode node, Port by, Outputs.Ready ready) {
        var value = Expr.field(ready.field(by).name(), ready.field(by).type());
        return new Check(
                "%s: no NULL in %s".formatted(node.name(), by.name()),
                ready.ref(),
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.IS_NOT_NULL, value)),
                node.at());
    }

    private static boolean isConstant(Expr value) {
        return value instanceof Expr.Cast cast
                ? isConstant(cast.operand())
                : value instanceof Literal && !(value instanceof Literal.Missing);
    }

    private static Diagnostic unknown(TransformationNode node, String property) {
        return Diagnostic.of(
                TransformationCode.PROPERTY_UNKNOWN,
                node.at(),
                property,
                node.settings().text(property));
    }

    /** By which port, from which end, how many. */
    private record Order(Port by, boolean top, long count) {}

    /** As the session has it, which may differ from the mapping. */
    private static Optional<Boolean> isTop(TransformationNode node) {
        return switch (node.settings().text("Top/Bottom").strip()) {
            case "Top" -> Optional.of(true);
            case "Bottom" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Fragment fragment(
            TransformationNode node,
            Rank rank,
            Feed feed,
            List<Operator> operators,
            Order order,
            FlowContext context,
            Findings findings) {
        var rows = Errors.rejected(
                node, feed.rows().ref(), List.copyOf(feed.values().values()), context, operators);
        var ready = Outputs.ready(node, new Feed(feed.rows().at(rows), feed.values(), List.of()), context);
        operators.addAll(ready.operators());
        var names = new FieldNames(
                Stream.concat(ready.fields().values().stream(), feed.rows().taken())
                        .toList());
        var position = new Field(names.free("_position"), Types.BIGINT);
        var index = new Field(names.free("RANKINDEX"), Types.INTEGER);
        if (!isNeverNull(feed.values().get(order.by().name().toLowerCase(Locale.ROOT)))) {
            context.check(nullCheck(node, order.by(), ready));
        }
        var partition =
                rank.groupBy().stream().map(port -> ready.field(port).name()).toList();
        var key = key(node, ready.field(order.by()), order.top());
        var ranked = new Window(
                context.id(node.name() + "_index"),
                ready.ref(),
                partition,
                Ordering.by(List.of(key)),
                List.of(field(index, WindowField.Function.RANK, node)),
                node.at());
        var numbered = new Window(
                context.id(node.name() + "_position"),
                InputRef.of(ranked.id()),
                partition,
                new Ordering(List.of(key), true),
                List.of(field(position, WindowField.Function.ROW_NUMBER, node)),
                node.at());
        var within = Expr.call(
                StandardFunction.LE,
                Expr.field(position.name(), position.type()),
                Expr.cast(Expr.integer(order.count()), Types.BIGINT));
        var filter = new Filter(context.id(node.name()), InputRef.of(numbered.id()), within, node.at());
        operators.addAll(List.of(ranked, numbered, filter));
        var ports = new LinkedHashMap<PortRef, Field>();
        for (var port : rank.ports()) {
            if (port.isRankIndex() || port.name().equalsIgnoreCase("RANKINDEX")) {
                ports.put(new PortRef(node.name(), port.name()), index);
            } else if (port.isOutput() && ready.has(port)) {
                ports.put(new PortRef(node.name(), port.name()), ready.field(port));
            }
        }
        return Fragment.of(operators, new Rows(InputRef.of(filter.id()), ports, Optional.empty()), findings);
    }

    /** NULL counts as the lowest value: it ranks behind all others from the top. */
    private static SortKey key(TransformationNode node, Field field, boolean top) {
        var ignoresCase =
                node.settings().text("Case Sensitive String Comparison").equalsIgnoreCase("NO");
        return new SortKey(
                field.name(),
                top ? Direction.DESCENDING : Direction.ASCENDING,
                top ? Nulls.LAST : Nulls.FIRST,
                ignoresCase && field.type().isText() ? Collation.IGNORE_CASE : Collation.BINARY);
    }

    private static WindowField field(Field field, WindowField.Function function, TransformationNode node) {
        return new WindowField(field.name(), field.type(), function, List.of(), WindowField.Frame.ALL, node.at());
    }
}
