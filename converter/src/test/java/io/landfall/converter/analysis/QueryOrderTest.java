package io.landfall.converter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryOrderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT A, B FROM T ORDER BY A",
                "select a from t\r\norder\r\n by 1, 2 desc",
                "SELECT A FROM T UNION ALL SELECT B FROM U ORDER BY 1",
                "WITH X AS (SELECT A FROM T) SELECT A FROM X ORDER BY \"A\" FETCH FIRST 5 ROWS ONLY",
                "SELECT A, ')' FROM T -- it's (not\nORDER BY UPPER(A)",
                "SELECT A FROM T /* ( */ ORDER SIBLINGS BY A"
            })
    void knowsQueriesInAnOrder(String sql) {
        assertThat(QueryOrder.has(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT A FROM T",
                "SELECT A FROM (SELECT A FROM T ORDER BY A) X",
                "SELECT A, ROW_NUMBER() OVER (PARTITION BY B ORDER BY C) FROM T",
                "SELECT A FROM T -- ORDER BY A",
                "SELECT A FROM T /* ORDER BY A */",
                "SELECT 'ORDER BY A' FROM T",
                "SELECT A AS \" ORDER BY A\" FROM T",
                "SELECT A FROM T ORDER BY NULL",
                "SELECT A FROM T ORDER BY (SELECT 0)",
                "SELECT A FROM T ORDER BY $$COLUMNS",
                "SELECT BORDER BY_NAME FROM T",
                ""
            })
    void knowsQueriesInNone(String sql) {
        assertThat(QueryOrder.has(sql)).isFalse();
    }
}
