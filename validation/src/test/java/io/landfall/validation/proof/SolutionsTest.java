package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.pipeline.Project;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolutionsTest {

    private static final String LOANS = """
        - id: LOANS
          op: source
          dataset: {connection: bank, table: LOANS}
          fields: [{name: A, type: DOUBLE}, {name: B, type: DOUBLE}]
          origin: m_orders/LOANS
        - id: EXP
          op: project
          input: LOANS
          fields: [{name: C, type: DOUBLE, expr: "%s"}]
          origin: m_orders/EXP
        - id: TGT
          op: target
          input: EXP
          dataset: {connection: dwh, table: LOANS}
          mode: append
          fields: [C]
          origin: m_orders/TGT
        """;

    private static List<Map<Origin, Object>> solutions(String expr, String value) {
        var pipeline = ConvertedTwice.pipeline(LOANS.formatted(expr));
        var project = (Project) pipeline.operator("EXP").orElseThrow();
        return new Solutions(pipeline).all(project.fields().getFirst().expr(), project, new BigDecimal(value));
    }

    private static Map<Origin, Object> row(String a, String b) {
        return Map.of(
                new Origin("LOANS", "A"), new BigDecimal(a),
                new Origin("LOANS", "B"), new BigDecimal(b));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A + B                  | 9 | 9 | 0  | 0 | 9
        A - B                  | 9 | 9 | 0  | 0 | -9
        A * B                  | 9 | 9 | 1  | 1 | 9
        A * (1E0 + B)          | 9 | 9 | 0  | 1 | 8
        - (A * B)              | 9 | -9 | 1 | 1 | -9
        """)
    void triesBothSidesOfAnOperation(
            String expr, String value, String left, String neutral, String otherNeutral, String right) {
        assertThat(solutions(expr, value)).containsExactly(row(left, neutral), row(otherNeutral, right));
    }

    @Test
    void looksIntoPowersAndAllAnswersOfChoices() {
        assertThat(solutions("POWER_OR_NULL(A, B)", "9")).containsExactly(row("9", "1"));
        assertThat(solutions("CASE WHEN A > B THEN A * B ELSE A + CAST(2 AS DOUBLE) END", "9"))
                .containsExactly(row("9", "1"), row("1", "9"), Map.of(new Origin("LOANS", "A"), new BigDecimal("7")));
    }

    /** A branch is taken where its test holds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CASE WHEN A = 7E0 THEN 1E0 ELSE 0E0 END                            | 1 | {A=7}
        CASE WHEN A = 7E0 AND B > 3E0 THEN 1E0 ELSE 0E0 END                | 1 | {A=7, B=4}
        CASE WHEN A < 7E0 THEN 1E0 WHEN A = B THEN 2E0 ELSE 0E0 END        | 1 | {A=6}
        CASE WHEN A IS NULL THEN 1E0 ELSE 0E0 END                          | 1 |
        """)
    void takesTheBranchThatIsTheValue(String expr, String value, @Nullable String expected) {
        var found = solutions(expr, value).stream()
                .map(solution -> solution.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().field(),
                                entry -> new BigDecimal(entry.getValue().toString()).toPlainString(),
                                (one, _) -> one,
                                TreeMap::new)))
                .map(Map::toString)
                .toList();
        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /** Of a sum that nothing but constants make none of the many sides has a solution. */
    @Test
    void doesNotLookForLong() {
        var none = "CASE WHEN A > B THEN CAST(NULL AS DOUBLE) ELSE CAST(NULL AS DOUBLE) END";
        var sum = none + (" + (" + none).repeat(30) + ")".repeat(30);
        assertThat(solutions(sum, "9")).isEmpty();
    }
}
