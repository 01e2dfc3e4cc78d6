package io.landfall.rules.powercenter.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinSyntaxTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "A; B       | {A LEFT OUTER JOIN B ON A.ID = B.ID}                    | A LEFT OUTER JOIN B ON A.ID = B.ID",
                "S.A; S.B   | { A LEFT OUTER JOIN B on (A.ID=B.ID) }                  | S.A LEFT OUTER JOIN S.B on (A.ID=B.ID)",
                "S.A; S.B   | {s.a LEFT OUTER JOIN S.B on A.ID=B.ID}                  | S.A LEFT OUTER JOIN S.B on A.ID=B.ID",
                "S.A; S.B   | {T.A LEFT OUTER JOIN S.B on A.ID=B.ID}                  | -",
                "A; B; C    | {A INNER JOIN C ON A.ID = C.ID}                         | A INNER JOIN C ON A.ID = C.ID, B",
                "A; B; C    | {A INNER JOIN B ON A.X = B.X LEFT OUTER JOIN C ON A.ID = C.ID} | A INNER JOIN B ON A.X = B.X LEFT OUTER JOIN C ON A.ID = C.ID",
                "ALL a; B b | {a LEFT OUTER JOIN b ON a.ID = b.ID}                    | ALL a LEFT OUTER JOIN B b ON a.ID = b.ID",
                "ALL a; B b | {ALL LEFT OUTER JOIN b ON a.ID = b.ID}                  | -",
                "A; B       | {A LEFT OUTER JOIN X ON A.ID = X.ID}                    | -",
                "A; B; C    | {A LEFT OUTER JOIN (B INNER JOIN C ON B.ID = C.ID) ON A.ID = C.ID} | -",
                "A; B       | {(A LEFT OUTER JOIN B ON A.ID = B.ID)}                  | -",
                "A; B; C    | {A LEFT OUTER JOIN B ON A.ID = B.ID, C}                 | -",
                "A; B       | {A LEFT OUTER JOIN A ON A.ID = A.ID}                    | -",
            })
    void joinsTheTablesInBracesAndLeavesTheOthersBeside(String tables, String condition, @Nullable String from) {
        var all = Arrays.stream(tables.split(";")).map(String::strip).toList();
        assertThat(JoinSyntax.of(condition).flatMap(syntax -> syntax.from(all)).orElse(null))
                .isEqualTo(from);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{A LEFT OUTER JOIN B ON A.ID = B.ID} AND A.X = 1           | A.X = 1",
                "{A LEFT OUTER JOIN B ON A.ID = B.ID} OR A.X = 1            | -",
                "{A LEFT OUTER JOIN B ON A.ID = B.ID} AND A.X = 1 OR A.Y = 1 | -",
                "A.X = 1 AND {A LEFT OUTER JOIN B ON A.ID = B.ID}           | -",
                "{A JOIN B ON A.ID = B.ID} AND {C JOIN D ON C.ID = D.ID}    | -",
            })
    void keepsTheConditionBesideTheBraces(String condition, @Nullable String rest) {
        assertThat(JoinSyntax.of(condition).map(JoinSyntax::rest).orElse(null)).isEqualTo(rest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SELECT A.X FROM A, B WHERE {A LEFT OUTER JOIN B ON A.ID = B.ID}                | SELECT A.X FROM A LEFT OUTER JOIN B ON A.ID = B.ID",
                "SELECT A.X FROM A, B WHERE {A LEFT OUTER JOIN B ON A.ID = B.ID} ORDER BY A.X   | SELECT A.X FROM A LEFT OUTER JOIN B ON A.ID = B.ID ORDER BY A.X",
                "SELECT A.X FROM A, B WHERE {A LEFT OUTER JOIN B ON A.ID = B.ID} and A.X > 1    | SELECT A.X FROM A LEFT OUTER JOIN B ON A.ID = B.ID WHERE A.X > 1",
                "SELECT A.X FROM A, B WHERE {A LEFT OUTER JOIN B ON A.ID = B.ID} AND A.X IN (SELECT Y FROM T GROUP BY Y) OR A.Z = 1 | -",
                "SELECT A.X FROM (SELECT 1 FROM A, B WHERE {A JOIN B ON A.ID = B.ID}) Q         | -",
            })
    void takesItOutOfAQuery(String query, @Nullable String databases) {
        assertThat(JoinSyntax.rewritten(query)
                        .map(sql -> sql.replace('\n', ' '))
                        .orElse(null))
                .isEqualTo(databases);
    }

    /** Drivers have braces of their own, and texts may hold any. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.D > {d '2026-01-31'} | false",
                "A.X = '{'              | false",
                "{A JOIN B ON A.X = '}'} | true",
                "{ Data JOIN B ON 1 = 1} | true"
            })
    void knowsItsOwnBraces(String sql, boolean own) {
        assertThat(JoinSyntax.isIn(sql)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{A LEFT OUTER JOIN B ON A.ID = B.ID AND A.X = B.Y}                   | false",
                "{A LEFT OUTER JOIN B ON ((A.ID = B.ID) AND (A.X = B.Y)) LEFT OUTER JOIN C ON A.Z = C.Z} | false",
                "{A INNER JOIN B ON A.ID = B.ID AND B.X = 1}                          | false",
                "{A LEFT OUTER JOIN B ON A.ID = B.ID AND B.X = 1}                     | true",
                "{A LEFT OUTER JOIN B ON A.ID = B.ID OR A.X = B.X}                    | true",
                "{A LEFT OUTER JOIN B ON A.ID > B.ID}                                 | true",
                "SELECT '{' FROM A, B WHERE {A RIGHT OUTER JOIN B ON UPPER(A.ID) = B.ID} | true"
            })
    void saysWhichOuterJoinsAskMore(String sql, boolean more) {
        assertThat(JoinSyntax.asksMore(sql)).isEqualTo(more);
    }
}
