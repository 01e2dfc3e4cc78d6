package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries of a Source Qualifier whose ports ID and NAME are linked. */
class QueryColumnsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        SELECT ID, UPPER(NAME) FROM orders       | -
        SELECT ID FROM orders                    | PC-SQ-023
        SELECT ID, NAME, CITY FROM orders        | PC-SQ-024
        SELECT * FROM orders                     | -
        SELECT o.* FROM orders o                 | -
        SELECT *, ID FROM orders                 | PC-SQ-028
        (SELECT ID, NAME FROM orders)            | -
        WITH a AS (SELECT 1 x) SELECT x, x FROM a | -
        locking row for access sel ID, NAME FROM orders | -
        SELECT ID, NAME FROM orders;             | -
        SELECT ID, 'a; b' NAME FROM orders       | -
        SELECT ID, NAME FROM orders -- done; all | -
        /* all */ EXEC dbo.orders 7              | PC-SQ-027
        {call orders(7)}                         | PC-SQ-027
        CALL orders(7)                           | PC-SQ-027
        DECLARE @a INT; SELECT ID, NAME FROM orders | PC-SQ-027
        SELECT ID, NAME FROM orders; DELETE FROM orders | PC-SQ-027
        """)
    void answerWithAColumnForEachPort(String query, @Nullable String code) {
        var converted = new SmallMapping()
                .from("Oracle")
                .column("ID", "string", 10, 0)
                .column("NAME", "string", 10, 0)
                .qualifying("Sql Query", query)
                .output("BOTH", "string", 20, 0, "ID || NAME")
                .converted();
        assertThat(converted.diagnostics().stream()
                        .map(said -> said.id())
                        .filter(id -> id.startsWith("PC-SQ-02"))
                        .toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(converted.verdict())
                .isEqualTo(code == null ? Verdict.AUTOMATED : code.endsWith("3") ? Verdict.MANUAL : Verdict.PARTIAL);
    }
}
