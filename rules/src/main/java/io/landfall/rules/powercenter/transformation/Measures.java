package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.expression.ExpressionCode;
import io.landfall.rules.powercenter.expression.Values;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FieldNames;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Collects what an Aggregator computes over each group while its ports are translated: aggregate functions, and last rows of ports
 * that stand outside them.
 *
 * <p>Aggregate functions skip NULL and answer NULL over nothing, counts 0. A filter argument counts the rows for which it is true.
 * A sample's deviation and variance of one value are 0, where SQL has NULL.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/function-categories/aggregate-functions.html">Aggregate
 *     functions</a>
 */
final class Measures {

    /** Decimals have at most so many digits; what has more goes on as a double in the legacy tool. */
    private static final int MOST_DIGITS = 28;

    private static final String PLACEHOLDER = "\u0000measure";

    private final TransformationNode node;
    private final Feed feed;
    private final FlowContext context;
    private final Findings findings;
    private final FieldNames names;
    private final List<Measure> all = new ArrayList<>();
    private final List<Translated> arguments = new ArrayList<>();
    private final Map<String, Translated> placeholders = new HashMap<>();
    private final Map<String, Translated> variables = new HashMap<>();
    private int gone;

    Measures(TransformationNode node, Feed feed, FlowContext context, Findings findings) {
        this.node = node;
        this.feed = feed;
        this.context = context;
        this.findings = findings;
        this.names = new FieldNames(
                Stream.concat(feed.rows().fields(), ofVariables(feed)).toList());
    }

    /** The fields of variables, which arrive beside the rows. */
    private static Stream<Field> ofVariables(Feed feed) {
        return feed.values().values().stream()
                .flatMap(value -> value.value().fields().stream())
                .map(field -> new Field(field.name(), field.type()));
    }

    List<Measure> all() {
        return all;
    }

    /** What the measures are computed from. */
    List<Translated> arguments() {
        return arguments;
    }

    /** What has been aggregated since the last port goes to this one. */
    void goTo(Port port) {
        arguments.subList(gone, arguments.size()).forEach(argument -> context.aggregates(argument, port));
        gone = arguments.size();
    }

    /** The fields that the measures read. */
    List<Field> fields() {
        return all.stream()
                .flatMap(measure -> Stream.concat(measure.args().stream(), measure.filter().stream()))
                .flatMap(expr -> expr.fields().stream())
                .map(field -> new Field(field.name(), field.type()))
                .distinct()
                .toList();
    }

    boolean dependOnOrder() {
        return all.stream().anyMatch(measure -> switch (measure.function()) {
            case FIRST_ROW, LAST_ROW, FIRST_VALUE, LAST_VALUE, CONCAT -> true;
            case COUNT_ROWS, COUNT, SUM, AVG, MIN, MAX, MEDIAN, PERCENTILE_LOW, PERCENTILE_HIGH, STDDEV, VARIANCE ->
                false;
        });
    }

    /** What a variable comes to over the group. */
    void set(Port variable, Translated value) {
        variables.put(variable.name().toLowerCase(Locale.ROOT), value);
    }

    /** What a name stands for outside of aggregate functions. */
    private Optional<Translated> named(String name) {
        return Optional.ofNullable(placeholders.get(name))
                .or(() -> Optional.ofNullable(variables.get(name.toLowerCase(Locale.ROOT))))
                .or(() -> lastRow(name));
    }

    /** The value that a port has in the last row of the group. */
    Optional<Translated> lastRow(String port) {
        return feed.value(port)
                .map(value ->
                        measured(port, value.type(), Measure.Function.LAST_ROW, List.of(value), Optional.empty()));
    }

    /** The value of an expression over the group: aggregate functions are computed over its rows, other ports are of the last. */
    Optional<Translated> translated(Expression tree) {
        var replaced = Expressions.replaceCalls(tree, this::placeholder);
        return context.translated(replaced, this::named, findings);
    }

    private Optional<Expression> placeholder(Call call) {
        if (!isAggregate(call)) {
            return Optional.empty();
        }
        var name = PLACEHOLDER + placeholders.size();
        measure(call).ifPresent(value -> placeholders.put(name, value));
        return placeholders.containsKey(name) ? Optional.of(new Name(name, false, call.at())) : Optional.of(call);
    }

    static boolean isAggregate(Call call) {
        return call.space().isEmpty() && isAggregate(call.function());
    }

    private static boolean isAggregate(String function) {
        return switch (function) {
            case "SUM", "AVG", "COUNT", "MIN", "MAX", "FIRST", "LAST", "MEDIAN", "PERCENTILE", "STDDEV", "VARIANCE" ->
                true;
            default -> false;
        };
    }

    /** The answer of an aggregate function over the group. */
    Optional<Translated> measure(Call call) {
        var own = call.function().equals("PERCENTILE") ? 2 : 1;
        if (call.args().size() < own || call.args().size() > own + 1) {
            findings.block(Diagnostic.of(
                    AggregateCode.UNKNOWN,
                    node.at(),
                    call.function(),
                    Integer.toString(call.args().size())));
            return Optional.empty();
        }
        var filter = call.args().size() > own ? filter(call.arg(own)) : Optional.<Translated>empty();
        if (call.args().size() > own && filter.isEmpty()) {
            return Optional.empty();
        }
        if (call.function().equals("COUNT")
                && call.arg(0) instanceof Name star
                && star.name().equals("*")) {
            return Optional.of(measured("COUNT_ROWS", Types.BIGINT, Measure.Function.COUNT_ROWS, List.of(), filter));
        }
        return context.translated(call.arg(0), feed::value, findings)
                .map(value -> value.with(Values.value(value.value())))
                .flatMap(value -> computed(call, value, filter));
    }

    /** Whether an aggregate function stands anywhere in the expression. */
    static boolean nests(Expression tree) {
        return Expressions.calls(tree).anyMatch(Measures::isAggregate);
    }

    private Optional<Translated> filter(Expression tree) {
        return context.translated(tree, feed::value, findings)
                .flatMap(value -> Values.condition(value.value()).map(value::with));
    }

    private Optional<Translated> computed(Call call, Translated value, Optional<Translated> filter) {
        var type = value.type();
        var name = call.function() + call.arg(0).at().column();
        return switch (call.function()) {
            case "COUNT" -> Optional.of(measured(name, Types.BIGINT, Measure.Function.COUNT, List.of(value), filter));
            case "SUM" -> Optional.of(sum(name, value, filter));
            case "MIN" -> Optional.of(measured(name, type, Measure.Function.MIN, List.of(value), filter));
            case "MAX" -> Optional.of(measured(name, type, Measure.Function.MAX, List.of(value), filter));
            case "FIRST" -> Optional.of(measured(name, type, Measure.Function.FIRST_VALUE, List.of(value), filter));
            case "LAST" -> Optional.of(measured(name, type, Measure.Function.LAST_VALUE, List.of(value), filter));
            case "AVG" -> Optional.of(average(name, Measure.Function.AVG, value, filter));
            case "MEDIAN" -> Optional.of(average(name, Measure.Function.MEDIAN, value, filter));
            case "PERCENTILE" -> percentile(name, call, value, filter);
            case "STDDEV" -> Optional.of(spread(name, Measure.Function.STDDEV, value, filter));
            case "VARIANCE" -> Optional.of(spread(name, Measure.Function.VARIANCE, value, filter));
            default -> Optional.empty();
        };
    }

    private Translated sum(String name, Translated value, Optional<Translated> filter) {
        if (value.type().isFloating()) {
            findings.say(Diagnostic.of(AggregateCode.SUM_OF_DOUBLES, node.at(), node.name()));
        }
        SqlType type = switch (value.type()) {
            case SqlType.Decimal(var precision, var scale) -> Types.decimal(SqlType.Decimal.MAX_PRECISION, scale);
            default -> value.type().isInteger() ? Types.BIGINT : Types.DOUBLE;
        };
        return measured(name, type, Measure.Function.SUM, List.of(value), filter);
    }

    /** With high precision PowerCenter divides decimals by their count, and keeps all digits. */
    private Translated average(String name, Measure.Function function, Translated value, Optional<Translated> filter) {
        if (context.session().highPrecision() && !value.type().isFloating()) {
            findings.say(Diagnostic.of(ExpressionCode.HIGH_PRECISION_DIVISION, node.at()));
        }
        return mean(name, function, value, filter);
    }

    private Translated mean(String name, Measure.Function function, Translated value, Optional<Translated> filter) {
        var number = value.with(Expr.cast(value.value(), Types.DOUBLE));
        return measured(name, Types.DOUBLE, function, List.of(number), filter);
    }

    /** Decimals stay decimals; other numbers are doubles. */
    private Optional<Translated> percentile(String name, Call call, Translated value, Optional<Translated> filter) {
        var percentile = Percentile.of(call.arg(1));
        if (percentile.isEmpty() || !value.type().isNumber()) {
            findings.block(Diagnostic.of(AggregateCode.PERCENTILE_SHARE, node.at(), node.name()));
            return Optional.empty();
        }
        var number =
                value.type() instanceof SqlType.Decimal ? value : value.with(Expr.cast(value.value(), Types.DOUBLE));
        var values = List.of(number, Translated.of(Expr.integer(percentile.get().share())));
        var low = measured(name + "_LOW", number.type(), Measure.Function.PERCENTILE_LOW, values, filter);
        var high = measured(name + "_HIGH", number.type(), Measure.Function.PERCENTILE_HIGH, values, filter);
        var count = measured(name + "_COUNT", Types.BIGINT, Measure.Function.COUNT, List.of(number), filter);
        return Optional.of(remarked(
                percentile.get(),
                percentile
                        .get()
                        .between(
                                count.value(),
                                low.value(),
                                high.value(),
                                "PERCENTILE " + percentile.get().share())));
    }

    private Translated remarked(Percentile percentile, Translated answer) {
        if (percentile.leastValues() > 1) {
            findings.say(Diagnostic.of(
                    AggregateCode.PERCENTILE_BEYOND,
                    node.at(),
                    node.name(),
                    Integer.toString(percentile.share()),
                    Integer.toString(percentile.leastValues())));
        }
        if (answer.type() instanceof SqlType.Decimal(var precision, var _) && precision > MOST_DIGITS) {
            findings.say(Diagnostic.of(ExpressionCode.HIGH_PRECISION_LIMIT, node.at()));
        }
        return answer;
    }

    /** Of a single value 0. */
    private Translated spread(String name, Measure.Function function, Translated value, Optional<Translated> filter) {
        var spread = mean(name, function, value, filter);
        var count = measured(name + "_COUNT", Types.BIGINT, Measure.Function.COUNT, List.of(value), filter);
        var single = Expr.call(StandardFunction.EQ, count.value(), Expr.cast(Expr.integer(1), Types.BIGINT));
        return Translated.of(Expr.when(single, Expr.number(BigDecimal.ZERO, Types.DOUBLE), spread.value()));
    }

    /** A measure over these arguments; the same one is computed once. */
    private Translated measured(
            String wish, SqlType type, Measure.Function function, List<Translated> args, Optional<Translated> filter) {
        arguments.addAll(args);
        filter.ifPresent(arguments::add);
        var exprs = args.stream().map(Translated::value).toList();
        var condition = filter.map(Translated::value);
        var known = all.stream()
                .filter(measure -> measure.function() == function
                        && measure.args().equals(exprs)
                        && measure.filter().equals(condition))
                .findFirst();
        var measure = known.orElseGet(() -> {
            var name = names.free(wish);
            var made = new Measure(name, type, function, exprs, false, condition, node.at());
            all.add(made);
            return made;
        });
        return Translated.of(Expr.field(measure.name(), measure.type()));
    }
}
