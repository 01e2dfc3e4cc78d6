package io.landfall.validation.reference.powercenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
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
            DELETE FROM A WHERE B = 1 OR C = 2    | none
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
                                        one.schema(), one.table(), one.where().size()))
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
            A IS NULL     | NULL | true
            A IS NOT NULL | NULL | false
            """)
    void testsRows(String where, @Nullable BigDecimal value, boolean holds) {
        var statements = TargetSql.of("DELETE FROM T WHERE " + where).orElseThrow();
        assertThat(statements)
                .flatExtracting(TargetSql.Statement::where)
                .extracting(test -> test.holds(value))
                .isEqualTo(List.of(holds));
    }
}
