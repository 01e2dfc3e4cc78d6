package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.proof.Proof.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are left out of inputs, so that others are looked at, are none that tell a pipeline from the legacy tool. */
class LeftOutRowsTest {

    private static final String FIRST_OF_ORDERS = """
        - id: ORDERS
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields:
            - {name: CODE, type: VARCHAR(10)}
            - {name: QTY, type: BIGINT}
          origin: m_orders/ORDERS
        - id: NUMBERED
          op: window
          input: ORDERS
          order: [QTY, CODE]
          fields:
            - {name: "NO", type: BIGINT, function: row_number}
          origin: m_orders/NUMBERED
        - id: FIRST
          op: filter
          input: NUMBERED
          condition: '"NO" = 1'
          origin: m_orders/FIRST
        - id: ALL
          op: target
          input: ORDERS
          dataset: {connection: dwh, table: ALL_ORDERS}
          mode: append
          fields: [{name: CODE, type: VARCHAR(10), expr: CODE}, QTY]
          origin: m_orders/ALL
        - id: TGT
          op: target
          input: FIRST
          dataset: {connection: dwh, table: FIRST_ORDER}
          mode: append
          fields: [CODE, QTY]
          origin: m_orders/TGT
        """;

    private static final String CHECK = """
        - name: a short code
          input: FIRST
          everyRow: CHAR_LENGTH(CODE) <= 3
          origin: m_orders/FIRST
        """;

    private static final String FEW_OF_ORDERS = """
        - id: ORDERS
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields:
            - {name: ID, type: BIGINT}
            - {name: QTY, type: BIGINT}
          origin: m_orders/ORDERS
        - id: TGT
          op: target
          input: ORDERS
          dataset: {connection: dwh, table: QUANTITIES}
          mode: append
          fields:
            - ID
            - {name: QTY, type: BIGINT, expr: "CASE WHEN QTY > 50 THEN CAST(FAIL('too many') AS BIGINT) ELSE QTY END"}
          origin: m_orders/TGT
        """;

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8})
    void doNotIncludeThoseThatNoCheckSees(int length) {
        var altered = FIRST_OF_ORDERS.replace("expr: CODE}", "expr: 'SLICE_TEXT(CODE, 1, %d)'}".formatted(length));
        assertThat(altered).isNotEqualTo(FIRST_OF_ORDERS);
        assertThat(outcome(altered)).isEqualTo(Outcome.DISPROVED);
    }

    @Test
    void doNotKeepFirstRowsFromBeingProven() {
        assertThat(outcome(FIRST_OF_ORDERS)).isEqualTo(Outcome.PROVEN);
    }

    private static Outcome outcome(String altered) {
        var legacy = ConvertedTwice.legacy(ConvertedTwice.pipeline(FIRST_OF_ORDERS, CHECK));
        return WrittenProofs.thorough(ConvertedTwice.pipeline(altered, CHECK), legacy)
                .outcome();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QTY = 0", "QTY = 1", "QTY = -1", "QTY = -7", "QTY < 0", "QTY IS NULL"})
    void doNotIncludeThoseThatThePipelineAloneEndsAt(String more) {
        var altered = FEW_OF_ORDERS.replace("QTY > 50", "QTY > 50 OR " + more);
        assertThat(WrittenProofs.thorough(FEW_OF_ORDERS, altered).outcome()).isEqualTo(Outcome.DISPROVED);
        assertThat(WrittenProofs.of(FEW_OF_ORDERS, altered).outcome()).isEqualTo(Outcome.DISPROVED);
    }

    /** Hardly any input has none at which the legacy tool ends as well. */
    @ParameterizedTest
    @ValueSource(strings = {"QTY = 60", "QTY = 51", "QTY > 100"})
    void areTriedAloneWhereMostEndTheRunOfBoth(String more) {
        var few = FEW_OF_ORDERS.replace("QTY > 50", "QTY IS NULL OR QTY < 50");
        var altered = few.replace("QTY < 50", "QTY < 50 OR " + more);
        assertThat(WrittenProofs.of(few, altered).outcome()).isEqualTo(Outcome.DISPROVED);
    }

    @Test
    void doNotKeepPipelinesThatEndAtTheSameFromBeingProven() {
        assertThat(WrittenProofs.thorough(FEW_OF_ORDERS, FEW_OF_ORDERS).outcome())
                .isEqualTo(Outcome.PROVEN);
    }
}
