package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.proof.Proof.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run does to rows besides writing them: it changes those that stand in a target, and takes out those in error. */
class ChangedRowsTest {

    private static final String CHANGES = """
        - id: CHANGES
          op: source
          dataset: {connection: shop, table: CHANGES}
          fields:
            - {name: ID, type: BIGINT}
            - {name: NAME, type: VARCHAR(10)}
          origin: m_orders/CHANGES
        - id: UPD
          op: project
          input: CHANGES
          fields: [ID, NAME, {name: WHAT, expr: "1"}]
          origin: m_orders/UPD
        - id: TGT
          op: target
          input: UPD
          dataset: {connection: dwh, table: CUSTOMERS}
          mode: merge
          fields: [ID, NAME]
          keys: [ID]
          operation: WHAT
          origin: m_orders/TGT
        """;

    private static final String IN_ERROR = """
        - id: PAYMENTS
          op: source
          dataset: {connection: shop, table: PAYMENTS}
          fields:
            - {name: ID, type: BIGINT}
            - {name: PAID, type: VARCHAR(6)}
          origin: m_orders/PAYMENTS
        - id: EXP_error
          op: reject
          input: PAYMENTS
          condition: PAID IS NOT NULL AND NUMBER_OF_TEXT(PAID) IS NULL
          reason: an error in an expression of 'EXP'
          origin: m_orders/EXP
        - id: FIL
          op: filter
          input: EXP_error
          condition: NUMBER_OF_TEXT(PAID) > 0
          origin: m_orders/FIL
        - id: TGT
          op: target
          input: FIL
          dataset: {connection: dwh, table: PAYMENTS}
          mode: append
          fields: [ID, PAID]
          origin: m_orders/TGT
        """;

    /** Nobody writes the rows in error: the filter drops what the operator before it should have rejected. */
    @ParameterizedTest
    @CsvSource({"PAID IS NOT NULL AND,1 = 1 AND", "(PAID) IS NULL,(PAID) = 99999999"})
    void disprovesAnotherNumberOfRowsInError(String part, String altered) {
        assertThat(WrittenProofs.of(IN_ERROR, IN_ERROR).outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(IN_ERROR).contains(part);
        var proof = WrittenProofs.of(IN_ERROR, IN_ERROR.replace(part, altered));
        assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED);
        assertThat(proof.reason().orElse("")).contains("rows in error");
    }

    /** An update tells itself from a rejected row only where a row stands already; 2 deletes, 3 rejects. */
    @ParameterizedTest
    @CsvSource({"2", "3"})
    void changesRowsThatStandInATargetBeforeTheRun(String other) {
        assertThat(WrittenProofs.of(CHANGES, CHANGES).outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(WrittenProofs.of(CHANGES, CHANGES.replace("\"1\"", '"' + other + '"'))
                        .outcome())
                .isEqualTo(Outcome.DISPROVED);
    }
}
