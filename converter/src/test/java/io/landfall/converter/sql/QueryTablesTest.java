package io.landfall.converter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', nullValues = "-", textBlock = """
            select * from Orders                                              | orders
            SELECT o.ID FROM sales.Orders o, Lines l WHERE o.ID = l.ID;        | lines, sales.orders
            select * from dbo."Fact Sales" f left join dw.dbo.Dim d on f.k = d.k | dbo.dim, dbo.fact sales
            SELECT `a` FROM `shop`.`Orders`                                    | shop.orders
            select [a] from [shop].[Orders]                                    | shop.orders
            select * from (select id from a) x where id in (select id from b)  | a, b
            select * from a union all select * from b order by 1               | a, b
            with s as (select * from a), t as (select * from s) select * from t join c on t.i = c.i | a, c
            select (select max(d) from e) from f where exists (select 1 from g) | e, f, g
            """)
    void standWhereTablesStand(String sql, String tables) {
        assertThat(String.join(", ", QueryTables.of(sql))).isEqualTo(tables);
    }

    @Test
    void areUnknownInWordsOfOneDatabase() {
        assertThat(QueryTables.of("SELECT a FROM t WHERE a.x = b.x(+) CONNECT BY PRIOR a"))
                .isEmpty();
        assertThat(QueryTables.of("no query")).isEmpty();
        assertThat(QueryTables.of("select 1 from a -- " + "x".repeat(60_000))).isEmpty();
    }
}
