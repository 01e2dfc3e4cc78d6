package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.proof.Proof.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs have the values at which conditions, sums and patterns turn, which no row has by chance. */
class BorderInputTest {

    private static final String BANDS = """
        - id: PAYMENTS
          op: source
          dataset: {connection: shop, table: PAYMENTS}
          fields:
            - {name: CUSTOMER, type: VARCHAR(10)}
            - {name: AMOUNT, type: "DECIMAL(10,2)"}
            - {name: BALANCE, type: VARCHAR(6)}
          origin: m_orders/PAYMENTS
        - id: BANDS
          op: source
          dataset: {connection: shop, table: BANDS}
          fields:
            - {name: CUSTOMER, type: VARCHAR(10)}
            - {name: LEAST, type: "DECIMAL(10,2)"}
            - {name: BELOW, type: "DECIMAL(10,2)"}
          origin: m_orders/BANDS
        - id: JNR
          op: join
          left: PAYMENTS
          right: BANDS
          kind: left
          condition: TRIM_RIGHT_TEXT(L.CUSTOMER, ' ') = R.CUSTOMER AND L.AMOUNT >= R.LEAST AND L.AMOUNT < R.BELOW
          fields:
            - {name: CUSTOMER, expr: L.CUSTOMER}
            - {name: BELOW, expr: R.BELOW}
            - {name: UNITS, expr: "NUMBER_OF_TEXT(JOIN_TEXT(SLICE_TEXT(L.BALANCE, 1, 5), REPLACE_CHARACTERS(SLICE_TEXT(L.BALANCE, 6, 1), 'AJ', '1')))"}
          origin: m_orders/JNR
        - id: TGT
          op: target
          input: JNR
          dataset: {connection: dwh, table: PAYMENT_BANDS}
          mode: append
          fields: [CUSTOMER, BELOW, UNITS]
          origin: m_orders/TGT
        """;

    private static final String COUNTS = """
        - id: ORDERS
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields: [{name: ID, type: BIGINT}]
          origin: m_orders/ORDERS
        - id: AGG
          op: aggregate
          input: ORDERS
          measures: [{name: LAST_ID, type: BIGINT, function: max, of: ID}]
          rowWhenEmpty: true
          origin: m_orders/AGG
        - id: TGT
          op: target
          input: AGG
          dataset: {connection: dwh, table: LAST_ORDER}
          mode: append
          fields: [LAST_ID]
          origin: m_orders/TGT
        """;

    private static final String SUMS = """
        - id: LINES
          op: source
          dataset: {connection: shop, table: LINES}
          fields:
            - {name: CUSTOMER, type: VARCHAR(10)}
            - {name: PRICE, type: DOUBLE}
            - {name: PIECES, type: BIGINT}
            - {name: DISCOUNT, type: DOUBLE}
          origin: m_orders/LINES
        - id: EXP
          op: project
          input: LINES
          fields:
            - CUSTOMER
            - {name: NET, type: DOUBLE, expr: "PRICE * CAST(PIECES AS DOUBLE) * 1.25E0 - DISCOUNT"}
          origin: m_orders/EXP
        - id: AGG
          op: aggregate
          input: EXP
          keys: [CUSTOMER]
          measures: [{name: TOTAL, type: DOUBLE, function: sum, of: NET}]
          origin: m_orders/AGG
        - id: TGT
          op: target
          input: AGG
          dataset: {connection: dwh, table: TOTALS}
          mode: append
          fields:
            - CUSTOMER
            - {name: BAND, type: VARCHAR(5), expr: "CASE WHEN TOTAL >= 4321.875E0 THEN 'large' WHEN TOTAL < -17.5E0 THEN 'owes' ELSE 'small' END"}
          origin: m_orders/TGT
        """;

    /** No column holds as much as the bounds. */
    private static final String RUNNING = """
        - id: LOANS
          op: source
          dataset: {connection: shop, table: LOANS}
          fields: [{name: CUSTOMER, type: VARCHAR(10)}, {name: AMOUNT, type: INTEGER}]
          ordinal: _row
          origin: m_orders/LOANS
        - id: CUME
          op: window
          input: LOANS
          order: [_row]
          fields: [{name: CUME, type: BIGINT, function: sum, of: AMOUNT, frame: {first: start, last: 0}}]
          origin: m_orders/CUME
        - id: BANDS
          op: project
          input: CUME
          fields:
            - {name: BAND, type: VARCHAR(8), expr: "CASE WHEN CUME >= 3000000000 THEN 'too much' ELSE 'fits' END"}
          origin: m_orders/BANDS
        - id: TGT
          op: target
          input: BANDS
          dataset: {connection: dwh, table: LOAN_BANDS}
          mode: append
          fields: [BAND]
          origin: m_orders/TGT
        - id: AGG
          op: aggregate
          input: LOANS
          keys: [CUSTOMER]
          measures: [{name: TOTAL, type: BIGINT, function: sum, of: AMOUNT}]
          origin: m_orders/AGG
        - id: TGT_2
          op: target
          input: AGG
          dataset: {connection: dwh, table: CUSTOMER_BANDS}
          mode: append
          fields:
            - {name: BAND, type: VARCHAR(4), expr: "CASE WHEN TOTAL <= -3000000001 THEN 'owes' ELSE 'fits' END"}
          origin: m_orders/TGT_2
        """;

    /** Lines of text that are taken apart. */
    private static final String LINES = """
        - id: LINES
          op: source
          dataset: {connection: shop, table: LINES}
          fields: [{name: LINE, type: VARCHAR(60)}, {name: PARTS, type: VARCHAR(60)}]
          origin: m_lines/LINES
        - id: PIECES
          op: project
          input: LINES
          fields:
            - {name: LEAST, type: VARCHAR, expr: "PATTERN_EXTRACT(LINE, '^([0-9]+)-([0-9]+) ([a-z]): ([a-z]+)$', 1, 'c')"}
            - {name: THIRD, type: VARCHAR(60), expr: "PIECE_OF_TEXT(PARTS, '|', 3)"}
          origin: m_lines/PIECES
        - id: TGT
          op: target
          input: PIECES
          dataset: {connection: dwh, table: PIECES}
          mode: append
          fields: [LEAST, THIRD]
          origin: m_lines/TGT
        """;

    /** Blanks around keys that match, values at bounds, and digits that are letters. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        TRIM_RIGHT_TEXT(L.CUSTOMER, ' ') | L.CUSTOMER
        TRIM_RIGHT_TEXT(L.CUSTOMER, ' ') | TRIM_LEFT_TEXT(L.CUSTOMER, ' ')
        L.AMOUNT >= R.LEAST              | L.AMOUNT > R.LEAST
        L.AMOUNT < R.BELOW               | L.AMOUNT <= R.BELOW
        'AJ'                             | 'AK'
        L.BALANCE, 1, 5                  | L.BALANCE, 1, 4
        """)
    void disprovesWhatDiffersAtBordersOnly(String part, String altered) {
        assertThat(BANDS).contains(part);
        assertThat(WrittenProofs.of(BANDS, BANDS.replace(part, altered)).outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    @Test
    void disprovesWhatDiffersWithoutRowsOnly() {
        assertThat(WrittenProofs.of(COUNTS, COUNTS.replace("rowWhenEmpty: true", "rowWhenEmpty: false"))
                        .outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    /** No text matches a pattern, or has enough pieces, by chance. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
        $', 1, 'c'  ; $', 2, 'c'
        [a-z]): (   ; [a-z]):  (
        PARTS, '|', 3 ; PARTS, '|', 2
        PARTS, '|', 3 ; PARTS, '|', 4
        """)
    void findsTextsForPatternsAndPieces(String part, String altered) {
        assertThat(LINES).contains(part);
        assertThat(WrittenProofs.of(LINES, LINES.replace(part, altered)).outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    /** The bound of what is computed is no value that a column has by chance. */
    @ParameterizedTest
    @CsvSource({
        "TOTAL >= 4321.875E0,TOTAL > 4321.875E0",
        "TOTAL < -17.5E0,TOTAL <= -17.5E0",
        "TOTAL >= 4321.875E0,TOTAL >= 4321.875000000001E0"
    })
    void disprovesAnotherBoundOfSums(String part, String altered) {
        assertThat(SUMS).contains(part);
        assertThat(WrittenProofs.of(SUMS, SUMS.replace(part, altered)).outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    /** Two rows have between them what no single one holds. */
    @ParameterizedTest
    @CsvSource({
        "CUME >= 3000000000,CUME > 3000000000",
        "CUME >= 3000000000,CUME > 2999999998",
        "TOTAL <= -3000000001,TOTAL < -3000000001",
        "TOTAL <= -3000000001,TOTAL <= -3000000000"
    })
    void disprovesAnotherBoundBeyondAllValues(String part, String altered) {
        assertThat(RUNNING).contains(part);
        assertThat(WrittenProofs.thorough(RUNNING, RUNNING.replace(part, altered))
                        .outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    private static final String PAYMENTS = """
        - id: LOANS
          op: source
          dataset: {connection: bank, table: LOANS}
          fields:
            - {name: RATE, type: DOUBLE}
            - {name: TERMS, type: DOUBLE}
            - {name: AMOUNT, type: DOUBLE}
          origin: m_orders/LOANS
        - id: TGT
          op: target
          input: LOANS
          dataset: {connection: bank, table: PAYMENTS}
          mode: append
          fields:
            - name: PAYMENT
              type: DOUBLE
              expr: "DIVIDE_OR_NULL(AMOUNT * POWER_OR_NULL(5E0 + RATE, TERMS * 3E0), POWER_OR_NULL(5E0 + RATE, TERMS * 3E0) - 1E0)"
          origin: m_orders/TGT
        """;

    /** Powers of great numbers are the same with and without one. */
    @Test
    void findsWhatIsTakenFromPowers() {
        var other = PAYMENTS.replace("- 1E0", "- 2E0");
        assertThat(other).isNotEqualTo(PAYMENTS);
        for (var seed : List.of(1L, 2L, 3L, 4L, 5L)) {
            assertThat(WrittenProofs.of(PAYMENTS, other, seed).outcome()).isEqualTo(Outcome.DISPROVED);
        }
    }
}
