package io.landfall.rules.powercenter.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleRowTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT MAX(ORDER_NO) AS LAST_NO FROM ORDERS                                | true",
                "select count(*) n, min(PRICE) from ORDERS where REGION = 'a group by b'    | true",
                "SELECT MAX(NVL(QTY, 0)) FROM (SELECT QTY FROM LINES GROUP BY QTY) L        | true",
                "SELECT MAX(QTY), REGION FROM LINES                                         | false",
                "SELECT MAX(QTY) FROM LINES GROUP BY REGION                                 | false",
                "SELECT MAX(QTY) OVER (PARTITION BY REGION) FROM LINES                      | false",
                "SELECT MAX(QTY) FROM LINES UNION ALL SELECT MIN(QTY) FROM LINES            | false",
                "SELECT MAX(QTY) + 1 FROM LINES                                             | false",
                "SELECT QTY FROM LINES                                                      | false",
                "''                                                                         | false"
            })
    void seesQueriesThatAnswerWithOneRow(String query, boolean single) {
        assertThat(SingleRow.of(query)).isEqualTo(single);
    }
}
