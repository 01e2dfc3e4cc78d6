package io.landfall.validation.proof;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.validation.engine.RowsEngine;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What runs may give the parameters of a pipeline beside their defaults: a value nearby, the empty one, and one with more to it. */
final class OtherValues {

    private static final int RUNS = 3;

    private OtherValues() {}

    /** Values of several runs, in all of which every parameter that the legacy object takes has another value than usually, where there is one. */
    static List<RunValues> of(Pipeline pipeline, Legacy legacy) {
        var others = new HashMap<String, List<Literal>>();
        var usual = RowsEngine.parameters(pipeline, NativeEngine.madeUp(pipeline), LocalDateTime.MIN);
        pipeline.parameters().stream()
                .filter(parameter -> !parameter.name().equals(Parameter.RUN_DATE) && legacy.takes(parameter))
                .filter(parameter -> usual.containsKey(parameter.name()))
                .forEach(parameter -> others.put(
                        parameter.name(), of(parameter, Objects.requireNonNull(usual.get(parameter.name())))));
        others.values().removeIf(List::isEmpty);
        return IntStream.range(0, others.isEmpty() ? 0 : RUNS)
                .mapToObj(run -> values(others, run))
                .distinct()
                .toList();
    }

    /** Parameters that have a usual value in every run of a proof, as the legacy object takes none for them. */
    static SortedSet<String> untaken(Pipeline pipeline, Legacy legacy) {
        return pipeline.parameters().stream()
                .filter(parameter -> !parameter.name().equals(Parameter.RUN_DATE) && !legacy.takes(parameter))
                .map(Parameter::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RunValues values(Map<String, List<Literal>> others, int run) {
        var values = new HashMap<String, Literal>();
        others.forEach((name, of) -> values.put(name, of.get(run % of.size())));
        return new RunValues(values);
    }

    /** Others of its type, in the order in which they are tried. */
    static List<Literal> of(Parameter parameter, Literal usual) {
        var all = parameter.allowed().isEmpty() ? beside(usual, parameter.type()) : parameter.allowed().stream();
        return all.filter(value -> !value.equals(usual)).distinct().toList();
    }

    private static Stream<Literal> beside(Literal usual, SqlType type) {
        return switch (usual) {
            case Literal.NumberValue(var number, var _) -> numbers(number, type);
            case Literal.TextValue(var text) -> texts(text, type);
            case Literal.Truth(var truth) -> Stream.of(new Literal.Truth(!truth));
            case Literal.DateValue(var day) ->
                Stream.of(day.plusDays(1), LocalDate.of(2024, 2, 29), day.minusYears(1))
                        .map(Literal.DateValue::new);
            case Literal.TimestampValue(var time) ->
                Stream.of(time.plusDays(1), LocalDateTime.of(2024, 2, 29, 23, 59, 59), time.minusYears(1))
                        .map(Literal.TimestampValue::new);
            case Literal.TimeValue(var time) -> Stream.of(new Literal.TimeValue(time.plusHours(1)));
            case Literal.Missing _ -> Stream.empty();
        };
    }

    private static Stream<Literal> numbers(BigDecimal number, SqlType type) {
        var half = Types.holds(type, number.add(new BigDecimal("0.5"))) ? "0.5" : "2";
        return Stream.of(
                        number.add(BigDecimal.ONE),
                        BigDecimal.ZERO,
                        number.add(new BigDecimal(half)).negate())
                .filter(value -> Types.holds(type, value))
                .map(value -> (Literal) Expr.number(value, type));
    }

    /** Where a date is asked for as a text, nobody gives another text. */
    private static Stream<Literal> texts(String usual, SqlType type) {
        var others = date(usual).isPresent()
                ? date(usual).stream()
                        .flatMap(day -> Stream.of(day.plusDays(1), LocalDate.of(2024, 2, 29))
                                .map(LocalDate::toString))
                : Stream.of(nearby(usual), "", usual + " ");
        return others.filter(text -> !(type instanceof SqlType.Text(var length)) || text.length() <= length)
                .map(Literal.TextValue::new);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** With another digit or letter at its end, so that a number stays one. */
    private static String nearby(String text) {
        if (text.isEmpty()) {
            return "A";
        }
        var last = text.charAt(text.length() - 1);
        var other = last >= '0' && last < '9' ? (char) (last + 1) : last == '9' ? '8' : last == 'x' ? 'y' : 'x';
        return text.substring(0, text.length() - 1) + other;
    }
}
