package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowCode;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.Rows;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The variable ports of a transformation. Where each is set before it is read they are fields of the row; where one is read
 * before, it remembers the row before, and all become the state of a scan.
 *
 * <p>A variable starts as 0, the empty text or the first day of year 1, never as NULL.
 *
 * @param operators that have to run before variables can be read
 * @param rows the rows with all variables; they carry what the feed carried
 * @param scope the value of each input and variable port
 * @param beside fields that must be kept for somebody later on
 */
record Variables(
        List<Operator> operators, Rows rows, Function<String, Optional<Translated>> scope, List<Field> beside) {

    static Variables of(TransformationNode node, Feed feed, FlowContext context, Findings findings) {
        return of(node, node.definition().ports(), feed, context, findings);
    }

    /** Those of these ports that are variables. */
    static Variables of(TransformationNode node, List<Port> ports, Feed feed, FlowContext context, Findings findings) {
        var trees = trees(node, ports, context, findings);
        if (trees.isEmpty()) {
            return new Variables(List.of(), feed.rows(), feed::value, feed.beside());
        }
        return remembers(trees)
                ? scanned(node, feed, trees, context, findings)
                : computed(node, feed, trees, context, findings);
    }

    /** What arrived, and these variables beside as if they had arrived with it. */
    Feed feed(Feed arrived, List<Port> variables) {
        var values = new LinkedHashMap<String, Translated>();
        Stream.concat(arrived.values().keySet().stream(), variables.stream().map(Port::name))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .forEach(name -> scope.apply(name).ifPresent(value -> values.put(name, value)));
        return new Feed(rows, values, beside);
    }

    /** What each variable is set to; one that only sets a variable of the mapping, and that nobody reads, is none of the row. */
    private static Map<Port, Expression> trees(
            TransformationNode node, List<Port> ports, FlowContext context, Findings findings) {
        var trees = new LinkedHashMap<Port, Expression>();
        ports.stream()
                .filter(port -> port.isVariable() && !SavedVariables.isUnread(node, port, context))
                .forEach(port -> trees.put(port, tree(node, port, context, findings)));
        return trees;
    }

    /** A variable that nothing is written into stays as it starts. */
    private static Expression tree(TransformationNode node, Port port, FlowContext context, Findings findings) {
        var start = PowerCenterExpressions.isEmpty(port.expression())
                ? startOf(port, context)
                : Optional.<Expression>empty();
        if (start.isPresent() && isRead(node, port, context)) {
            findings.say(
                    Diagnostic.of(TransformationCode.EXPRESSION_EMPTY, port.at(), port.name(), "stays as it starts"));
        }
        return start.orElseGet(() -> context.parsed(port.expression(), port.at(), findings));
    }

    private static boolean isRead(TransformationNode node, Port variable, FlowContext context) {
        return node.definition().ports().stream()
                .filter(port -> !port.equals(variable) && !PowerCenterExpressions.isEmpty(port.expression()))
                .map(port -> context.parsed(port.expression(), port.at(), new Findings()))
                .flatMap(Expressions::names)
                .anyMatch(variable.name()::equalsIgnoreCase);
    }

    private static Optional<Expression> startOf(Port port, FlowContext context) {
        return switch (context.typeOf(port).family()) {
            case TEXT -> Optional.of(new Expression.TextLiteral("", port.at()));
            case NUMBER -> Optional.of(new Expression.NumberLiteral("0", port.at()));
            case BOOLEAN, DATE, TIME, TIMESTAMP, BINARY -> Optional.empty();
        };
    }

    /** Whether a variable of the transformation has the value of the row before when it is read. */
    static boolean remember(TransformationNode node, FlowContext context) {
        return remembers(trees(node, node.definition().ports(), context, new Findings()));
    }

    /** Whether a variable is read before it is set: by itself or by one above it. */
    private static boolean remembers(Map<Port, Expression> trees) {
        var names = trees.keySet().stream()
                .map(port -> port.name().toLowerCase(Locale.ROOT))
                .toList();
        var place = 0;
        for (var tree : trees.values()) {
            var notYetSet = names.subList(place, names.size());
            if (Expressions.names(tree).anyMatch(notYetSet::contains)) {
                return true;
            }
            place++;
        }
        return false;
    }

    /** Variables of this row only. Each that others read becomes a field, in a projection before theirs. */
    private static Variables computed(
            TransformationNode node, Feed feed, Map<Port, Expression> trees, FlowContext context, Findings findings) {
        var values = new HashMap<String, Translated>();
        Function<String, Optional<Translated>> scope = name ->
                Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT))).or(() -> feed.value(name));
        var stages = new Stages(node, feed, context);
        trees.forEach((port, tree) -> {
            var value = context.translated(tree, scope, findings)
                    .flatMap(given -> findings.take(context.bounded(given, port)))
                    .map(given -> stages.add(port, given));
            // Why there is no value has been said; whoever reads the variable need not say it again.
            values.put(
                    port.name().toLowerCase(Locale.ROOT),
                    value.orElseGet(() -> Translated.of(Expr.nothing(context.typeOf(port)))));
        });
        return new Variables(stages.operators(), feed.rows().at(stages.ref()), scope, feed.beside());
    }

    private static Variables scanned(
            TransformationNode node, Feed feed, Map<Port, Expression> trees, FlowContext context, Findings findings) {
        var ready = Outputs.ready(node, feed, context);
        var taken = Stream.concat(ready.fields().values().stream(), feed.rows().taken())
                .toList();
        var names = new FieldNames(taken);
        var fields = new LinkedHashMap<String, Field>(ready.fields());
        trees.keySet().forEach(port -> {
            var field = new Field(names.free(port.name()), context.typeOf(port));
            fields.put(port.name().toLowerCase(Locale.ROOT), field);
        });
        fields.putAll(new RememberedTypes(trees, fields, context).needed());
        var scope = Scopes.of(fields);
        var state = new ArrayList<Scan.Variable>();
        trees.forEach((port, tree) -> context.translated(tree, scope, findings)
                .flatMap(value -> findings.take(context.bounded(value, port)))
                .ifPresent(value -> {
                    var field = fields.get(port.name().toLowerCase(Locale.ROOT));
                    value.fails().ifPresent(failure -> state.add(failed(names, port, failure, findings)));
                    if (field != null) {
                        state.add(new Scan.Variable(
                                field.name(),
                                field.type(),
                                start(field.type()),
                                Expr.cast(value.value(), field.type())));
                    }
                }));
        var scan = new Scan(
                context.id(node.name() + "_state"), ready.ref(), List.of(), Ordering.ARRIVAL, state, node.at());
        var operators = new ArrayList<Operator>(ready.operators());
        operators.add(scan);
        return new Variables(operators, feed.rows().at(InputRef.of(scan.id())), scope, feed.beside());
    }

    /** What later rows remember of a row in error nobody has written down: the run ends there, before the variable is set. */
    private static Scan.Variable failed(FieldNames names, Port port, Expr failure, Findings findings) {
        findings.say(Diagnostic.of(FlowCode.STATE_MAY_FAIL, port.at(), port.name()));
        var ends = Undocumented.where(
                failure, "'%s' is in error in a row that later rows remember".formatted(port.name()));
        return new Scan.Variable(names.free(port.name() + "_error"), Types.BOOLEAN, Expr.truth(false), ends);
    }

    private static Expr start(SqlType type) {
        return switch (type.family()) {
            case NUMBER -> Expr.number(BigDecimal.ZERO, type);
            case TEXT -> Expr.cast(Expr.text(""), type);
            case DATE, TIMESTAMP -> new Literal.TimestampValue(LocalDateTime.of(1, 1, 1, 0, 0));
            case BOOLEAN, TIME, BINARY -> Expr.nothing(type);
        };
    }

    /** Projections before projections, so that no variable is computed twice. */
    private static final class Stages {

        private final TransformationNode node;
        private final FlowContext context;
        private final List<Field> kept;
        private final FieldNames names;
        private final List<Operator> operators = new ArrayList<>();
        private InputRef ref;

        Stages(TransformationNode node, Feed feed, FlowContext context) {
            this.node = node;
            this.context = context;
            this.ref = feed.rows().ref();
            var read = feed.values().values().stream()
                    .flatMap(value -> value.value().fields().stream())
                    .map(field -> new Field(field.name(), field.type()));
            this.kept = new ArrayList<>(
                    Stream.concat(feed.beside().stream(), read).distinct().toList());
            this.names = new FieldNames(kept);
        }

        /** The variable as it can be read from now on. */
        Translated add(Port port, Translated value) {
            if (value.fails().isEmpty()
                    && (value.value() instanceof Expr.FieldRef || value.value() instanceof Literal)) {
                return value;
            }
            ref = Errors.rejected(node, ref, value, context, operators);
            var field = new Field(names.free(port.name()), value.type());
            var projections = new ArrayList<Projection>();
            kept.forEach(old -> projections.add(Outputs.passed(old, node)));
            projections.add(new Projection(field.name(), value.value(), port.at()));
            var project = new Project(context.id(node.name() + "_" + port.name()), ref, projections, node.at());
            operators.add(project);
            ref = InputRef.of(project.id());
            kept.add(field);
            return Translated.of(Expr.field(field.name(), field.type()));
        }

        List<Operator> operators() {
            return operators;
        }

        InputRef ref() {
            return ref;
        }
    }
}
