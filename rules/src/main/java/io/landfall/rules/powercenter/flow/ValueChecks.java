package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Port;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Values of which it is written nowhere what PowerCenter makes of them: numbers that become text where the port may be too short for
 * them, texts with a fraction where the port holds whole numbers, and whole numbers that are too large for how they are computed. Each
 * run checks that there are none.
 */
final class ValueChecks {

    /**
     * Such a value.
     *
     * @param value is computed where the check belongs
     * @param holds what has to be true of it
     * @param claim the same in the owner's words
     * @param doubt is said where no check can be made
     * @param checked is said where one is
     */
    private record Doubtful(
            Expr value, UnaryOperator<Expr> holds, String claim, Diagnostic doubt, Diagnostic checked) {}

    /** Up to here a double holds every whole number. */
    private static final long DOUBLES_HOLD = 1L << 53;

    private final List<Doubtful> all = new ArrayList<>();

    /** The value; a number whose text may be too long, or whose fraction may count, is checked in place of being doubted. */
    Rewrite<Translated> settled(Rewrite<Translated> converted, SqlType type, SourceLocation at) {
        if (!(converted instanceof Rewrite.Replaced<Translated>(var value, var remarks))
                || remarks.stream().noneMatch(ValueChecks::isDoubtful)) {
            return converted;
        }
        if (remarks.stream().anyMatch(remark -> remark.code() == FlowCode.FRACTION_CUT)) {
            PortBoundary.fraction(value.value()).ifPresent(number -> isWhole(number, at));
        }
        length(type).ifPresent(length -> fits(value.value(), length, at));
        return new Rewrite.Replaced<>(
                value, remarks.stream().filter(remark -> !isDoubtful(remark)).toList());
    }

    private static boolean isDoubtful(Diagnostic remark) {
        return remark.code() == NumberCode.NUMBER_AS_TEXT || remark.code() == FlowCode.FRACTION_CUT;
    }

    /** @param most how many characters the port has for the number, which is told in full */
    void fits(Expr text, int most, SourceLocation at) {
        add(new Doubtful(
                text,
                value -> Expr.call(
                        StandardFunction.LE, Expr.call(StandardFunction.CHAR_LENGTH, value), Expr.integer(most)),
                "the number has no more than %d characters".formatted(most),
                Diagnostic.of(NumberCode.NUMBER_AS_TEXT, at, Integer.toString(most)),
                Diagnostic.of(NumberCode.NUMBER_CHECKED, at, Integer.toString(most))));
    }

    /** @param number what a text says, with its fraction */
    void isWhole(Expr number, SourceLocation at) {
        add(new Doubtful(
                number,
                value -> Expr.call(
                        StandardFunction.EQ, value, Expr.call(NumberFunction.TRUNCATE_NUMBER, value, Expr.integer(0))),
                "the text is a whole number",
                Diagnostic.of(FlowCode.FRACTION_CUT, at),
                Diagnostic.of(FlowCode.FRACTION_CHECKED, at)));
    }

    /** @param number reaches a port of small integers */
    void isSmall(Expr number, Port port) {
        add(within(number, Short.MIN_VALUE, Short.MAX_VALUE, port, NumberCode.NOT_SMALL, NumberCode.SMALL_CHECKED));
    }

    /** @param number is computed of integers alone for that port */
    void isInteger(Expr number, Port port) {
        add(within(
                number,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                port,
                NumberCode.BEYOND_INTEGERS,
                NumberCode.INTEGERS_CHECKED));
    }

    /** @param number is computed with a constant for that port */
    void fitsDoubles(Expr number, Port port) {
        add(within(number, -DOUBLES_HOLD, DOUBLES_HOLD, port, NumberCode.BEYOND_DOUBLES, NumberCode.DOUBLES_CHECKED));
    }

    /** @param number is divided, or divides, for the remainder at that port */
    void dividesInDoubles(Expr number, Port port) {
        add(within(
                number,
                -DOUBLES_HOLD,
                DOUBLES_HOLD,
                port,
                NumberCode.REMAINDER_BEYOND_DOUBLES,
                NumberCode.REMAINDER_CHECKED));
    }

    private static Doubtful within(
            Expr number, long least, long greatest, Port port, DiagnosticCode doubt, DiagnosticCode checked) {
        return new Doubtful(
                number,
                value -> isWithin(Expr.cast(value, Types.BIGINT), least, greatest),
                "no number is beyond %d".formatted(greatest),
                Diagnostic.of(doubt, port.at(), port.name()),
                Diagnostic.of(checked, port.at(), port.name()));
    }

    private static Expr isWithin(Expr value, long least, long greatest) {
        return Conditions.all(List.of(
                Expr.call(StandardFunction.GE, value, Expr.number(BigDecimal.valueOf(least), Types.BIGINT)),
                Expr.call(StandardFunction.LE, value, Expr.number(BigDecimal.valueOf(greatest), Types.BIGINT))));
    }

    private void add(Doubtful one) {
        if (all.stream()
                .noneMatch(other ->
                        other.value().equals(one.value()) && other.doubt().equals(one.doubt()))) {
            all.add(one);
        }
    }

    /** Adds a check wherever such a value is computed, and a warning where none can be made. */
    void check(Draft draft) {
        for (var one : all) {
            var checks = checks(draft.operators(), one);
            checks.forEach(draft::check);
            draft.say(checks.isEmpty() ? one.doubt() : one.checked());
        }
    }

    private static List<Check> checks(List<Operator> operators, Doubtful one) {
        var places = places(operators, one);
        return places.isEmpty()
                ? ofState(operators, one)
                : places.stream()
                        .map(operator -> check(operator.inputs().getFirst(), one.value(), one))
                        .toList();
    }

    /** A variable that goes from row to row has the number in the rows that come out. */
    private static List<Check> ofState(List<Operator> operators, Doubtful one) {
        return operators.stream()
                .filter(operator -> isWithin(one.doubt().at(), operator.at()))
                .filter(Scan.class::isInstance)
                .map(Scan.class::cast)
                .flatMap(scan -> scan.state().stream()
                        .filter(variable -> gives(variable.update(), one.value()))
                        .map(variable ->
                                check(InputRef.of(scan.id()), Expr.field(variable.name(), variable.type()), one)))
                .toList();
    }

    private static boolean gives(Expr expr, Expr part) {
        return expr.equals(part)
                || (expr instanceof Expr.Case(var branches, var otherwise)
                        && (gives(otherwise, part)
                                || branches.stream().anyMatch(branch -> gives(branch.then(), part))));
    }

    /** Where it is computed for its port; others may compute the same of fields of the same names, which hold other rows. */
    private static List<Operator> places(List<Operator> operators, Doubtful one) {
        var at = one.doubt().at();
        var computing = operators.stream()
                .filter(operator -> computed(operator, one).findAny().isPresent())
                .toList();
        var ofPort = computing.stream()
                .filter(operator -> computed(operator, one)
                        .anyMatch(projection -> projection.at().equals(at)))
                .toList();
        if (!ofPort.isEmpty()) {
            return ofPort;
        }
        return computing.stream()
                .filter(operator -> isWithin(at, operator.at()))
                .findFirst()
                .or(() -> computing.stream().findFirst())
                .stream()
                .toList();
    }

    private static Stream<Projection> computed(Operator operator, Doubtful one) {
        return computed(operator).filter(projection -> holds(projection.expr(), one.value()));
    }

    private static boolean isWithin(SourceLocation port, SourceLocation transformation) {
        return port.path().startsWith(transformation.path() + "/");
    }

    private static Check check(InputRef rows, Expr value, Doubtful one) {
        return new Check(
                "%s: %s".formatted(name(one.doubt().at()), one.claim()),
                rows,
                new Check.Assertion.EveryRow(Expr.call(
                        StandardFunction.OR,
                        Expr.call(StandardFunction.IS_NULL, value),
                        one.holds().apply(value))),
                one.doubt().at());
    }

    private static String name(SourceLocation at) {
        var path = at.path();
        return path.substring(path.indexOf('/', path.indexOf('/') + 1) + 1);
    }

    private static Stream<Projection> computed(Operator operator) {
        return switch (operator) {
            case Project project -> project.fields().stream();
            case Target target -> target.fields().stream();
            case Aggregate aggregate -> aggregate.measures().stream().flatMap(ValueChecks::aggregated);
            default -> Stream.empty();
        };
    }

    private static Stream<Projection> aggregated(Measure measure) {
        return Stream.concat(measure.args().stream(), measure.filter().stream())
                .map(arg -> new Projection(measure.name(), arg, measure.at()));
    }

    private static boolean holds(Expr expr, Expr part) {
        if (expr.equals(part)) {
            return true;
        }
        return switch (expr) {
            case Expr.Call call -> call.args().stream().anyMatch(arg -> holds(arg, part));
            case Expr.Cast cast -> holds(cast.operand(), part);
            case Expr.Case choice ->
                choice.branches().stream().anyMatch(branch -> holds(branch.test(), part) || holds(branch.then(), part))
                        || holds(choice.otherwise(), part);
            default -> false;
        };
    }

    /** The length of a text that a value is, when it is one. */
    static Optional<Integer> length(SqlType type) {
        return type instanceof SqlType.Text(var length) ? Optional.of(length) : Optional.empty();
    }
}
