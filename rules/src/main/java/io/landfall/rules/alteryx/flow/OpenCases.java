package io.landfall.rules.alteryx.flow;

import io.landfall.converter.analysis.OperatorExpressions;
import io.landfall.converter.analysis.SmallNumbers;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Flatten;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Scan;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.expression.CountedText;
import io.landfall.rules.alteryx.expression.FormulaCode;
import io.landfall.rules.alteryx.expression.JoinedNothing;
import io.landfall.rules.alteryx.expression.LongNumber;
import io.landfall.rules.alteryx.expression.OpenCase;
import io.landfall.rules.alteryx.expression.OpenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that may come to one tool of which it is open what its formulas and patterns make. Each run checks that there are none. */
final class OpenCases {

    private final List<OpenCase> all = new ArrayList<>();

    void add(OpenCase open) {
        if (!all.contains(open)) {
            all.add(open);
        }
    }

    /** What is to be said of the values, and the checks of those that operators see in their input. What every row has needs no run. */
    Found found(Tool tool, List<Operator> operators, SmallNumbers small) {
        var checks = new ArrayList<Check>();
        var remarks = new ArrayList<Diagnostic>();
        for (var one : all) {
            if (one instanceof LongNumber number && isOfNone(number, operators, small)) {
                continue;
            }
            var places = operators.stream()
                    .map(operator -> seen(operator, one))
                    .flatMap(Optional::stream)
                    .toList();
            if (places.stream().anyMatch(place -> place.condition().equals(Expr.truth(false)))) {
                say(one.said(false), remarks);
                continue;
            }
            var open = places.stream()
                    .filter(place -> !place.condition().equals(Expr.truth(true)))
                    .toList();
            if (open.isEmpty() && !places.isEmpty()) {
                continue;
            }
            open.stream()
                    .map(place -> check(tool, place, one))
                    .filter(check -> !checks.contains(check))
                    .forEach(checks::add);
            say(one.said(!places.isEmpty()), remarks);
        }
        return new Found(checks, remarks);
    }

    /** Once is enough for a tool, in however many of its formulas. */
    private static void say(Diagnostic remark, List<Diagnostic> said) {
        var again = remark.code() == FormulaCode.LONG_NUMBER_CHECKED
                && said.stream().anyMatch(earlier -> earlier.code().equals(remark.code()));
        if (!again) {
            said.add(remark);
        }
    }

    /** Whether no operator computes with the number any more, or its digits are few wherever one does. */
    private static boolean isOfNone(LongNumber number, List<Operator> operators, SmallNumbers small) {
        return operators.stream()
                .filter(operator ->
                        Reached.by(OperatorExpressions.of(operator), number).isPresent())
                .allMatch(operator -> operator.inputs().stream()
                        .allMatch(input -> small.are(input, number.number().name())));
    }

    record Found(List<Check> checks, List<Diagnostic> remarks) {}

    private record Place(InputRef rows, Expr condition) {}

    private static Check check(Tool tool, Place place, OpenCase one) {
        return new Check(
                "%s: no %s".formatted(tool.name(), one.checked()),
                place.rows(),
                new Check.Assertion.EveryRow(place.condition()),
                tool.at());
    }

    /** The rows whose values come to an operator, where they are all such rows. */
    private static Optional<Place> seen(Operator operator, OpenCase one) {
        return switch (operator) {
            case Project(var _, var input, var _, var _) -> reached(operator, input, one);
            case Filter(var _, var input, var _, var _) -> reached(operator, input, one);
            case Route route -> reached(operator, route.input(), one);
            case Flatten flatten
            when flatten.generator() instanceof Flatten.Generator.Loop && one instanceof CountedText ->
                made(operator, flatten.input(), List.of(flatten.field().name()), one);
            case Flatten flatten
            when one instanceof LongNumber && uses(one, List.of(flatten.field().name())) -> held(operator, one);
            case Flatten flatten
            when flatten.generator() instanceof Flatten.Generator.Loop loop -> turns(flatten, loop, one);
            case Flatten flatten ->
                OperatorExpressions.of(operator)
                        .filter(expr ->
                                one instanceof OpenText open && open.text().equals(expr))
                        .findFirst()
                        .map(_ -> new Place(flatten.input(), one.isAbsent()));
            case Scan(var _, var input, var _, var _, var state, var _)
            when !uses(one, names(state)) -> anyway(OperatorExpressions.of(operator), input, one);
            case Scan _ when one instanceof LongNumber -> held(operator, one);
            case Scan scan when one instanceof CountedText -> made(operator, scan.input(), names(scan.state()), one);
            case Scan scan when one instanceof JoinedNothing joined -> joined(scan, joined);
            default -> Optional.empty();
        };
    }

    /** The rows that texts are made from which an operator goes on from: they have what the texts have. */
    private static Optional<Place> made(Operator operator, InputRef rows, List<String> made, OpenCase one) {
        return Reached.by(OperatorExpressions.of(operator), one)
                .map(_ -> new Place(rows, CountedText.areAbsent(OperatorExpressions.of(operator), made)));
    }

    /** A text from the record itself is enough; without one, nobody sees whether there is another. */
    private static Optional<Place> joined(Scan scan, JoinedNothing joined) {
        var isThere = joined.isAbsentBeside(names(scan.state()));
        return isThere.equals(Expr.truth(false))
                ? Optional.empty()
                : Reached.by(OperatorExpressions.of(scan), joined).map(_ -> new Place(scan.input(), isThere));
    }

    private static Optional<Place> reached(Operator operator, InputRef rows, OpenCase one) {
        return Reached.by(OperatorExpressions.of(operator), one).map(condition -> new Place(rows, condition));
    }

    /** The rows that an operator makes one from the other: whatever it goes on from is in them. */
    private static Optional<Place> held(Operator operator, OpenCase one) {
        return anyway(OperatorExpressions.of(operator), InputRef.of(operator.id()), one);
    }

    /** Without the choices that may keep a formula from it: they may look at more than the row. */
    private static Optional<Place> anyway(Stream<Expr> expressions, InputRef rows, OpenCase one) {
        return Reached.by(expressions, one).map(_ -> new Place(rows, one.isAbsent()));
    }

    private static List<String> names(List<Scan.Variable> state) {
        return state.stream().map(Scan.Variable::name).toList();
    }

    private static boolean uses(OpenCase one, List<String> names) {
        return one.isAbsent().fields().stream().anyMatch(field -> names.contains(field.name()));
    }

    /** What a loop goes on from are the rows that it makes; its condition sees one value more, which no row has. */
    private static Optional<Place> turns(Flatten flatten, Flatten.Generator.Loop loop, OpenCase one) {
        if (!uses(one, List.of(flatten.field().name()))) {
            return anyway(OperatorExpressions.of(flatten), flatten.input(), one);
        }
        return Reached.by(Stream.of(loop.condition()), one).isPresent()
                ? Optional.empty()
                : anyway(Stream.of(loop.next()), InputRef.of(flatten.id()), one);
    }
}
