package io.landfall.validation.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.Prelude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function and cast, on every engine, gives the values that stand in the tables beside this test. */
class ConformanceTest {

    private static final List<String> TABLES = List.of(
            "text.txt", "code.txt", "number.txt", "math.txt", "date.txt", "pattern.txt", "standard.txt", "cast.txt");

    static Stream<Arguments> enginesAndTables() {
        return Arrays.stream(TestEngine.values())
                .flatMap(engine -> TABLES.stream().map(table -> Arguments.of(engine, table)));
    }

    @ParameterizedTest
    @MethodSource("enginesAndTables")
    void constantsGiveTheValueInTheTable(TestEngine engine, String table) {
        var rows = ConformanceRow.of(table);
        var answers = Evaluation.constants(
                engine, rows.stream().map(ConformanceRow::expr).toList());
        assertThat(differences(rows, answers)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("enginesAndTables")
    void fieldsGiveTheValueInTheTable(TestEngine engine, String table) {
        var rows = ConformanceRow.of(table);
        var answers = Evaluation.fields(
                engine, rows.stream().map(ConformanceRow::expr).toList());
        assertThat(differences(rows, answers)).isEmpty();
    }

    private static List<String> differences(List<ConformanceRow> rows, List<@Nullable Object> answers) {
        var differences = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var answer = answers.get(i);
            if (!Objects.equals(rows.get(i).expected(), answer)) {
                differences.add(rows.get(i) + "   but is   " + shown(answer));
            }
        }
        return differences;
    }

    private static String shown(@Nullable Object answer) {
        return answer == null ? "NULL" : answer + " (" + answer.getClass().getSimpleName() + ")";
    }

    @Test
    void everyFunctionHasRows() {
        var counted = TABLES.stream()
                .flatMap(table -> ConformanceRow.of(table).stream())
                .flatMap(row -> functions(row.expr()))
                .collect(Collectors.groupingBy(Function::sqlName, Collectors.counting()));
        assertThat(LibraryFunction.all())
                .filteredOn(function -> !function.sqlName().equals("FAIL"))
                .allSatisfy(function -> assertThat(counted.getOrDefault(function.sqlName(), 0L))
                        .as(function.sqlName())
                        .isGreaterThan(4));
        assertThat(StandardFunction.values())
                .allSatisfy(function -> assertThat(counted).as(function.name()).containsKey(function.sqlName()));
    }

    private static Stream<Function> functions(Expr expr) {
        return switch (expr) {
            case Call(var function, var args) ->
                Stream.concat(Stream.of(function), args.stream().flatMap(ConformanceTest::functions));
            case Expr.Cast(var operand, var _) -> functions(operand);
            case Expr.Case(var branches, var otherwise) ->
                Stream.concat(
                        branches.stream()
                                .flatMap(branch -> Stream.of(branch.test(), branch.then()))
                                .flatMap(ConformanceTest::functions),
                        functions(otherwise));
            case Literal _, Expr.FieldRef _, Expr.ParameterRef _ -> Stream.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everyFunctionIsDefined(Dialect dialect) {
        assertThat(Prelude.of(dialect).names())
                .containsAll(LibraryFunction.all().stream()
                        .map(function -> function.sqlName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    static Stream<Dialect> dialects() {
        return Arrays.stream(Dialect.values());
    }
}
