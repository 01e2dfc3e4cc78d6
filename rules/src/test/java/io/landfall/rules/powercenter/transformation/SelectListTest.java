package io.landfall.rules.powercenter.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectListTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT RATES.RATE as RATE, RATES.CURRENCY as CURRENCY FROM RATES WHERE RATE > 0 | RATE CURRENCY",
                "select distinct a.CODE, NAME from T a                                           | CODE NAME",
                "SELECT MAX(NVL(QTY, 0)) AS QTY, 'a, b FROM c' NOTE FROM T                       | QTY NOTE",
                "SELECT (SELECT MAX(X) FROM U) AS LAST_X, T.FROM_DATE FROM T                     | LAST_X FROM_DATE",
                "SELECT \"Unit Price\", [Net] AS [Net Price], CASE WHEN A = 1 THEN 2 END B FROM T | Unit Price,Net Price,B",
                "SELECT CODE /* key, first */, NAME -- of the day                                | CODE NAME"
            })
    void readsTheNamesOfColumns(String query, String names) {
        assertThat(SelectList.of(query)).contains(List.of(names.split(names.contains(",") ? "," : " ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM T",
                "SELECT T.* FROM T",
                "SELECT MAX(QTY) FROM T",
                "SELECT QTY + 1 FROM T",
                "WITH A AS (SELECT 1) SELECT X FROM A"
            })
    void knowsNothingOfColumnsWithoutNames(String query) {
        assertThat(SelectList.of(query)).isEmpty();
    }

    /** A star, a parameter and a row limit leave it open. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT A FROM T                                         | 1
            SELECT DISTINCT A, NVL(B, 'x, y') FROM T UNION SELECT C FROM U | 2
            SELECT COUNT(*), EXTRACT(DAY FROM AT) + 1, (SELECT MAX(X) FROM U) FROM T | 3
            SELECT A, T.* FROM T                                    | 0
            SELECT $$COLUMNS FROM T                                 | 0
            SELECT TOP 10 A, B FROM T                               | 0
            WITH U AS (SELECT A FROM T) SELECT A, B FROM U          | 0
            """)
    void countsColumns(String query, int count) {
        assertThat(SelectList.count(query).orElse(0)).isEqualTo(count);
    }
}
