package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.proof.Proof.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables have the rows that others look for in them. */
class LookedUpInputTest {

    private static final String RATES = """
        - id: SALES
          op: source
          dataset: {connection: shop, table: SALES}
          fields: [{name: ID, type: BIGINT}]
          origin: m_orders/SALES
        - id: RATES
          op: source
          dataset: {connection: shop, table: RATES}
          fields:
            - {name: CODE, type: VARCHAR(8)}
            - {name: RATE, type: "DECIMAL(10,2)"}
          origin: m_orders/RATES
        - id: EXP
          op: project
          input: SALES
          fields: [ID, {name: WANTED, expr: "'STANDARD'"}]
          origin: m_orders/EXP
        - id: LKP
          op: lookup
          input: EXP
          reference: RATES
          condition: R.CODE = L.WANTED
          match: first
          order: [RATE]
          fields: [{name: RATE, expr: R.RATE}]
          origin: m_orders/LKP
        - id: TGT
          op: target
          input: LKP
          dataset: {connection: dwh, table: RATED}
          mode: append
          fields: [ID, RATE]
          origin: m_orders/TGT
        """;

    private static final String PERIODS = """
        - id: RUNS
          op: source
          dataset: {connection: pay, table: RUNS}
          fields: [{name: ID, type: BIGINT}]
          origin: m_orders/RUNS
        - id: PERIODS
          op: source
          dataset: {connection: pay, table: PERIODS}
          fields:
            - {name: IS_NOW, type: VARCHAR(1)}
            - {name: OF_YEAR, type: DOUBLE}
            - {name: SEQ, type: DOUBLE}
          origin: m_orders/PERIODS
        - id: PAID
          op: source
          dataset: {connection: pay, table: PAID}
          fields:
            - {name: PAID_FOR, type: VARCHAR(20)}
            - {name: PERSON, type: VARCHAR(20)}
          origin: m_orders/PAID
        - id: EXP
          op: project
          input: RUNS
          fields: [{name: WANTED, expr: "'Y'"}]
          origin: m_orders/EXP
        - id: LKP_PERIOD
          op: lookup
          input: EXP
          reference: PERIODS
          condition: R.IS_NOW = L.WANTED
          match: first
          order: [OF_YEAR, SEQ]
          fields: [{name: OF_YEAR, expr: R.OF_YEAR}, {name: SEQ, expr: R.SEQ}]
          origin: m_orders/LKP_PERIOD
        - id: EXP_PERIOD
          op: project
          input: LKP_PERIOD
          fields: [{name: WHICH, type: VARCHAR(20), expr: "CAST(JOIN_TEXT(JOIN_TEXT(NUMBER_TO_TEXT(OF_YEAR), '/'), NUMBER_TO_TEXT(SEQ)) AS VARCHAR(20))"}]
          origin: m_orders/EXP_PERIOD
        - id: LKP_PAID
          op: lookup
          input: EXP_PERIOD
          reference: PAID
          condition: R.PAID_FOR = L.WHICH
          match: first
          order: [PERSON]
          fields: [{name: PERSON, expr: R.PERSON}]
          origin: m_orders/LKP_PAID
        - id: EXP_error
          op: reject
          input: LKP_PAID
          condition: "CASE WHEN PERSON IS NULL THEN FAIL('nobody was paid') IS NOT NULL ELSE FALSE END"
          reason: an error in an expression of 'EXP'
          origin: m_orders/EXP
        - id: TGT
          op: target
          input: EXP_error
          dataset: {connection: dwh, table: FIRST_PAID}
          mode: append
          fields: [WHICH, PERSON]
          origin: m_orders/TGT
        """;

    /** Orders look for discounts by a code that is made of what they have. */
    private static final String CODES = """
        - id: ORDERS
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields: [{name: CUSTOMER, type: VARCHAR(6)}]
          origin: m_orders/ORDERS
        - id: CODED
          op: project
          input: ORDERS
          fields: [CUSTOMER, {name: CODE, type: VARCHAR(6), expr: "UPPER(TRIM_LEFT_TEXT(TRIM_RIGHT_TEXT(CUSTOMER, ' '), ' '))"}]
          origin: m_orders/CODED
        - id: DISCOUNTS
          op: source
          dataset: {connection: shop, table: DISCOUNTS}
          fields: [{name: CODE, type: VARCHAR(6)}, {name: RATE, type: DOUBLE}]
          origin: m_orders/DISCOUNTS
        - id: LKP
          op: lookup
          input: CODED
          reference: DISCOUNTS
          condition: R.CODE IS NOT DISTINCT FROM L.CODE
          match: error
          fields: [{name: RATE, expr: R.RATE}]
          origin: m_orders/LKP
        - id: TGT
          op: target
          input: LKP
          dataset: {connection: dwh, table: DISCOUNTED}
          mode: append
          fields: [CUSTOMER, RATE]
          origin: m_orders/TGT
        """;

    @Test
    void looksUpWhatEveryRowAsksFor() {
        assertThat(WrittenProofs.of(RATES, RATES).outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(WrittenProofs.of(RATES, RATES.replace("'STANDARD'", "'STANDARx'"))
                        .outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    /** A run stops unless a computed key of what one lookup finds is found by another. */
    @Test
    void givesLookupsWhatTheyLookFor() {
        var proof = WrittenProofs.of(PERIODS, PERIODS);
        assertThat(proof.outcome()).as(proof.reason().orElse("")).isEqualTo(Outcome.PROVEN);
        assertThat(WrittenProofs.of(
                                PERIODS, PERIODS.replace("[WHICH, PERSON]", "[WHICH, {name: PERSON, expr: \"'x'\"}]"))
                        .outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ' '), ' '))           | ' '), 'x'))
        UPPER(                | LOWER(
        IS NOT DISTINCT FROM  | =
        """)
    void findsWhatIsLookedForByComputedKeys(String part, String altered) {
        assertThat(CODES).contains(part);
        assertThat(WrittenProofs.thorough(CODES, CODES.replace(part, altered)).outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    /** Discounts of a code and a region, of which either may be NULL. */
    private static final String REGIONS = """
        - id: ORDERS
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields: [{name: CODE, type: VARCHAR(3)}, {name: REGION, type: VARCHAR(2)}]
          origin: m_orders/ORDERS
        - id: DISCOUNTS
          op: source
          dataset: {connection: shop, table: DISCOUNTS}
          fields: [{name: CODE, type: VARCHAR(3)}, {name: REGION, type: VARCHAR(2)}, {name: RATE, type: BIGINT}]
          origin: m_orders/DISCOUNTS
        - id: LKP
          op: lookup
          input: ORDERS
          reference: DISCOUNTS
          condition: R.CODE IS NOT DISTINCT FROM L.CODE AND R.REGION IS NOT DISTINCT FROM L.REGION
          match: error
          fields: [{name: RATE, expr: R.RATE}]
          origin: m_orders/LKP
        - id: TGT
          op: target
          input: LKP
          dataset: {connection: dwh, table: RATED}
          mode: append
          fields: [CODE, REGION, RATE]
          origin: m_orders/TGT
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        R.CODE IS NOT DISTINCT FROM L.CODE      | R.CODE = L.CODE
        R.REGION IS NOT DISTINCT FROM L.REGION  | R.REGION = L.REGION
        """)
    void findsNullByNullInEveryKey(String part, String altered) {
        var other = REGIONS.replace(part, altered);
        assertThat(other).isNotEqualTo(REGIONS);
        assertThat(WrittenProofs.of(REGIONS, other).outcome()).isEqualTo(Outcome.DISPROVED);
    }

    /** How many discounts there are stands beside every order. */
    private static final String COUNTED = """
        - id: ORDERS
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields: [{name: ID, type: BIGINT}]
          origin: m_orders/ORDERS
        - id: DISCOUNTS
          op: source
          dataset: {connection: shop, table: DISCOUNTS}
          fields: [{name: RATE, type: BIGINT}]
          origin: m_orders/DISCOUNTS
        - id: COUNTED
          op: aggregate
          input: DISCOUNTS
          measures: [{name: COUNTED, type: BIGINT, function: count_rows}]
          rowWhenEmpty: true
          origin: m_orders/COUNTED
        - id: ALL
          op: join
          left: ORDERS
          right: COUNTED
          kind: inner
          condition: "TRUE"
          fields: [{name: ID, expr: L.ID}, {name: COUNTED, expr: R.COUNTED}]
          origin: m_orders/ALL
        - id: TGT
          op: target
          input: ALL
          dataset: {connection: dwh, table: COUNTS}
          mode: append
          fields: [ID, COUNTED]
          origin: m_orders/TGT
        """;

    @Test
    void emptiesOneTableBesideOthers() {
        var other = COUNTED.replace("rowWhenEmpty: true", "rowWhenEmpty: false");
        assertThat(WrittenProofs.of(COUNTED, other).outcome()).isEqualTo(Outcome.DISPROVED);
    }
}
