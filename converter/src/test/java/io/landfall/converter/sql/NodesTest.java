package io.landfall.converter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        name         | duckdb             | postgresql
        QTY          | QTY                | QTY
        Qty          | Qty                | Qty
        user         | "user"             | "user"
        current_date | "current_date"     | "current_date"
        Order No     | "Order No"         | "Order No"
        6" pipe      | "6"" pipe"         | "6"" pipe"
        """)
    void quotesNamesThatWouldMeanSomethingElse(String name, String duckdb, String postgresql) {
        assertThat(written(name, Dialect.DUCKDB)).isEqualTo(duckdb);
        assertThat(written(name, Dialect.POSTGRESQL)).isEqualTo(postgresql);
    }

    private static String written(String name, Dialect dialect) {
        return new Layout(dialect.syntax().calcite()).expression(Nodes.name(name));
    }
}
