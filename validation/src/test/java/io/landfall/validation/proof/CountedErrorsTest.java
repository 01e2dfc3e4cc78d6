package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.CountedErrors;
import org.junit.jupiter.api.Test;

/** Which checks a proof does without. */
class CountedErrorsTest {

    private static final String SHOPS = """
        - id: SHOPS
          op: source
          dataset: {connection: shop, table: SHOPS}
          fields: [{name: SIZE, type: INTEGER}]
          origin: m_shops/SHOPS
        - {id: ERR, op: reject, input: SHOPS, condition: SIZE = 0, reason: no size, origin: m_shops/EXP}
        - id: MARKS
          op: project
          input: ERR.rejected
          fields: [{name: _error, type: INTEGER, expr: "1"}]
          origin: m_shops/EXP
        - id: COUNT
          op: aggregate
          input: MARKS
          measures: [{name: _errors, type: BIGINT, function: count_rows}]
          rowWhenEmpty: true
          origin: m_shops/EXP
        - id: TGT
          op: target
          input: ERR
          dataset: {connection: dwh, table: SHOPS}
          mode: append
          fields: [SIZE]
          origin: m_shops/TGT
        """;

    private static final String CHECKS = """
        - {name: rows in error, input: COUNT, everyRow: _errors < CAST(2 AS BIGINT), origin: m_shops/EXP}
        - {name: sizes, input: ERR, everyRow: SIZE < 9, origin: m_shops/EXP}
        - {name: all sizes, input: SHOPS, everyRow: SIZE < 99, origin: m_shops/EXP}
        """;

    @Test
    void countsNoErrors() {
        assertThat(CountedErrors.allowedIn(ConvertedTwice.pipeline(SHOPS, CHECKS))
                        .checks())
                .extracting(Check::name)
                .containsExactly("sizes", "all sizes");
    }
}
