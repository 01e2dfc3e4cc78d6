package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.analysis.Lineage.Origin;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckedValuesTest {

    /** Orders whose number and day are read from texts that nothing but a check looks at before. */
    private static final String ORDERS = """
        - id: ORDERS
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields: [{name: CODE, type: VARCHAR(10)}, {name: NAME, type: VARCHAR(10)}]
          origin: m_orders/ORDERS
        - id: NAMED
          op: filter
          input: ORDERS
          condition: NAME IS NOT NULL
          origin: m_orders/NAMED
        - id: TRIMMED
          op: project
          input: NAMED
          fields: [{name: NUMBER, type: VARCHAR, expr: "REPLACE_TEXT(CODE, '#', '')"}, NAME]
          origin: m_orders/TRIMMED
        - id: KINDS
          op: aggregate
          input: NAMED
          measures:
            - name: LAST
              type: VARCHAR
              function: max
              of: "CAST(CASE WHEN PATTERN_FOUND(NAME, '^ *[0-9]+ *$', 'c') THEN 'number' ELSE 'text' END AS VARCHAR)"
          origin: m_orders/KINDS
        - id: TGT
          op: target
          input: TRIMMED
          dataset: {connection: dwh, table: ORDERS}
          mode: append
          fields: [{name: NUMBER, type: BIGINT, expr: INTEGER_OF_TEXT(NUMBER)}, NAME]
          origin: m_orders/TGT
        """;

    private static final String CHECKS = """
        - name: a number
          input: TRIMMED
          everyRow: PATTERN_FOUND(NUMBER, '^-?(0|[1-9][0-9]*)$', 'c') AND NUMBER <> NAME
          origin: m_orders/TRIMMED
        - name: a text
          input: KINDS
          everyRow: LAST IS NULL OR LAST = 'text'
          origin: m_orders/KINDS
        """;

    @Test
    void asksAnEngineWhichValuesChecksRefuse() {
        var number = new Origin("ORDERS", "CODE");
        List<Object> tried = List.of("12", "#12", " 12", "+12", "012", "abc");
        try (var engine = OnDuckDb.open(ConvertedTwice.START)) {
            assertThat(CheckedValues.refused(
                            ConvertedTwice.pipeline(ORDERS, CHECKS),
                            engine,
                            Map.of(number, tried),
                            (_, value) -> value))
                    .isEqualTo(Map.of(number, new HashSet<>(Arrays.asList(" 12", "+12", "012", "abc", null))));
        }
    }

    @Test
    void givesColumnsWhatChecksForesee() {
        var pipeline = ConvertedTwice.pipeline(ORDERS, CHECKS);
        try (var engine = OnDuckDb.open(ConvertedTwice.START)) {
            var settings = new Prover.Settings(40, 7, Duration.ofMinutes(2));
            var proof = new Prover(List.of(engine), settings).prove(pipeline, ConvertedTwice.legacy(pipeline));
            assertThat(proof.outcome()).as(proof.reason().orElse("")).isEqualTo(Proof.Outcome.PROVEN);
        }
    }
}
