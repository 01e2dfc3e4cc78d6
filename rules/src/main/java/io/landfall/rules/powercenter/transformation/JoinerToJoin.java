package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.JoinType;
import io.landfall.parsers.powercenter.Joiner;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.rules.powercenter.expression.Values;
import io.landfall.rules.powercenter.flow.ErrorDefault;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowCode;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the detail rows with the master rows by equality. NULL never matches. The name of an outer join says which side may be missing:
 * a master outer join keeps all detail rows, a detail outer join all master rows. What the missing side has no row for is NULL, or the
 * default value of the port. Rows come in the order of the detail side.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-6/transformation-guide/joiner-transformation/defining-the-join-type.html">Defining
 *     the join type</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/joiner-transformation.html">Joiner
 *     transformation</a>
 */
@RuleInfo(
        code = "PC-JNR-R01",
        summary = "A Joiner becomes a join, the detail side on the left",
        fidelity = Fidelity.EXACT,
        before = "Joiner",
        after = "join")
final class JoinerToJoin implements TransformationRule {

    @Override
    public Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context) {
        return node.definition() instanceof Joiner joiner
                ? converted(node, joiner, feeds, context)
                : Rewrite.declined();
    }

    private static Rewrite<Fragment> converted(
            TransformationNode node, Joiner joiner, Map<String, Feed> feeds, FlowContext context) {
        var findings = new Findings();
        var master = feeds.get(MASTER);
        var detail = feeds.get(DETAIL);
        if (master == null || detail == null) {
            return Rewrite.blockedBy(Diagnostic.of(FlowCode.NO_ROWS, node.at(), node.name(), joiner.type()));
        }
        var kind = joinType(node).map(JoinerToJoin::kind);
        if (kind.isEmpty()) {
            findings.block(Diagnostic.of(
                    TransformationCode.PROPERTY_UNKNOWN,
                    node.at(),
                    "Join Type",
                    node.settings().text("Join Type")));
        }
        var left = Outputs.ready(node, detail, context);
        var right = Outputs.ready(node, master, context);
        var condition = condition(node, joiner, left, right, context, findings);
        var missing = joinType(node)
                .map(type -> missing(type, node, joiner, context, findings))
                .orElse(Map.of());
        return findings.answer(() -> {
            var operators = new ArrayList<Operator>(left.operators());
            operators.addAll(right.operators());
            var ports = new LinkedHashMap<PortRef, Field>();
            var fields = fields(node, joiner, left, right, missing, ports);
            var join = new Join(
                    context.id(node.name()),
                    left.ref(),
                    right.ref(),
                    kind.orElseThrow(),
                    condition.orElseThrow(),
                    fields,
                    node.at());
            operators.add(join);
            return Fragment.of(operators, new Rows(InputRef.of(join.id()), ports, Optional.empty()), findings);
        });
    }

    /** As the session has it, which may differ from the mapping. */
    private static Optional<JoinType> joinType(TransformationNode node) {
        var text = node.settings().text("Join Type").strip();
        return Stream.of(JoinType.values())
                .filter(type -> type.label().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Join.Kind kind(JoinType type) {
        return switch (type) {
            case NORMAL -> Join.Kind.INNER;
            case MASTER_OUTER -> Join.Kind.LEFT;
            case DETAIL_OUTER -> Join.Kind.RIGHT;
            case FULL_OUTER -> Join.Kind.FULL;
        };
    }

    private static List<Projection> fields(
            TransformationNode node,
            Joiner joiner,
            Outputs.Ready left,
            Outputs.Ready right,
            Map<Port, Expr> missing,
            Map<PortRef, Field> ports) {
        var names = new FieldNames(List.of());
        var fields = new ArrayList<Projection>();
        for (var port : joiner.ports()) {
            var side = port.is(PortRole.MASTER) ? right : left;
            if (port.isOutput() && side.has(port)) {
                var own = side.field(port);
                var field = new Field(names.free(port.name()), own.type());
                Expr value = port.is(PortRole.MASTER)
                        ? Expr.right(own.name(), own.type())
                        : Expr.left(own.name(), own.type());
                fields.add(new Projection(field.name(), present(value, missing.get(port)), port.at()));
                ports.put(new PortRef(node.name(), port.name()), field);
            }
        }
        return fields;
    }

    private static Expr present(Expr value, @Nullable Expr otherwise) {
        return otherwise == null
                ? value
                : Expr.call(StandardFunction.COALESCE, value, Expr.cast(otherwise, value.type()));
    }

    /** The default values of the ports on a side that an outer join may find no row of. */
    private static Map<Port, Expr> missing(
            JoinType type, TransformationNode node, Joiner joiner, FlowContext context, Findings findings) {
        var values = new LinkedHashMap<Port, Expr>();
        joiner.ports().stream()
                .filter(port -> isMissing(port.is(PortRole.MASTER), type)
                        && !port.defaultValue().isBlank()
                        && isTaken(port, node, context, findings))
                .forEach(port -> context.defaulted(Translated.of(Expr.nothing(context.typeOf(port))), port, findings)
                        .ifPresent(value -> value.fails()
                                .ifPresentOrElse(
                                        _ -> findings.block(Diagnostic.of(
                                                TransformationCode.PROPERTY_UNKNOWN,
                                                port.at(),
                                                "Default value",
                                                port.defaultValue())),
                                        () -> values.put(port, value.value()))));
        return values;
    }

    private static boolean isMissing(boolean isMaster, JoinType type) {
        return switch (type) {
            case NORMAL -> false;
            case MASTER_OUTER -> isMaster;
            case DETAIL_OUTER -> !isMaster;
            case FULL_OUTER -> true;
        };
    }

    /** Whether a port with a default leads anywhere; no document says whether one that does not is an error where its side is missing. */
    private static boolean isTaken(Port port, TransformationNode node, FlowContext context, Findings findings) {
        var isTaken = context.flow()
                .consumers(new PortRef(node.name(), port.name()))
                .findAny()
                .isPresent();
        if (!isTaken && ErrorDefault.isNoValue(port)) {
            findings.say(
                    Diagnostic.of(TransformationCode.MISSING_IN_ERROR, port.at(), port.name(), port.defaultValue()));
        }
        return isTaken;
    }

    private static Optional<Expr> condition(
            TransformationNode node,
            Joiner joiner,
            Outputs.Ready left,
            Outputs.Ready right,
            FlowContext context,
            Findings findings) {
        var text = node.settings().text("Join Condition");
        var parts = new ArrayList<Expr>();
        for (var part : conjuncts(context.parsed(text, node.at(), findings))) {
            var equality = equality(part, joiner, node, left, right, new KeysBeyondDoubles(node, context, findings));
            if (equality.isEmpty()) {
                findings.block(Diagnostic.of(TransformationCode.CONDITION_UNREADABLE, node.at(), text));
            }
            equality.ifPresent(parts::add);
        }
        return Optional.of(Conditions.all(parts));
    }

    private static List<Expression> conjuncts(Expression tree) {
        if (tree instanceof Binary(var operator, var left, var right, var at) && operator == BinaryOperator.AND) {
            var parts = new ArrayList<>(conjuncts(left));
            parts.addAll(conjuncts(right));
            return parts;
        }
        return List.of(tree);
    }

    private static Optional<Expr> equality(
            Expression part,
            Joiner joiner,
            TransformationNode node,
            Outputs.Ready left,
            Outputs.Ready right,
            KeysBeyondDoubles keys) {
        if (!(part instanceof Binary(var operator, var one, var other, var at))
                || operator != BinaryOperator.EQUAL
                || !(one instanceof Name first)
                || !(other instanceof Name second)) {
            return Optional.empty();
        }
        var a = joiner.port(first.name());
        var b = joiner.port(second.name());
        if (a.isEmpty() || b.isEmpty() || a.get().is(PortRole.MASTER) == b.get().is(PortRole.MASTER)) {
            return Optional.empty();
        }
        var detail = a.get().is(PortRole.MASTER) ? b.get() : a.get();
        var master = a.get().is(PortRole.MASTER) ? a.get() : b.get();
        if (!left.has(detail) || !right.has(master)) {
            return Optional.empty();
        }
        keys.check(left.field(detail), left.ref(), right.field(master));
        keys.check(right.field(master), right.ref(), left.field(detail));
        var ignoresCase =
                node.settings().text("Case Sensitive String Comparison").equalsIgnoreCase("NO");
        return Values.unified(List.of(
                        side(left.field(detail), Expr.LEFT, ignoresCase),
                        side(right.field(master), Expr.RIGHT, ignoresCase)))
                .map(pair -> Expr.call(StandardFunction.EQ, pair.get(0), pair.get(1)));
    }

    private static Expr side(Field field, String side, boolean ignoresCase) {
        Expr value = new Expr.FieldRef(side, field.name(), field.type());
        return ignoresCase && field.type().isText() ? Expr.call(StandardFunction.LOWER, value) : value;
    }
}
