package io.landfall.validation.reference.powercenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetSqlTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        TRUNCATE TABLE STAGE.OUT              | STAGE.OUT 0
        delete [dbo].[Out];                   | dbo.Out 0
        DELETE FROM A; TRUNCATE TABLE B       | .A 0, .B 0
        DELETE FROM A WHERE B = 1 AND C <> ';' | .A 2
        TRUNCATE TABLE A CASCADE              | none
        TRUNCATE TABLE A WHERE B = 1          | none
        DELETE FROM A WHERE B = 1 OR C = 2    | .A 2
        DELETE FROM A WHERE B IN (SELECT C FROM S.A WHERE C = 2) AND B = 1 | .A 2
        DELETE FROM A WHERE B IN (SELECT C FROM A) OR B = 1 | none
        DELETE FROM A WHERE B IN (SELECT C FROM A D)        | none
        DELETE FROM A X WHERE X.B = 1 AND C = 2 | .A 2
        DELETE A AS X WHERE NOT X.B LIKE 'a%'   | .A 1
        DELETE FROM A WHERE A.B = 1             | .A 1
        DELETE FROM A X WHERE A.B = 1           | none
        DELETE FROM A X WHERE X.B IN (SELECT X.C FROM A) | none
        DELETE FROM A WHERE NOT B IN (SELECT C FROM A)   | none
        DELETE FROM A WHERE B LIKE '%a'         | none
        DELETE FROM A WHERE B LIKE 'a_'         | none
        DELETE FROM A WHERE B = 1 + 1         | none
        DELETE FROM A WHERE B = C             | none
        DELETE FROM A WHERE B IN (SELECT 1)   | none
        UPDATE A SET B = 1                    | none
        """)
    void readsPlainStatements(String sql, String statements) {
        var found = TargetSql.of(sql)
                .map(all -> all.stream()
                        .map(one -> "%s.%s %d"
                                .formatted(
                                        one.schema(),
                                        one.table(),
                                        one.where().tests().count()))
                        .collect(Collectors.joining(", ")));
        assertThat(found.orElse("none")).isEqualTo(statements);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', nullValues = "NULL", textBlock = """
        A = 1         | 1.0  | true
        A = 1         | NULL | false
        A <> 1        | NULL | false
        A <> 1        | 2    | true
        A >= -1.5     | -1.5 | true
        A < -1.5      | -1.5 | false
        A IN (1, 2)   | 2    | true
        A NOT IN (1, 2) | 3  | true
        A NOT IN (1, 2) | 2  | false
        A NOT IN (1, 2) | NULL | false
        A = 1 OR (A > 2 AND A < 4) | 3 | true
        NOT A = 1     | 2    | true
        NOT A = 1     | NULL | false
        NOT (A = 1 OR A > 3) | 2 | true
        NOT (A = 1 OR A > 3) | 4 | false
        NOT (A = 1 AND A IS NULL) | NULL | false
        NOT NOT A IN (1, 2) | 2 | true
        A NOT BETWEEN 1 AND 3 | 4 | true
        A NOT BETWEEN 1 AND 3 | 2 | false
        A IS NULL     | NULL | true
        A IS NOT NULL | NULL | false
        """)
    void testsRows(String where, @Nullable BigDecimal value, boolean holds) {
        assertThat(goes(where, List.of(), new Given(value, null))).isEqualTo(holds);
    }

    /** A row with 2 and others, which pass the condition of the query where their second value is 1. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        IN     | 1 1, 2 1    | true
        IN     | 1 1, 2 0    | false
        IN     | NULL 1, 2 1 | true
        IN     | NULL 1      | false
        NOT IN | 1 1, 2 0    | true
        NOT IN | 1 1, 2 1    | false
        NOT IN | 1 1, NULL 1 | false
        NOT IN | 1 1, NULL 0 | true
        NOT IN | 2 0         | true
        """)
    void asksTheTable(String in, String rows, boolean holds) {
        var table = Stream.of(rows.split(", "))
                .map(row -> row.split(" "))
                .map(row -> new Given(row[0].equals("NULL") ? null : new BigDecimal(row[0]), new BigDecimal(row[1])))
                .toList();
        assertThat(goes("A %s (SELECT A FROM T WHERE B = 1)".formatted(in), table, new Given(BigDecimal.TWO, null)))
                .isEqualTo(holds);
    }

    private static boolean goes(String where, List<Given> table, Given row) {
        return TargetSql.of("DELETE FROM T WHERE " + where)
                .orElseThrow()
                .getFirst()
                .where()
                .among(table)
                .test(row);
    }

    private record Given(@Nullable BigDecimal a, @Nullable BigDecimal b) implements RowCondition.Row {
        @Override
        public @Nullable Object value(String column) {
            return column.equals("A") ? a : b;
        }
    }
}
