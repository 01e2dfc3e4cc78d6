package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Reject;
import io.landfall.converter.pipeline.Window;
import io.landfall.converter.pipeline.WindowField;
import io.landfall.converter.pipeline.WindowField.Frame;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.rules.powercenter.expression.ExpressionCode;
import io.landfall.rules.powercenter.expression.Values;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Fragment;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.TransformationRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The running totals of one Expression, as fields of a window before it. */
final class ExpressionTotals {

    private final TransformationNode node;
    private final Feed feed;
    private final FlowContext context;
    private final FieldNames names;
    private final Map<String, Translated> values;
    private final Map<Expression, Expression> answers = new HashMap<>();
    private final List<WindowField> fields = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Diagnostic> said = new ArrayList<>();

    ExpressionTotals(TransformationNode node, Feed feed, FlowContext context) {
        this.node = node;
        this.feed = feed;
        this.context = context;
        this.values = new LinkedHashMap<>(feed.values());
        this.names = new FieldNames(Stream.concat(
                        Stream.concat(feed.rows().taken(), feed.beside().stream()),
                        feed.values().values().stream()
                                .flatMap(value -> value.value().fields().stream())
                                .map(field -> new Field(field.name(), field.type())))
                .distinct()
                .toList());
    }

    Rewrite<Fragment> rewritten(TransformationRule rule) {
        var others = new ArrayList<CalledTexts.Text>();
        CalledTexts.of(node)
                .filter(text -> text.port().isPresent() && text.isNeeded(node, context))
                .forEach(text -> {
                    var calls = RunningTotals.running(context.parsed(text.text(), text.at(), new Findings()))
                            .toList();
                    calls.forEach(this::add);
                    if (calls.isEmpty()) {
                        others.add(text);
                    }
                });
        if (fields.isEmpty()) {
            return Rewrite.declined();
        }
        var window = new Window(
                context.id(node.name() + "_totals"), feed.rows().ref(), List.of(), Ordering.ARRIVAL, fields, node.at());
        var given = new Feed(feed.rows().at(InputRef.of(window.id())), values, feed.beside());
        var inner = context.changing(
                tree -> Expressions.replaceCalls(tree, call -> Optional.ofNullable(answers.get(call))));
        if (!(rule.apply(node, Map.of("", given), inner)
                instanceof Rewrite.Replaced<Fragment>(var fragment, var remarks))) {
            return Rewrite.declined();
        }
        if (fragment.operators().stream().anyMatch(Reject.class::isInstance)
                && others.stream().anyMatch(this::mayFail)) {
            return Rewrite.declined();
        }
        checks.forEach(context::check);
        fragment.operators().stream()
                .filter(Reject.class::isInstance)
                .map(reject -> noErrors((Reject) reject))
                .forEach(context::check);
        var operators = new ArrayList<Operator>(List.of(window));
        operators.addAll(fragment.operators());
        said.addAll(remarks);
        return new Rewrite.Replaced<>(new Fragment(operators, fragment.outputs(), fragment.findings()), said);
    }

    /** What totals hold after a row in error is not documented. */
    private Check noErrors(Reject reject) {
        return new Check(
                "%s: no row is in error, after which totals are not documented".formatted(node.name()),
                reject.input(),
                new Check.Assertion.EveryRow(Expr.call(StandardFunction.IS_NOT_TRUE, reject.condition())),
                node.at());
    }

    /** Whether a row may be taken out by a port beside the totals, or nobody knows. */
    private boolean mayFail(CalledTexts.Text text) {
        var port = text.port().orElseThrow();
        if (port.isPassThrough()) {
            return false;
        }
        var findings = new Findings();
        return context.expression(text.text(), text.at(), feed::value, findings)
                .flatMap(value -> findings.take(context.bounded(value, port)))
                .map(value -> !value.fails().isEmpty())
                .orElse(true);
    }

    private void add(Call call) {
        (call.function().equals("CUME") ? total(call) : moving(call)).ifPresent(value -> {
            var name = call.function() + " " + answers.size();
            answers.put(call, new Name(name, false, call.at()));
            values.put(name.toLowerCase(Locale.ROOT), Translated.of(value));
        });
    }

    private Optional<Expr> total(Call call) {
        if (call.args().isEmpty() || call.args().size() > 2) {
            return Optional.empty();
        }
        var value = number(call.arg(0));
        if (call.args().size() == 1) {
            return value.map(number -> sum(number, Frame.RUNNING, call));
        }
        var filter = translated(call.arg(1)).flatMap(Values::condition);
        return value.flatMap(number ->
                filter.map(holds -> sum(Expr.when(holds, number, Expr.nothing(number.type())), Frame.RUNNING, call)));
    }

    private Optional<Expr> moving(Call call) {
        if (call.args().size() != 2) {
            return Optional.empty();
        }
        var size = translated(call.arg(1)).flatMap(ExpressionTotals::size);
        return number(call.arg(0))
                .flatMap(number -> size.map(rows -> {
                    var frame = new Frame(1 - rows, 0);
                    var counted = new WindowField(
                            names.free(call.function() + "_ROWS"),
                            Types.BIGINT,
                            WindowField.Function.COUNT_ROWS,
                            List.of(),
                            frame,
                            call.at());
                    fields.add(counted);
                    checks.add(new Check(
                            "%s: no NULL in what %s adds up".formatted(node.name(), call.function()),
                            feed.rows().ref(),
                            new Check.Assertion.EveryRow(Expr.call(StandardFunction.IS_NOT_NULL, number)),
                            call.at()));
                    var all =
                            call.function().equals("MOVINGSUM") ? sum(number, frame, call) : mean(number, frame, call);
                    var enough = Expr.call(
                            StandardFunction.EQ,
                            Expr.field(counted.name(), counted.type()),
                            Expr.number(BigDecimal.valueOf(rows), Types.BIGINT));
                    return Expr.when(enough, all, Expr.nothing(all.type()));
                }));
    }

    private static Optional<Integer> size(Expr rows) {
        return rows instanceof Literal.NumberValue(var number, var type)
                        && type.isInteger()
                        && number.signum() > 0
                        && number.precision() < 7
                ? Optional.of(number.intValueExact())
                : Optional.empty();
    }

    private Expr sum(Expr number, Frame frame, Call call) {
        SqlType type = switch (number.type()) {
            case SqlType.Decimal(var _, var scale) -> Types.decimal(SqlType.Decimal.MAX_PRECISION, scale);
            default -> number.type().isInteger() ? Types.BIGINT : Types.DOUBLE;
        };
        return field(type, WindowField.Function.SUM, number, frame, call);
    }

    /** With high precision PowerCenter divides decimals by their count, and keeps all digits. */
    private Expr mean(Expr number, Frame frame, Call call) {
        if (context.session().highPrecision() && !number.type().isFloating()) {
            said.add(Diagnostic.of(ExpressionCode.HIGH_PRECISION_DIVISION, call.at()));
        }
        return field(Types.DOUBLE, WindowField.Function.AVG, Expr.cast(number, Types.DOUBLE), frame, call);
    }

    private Expr field(SqlType type, WindowField.Function function, Expr value, Frame frame, Call call) {
        var field = new WindowField(names.free(call.function()), type, function, List.of(value), frame, call.at());
        fields.add(field);
        return Expr.field(field.name(), type);
    }

    private Optional<Expr> number(Expression tree) {
        return translated(tree).map(Values::value).filter(value -> value.type().isNumber());
    }

    /** A value of the input ports that cannot fail. */
    private Optional<Expr> translated(Expression tree) {
        var findings = new Findings();
        return context.translated(tree, feed::value, findings)
                .filter(value ->
                        value.fails().isEmpty() && findings.diagnostics().isEmpty())
                .map(Translated::value);
    }
}
