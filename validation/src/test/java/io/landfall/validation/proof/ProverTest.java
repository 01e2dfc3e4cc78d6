package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.validation.reference.LegacyOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProverTest {

    private static final String ORDERS = """
        - id: ORDERS
          op: source
          dataset: {connection: shop, table: ORDERS}
          fields:
            - {name: ID, type: BIGINT}
            - {name: CUSTOMER, type: VARCHAR(10)}
            - {name: STATUS, type: VARCHAR(10)}
            - {name: AMOUNT, type: "DECIMAL(10,2)"}
            - {name: PLACED, type: TIMESTAMP}
          origin: m_orders/ORDERS
        - id: CUSTOMERS
          op: source
          dataset: {connection: shop, table: CUSTOMERS}
          fields:
            - {name: CODE, type: VARCHAR(10)}
            - {name: NAME, type: VARCHAR(20)}
          origin: m_orders/CUSTOMERS
        - id: OPEN
          op: filter
          input: ORDERS
          condition: STATUS = 'OPEN' OR AMOUNT > 100
          origin: m_orders/OPEN
        - id: JNR
          op: join
          left: OPEN
          right: CUSTOMERS
          kind: left
          condition: L.CUSTOMER = R.CODE
          fields:
            - {name: ID, expr: L.ID}
            - {name: NAME, expr: "COALESCE(R.NAME, 'nobody')"}
            - {name: BAND, expr: "CASE WHEN L.AMOUNT < 0 THEN 'credit' WHEN L.AMOUNT >= 1000 THEN 'large' ELSE 'small' END"}
            - {name: NET, expr: "ROUND_NUMBER(L.AMOUNT * 0.8, 2)"}
          origin: m_orders/JNR
        - id: ONCE
          op: distinct
          input: JNR
          keys: [ID, NAME, BAND, NET]
          origin: m_orders/ONCE
        - id: TGT
          op: target
          input: ONCE
          dataset: {connection: dwh, table: OPEN_ORDERS}
          mode: append
          fields: [ID, NAME, BAND, NET]
          origin: m_orders/TGT
        """;

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

    /** However slow the machine. */
    private static final Prover.Settings PATIENT = new Prover.Settings(300, 7, Duration.ofMinutes(5));

    private static OnDuckDb engine;

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

    @BeforeAll
    static void open() {
        engine = OnDuckDb.open(ConvertedTwice.START);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Proof proof(String legacy, String converted) {
        return new Prover(List.of(engine), PATIENT)
                .prove(ConvertedTwice.pipeline(converted), ConvertedTwice.legacy(ConvertedTwice.pipeline(legacy)));
    }

    @Test
    void provesWhatIsTheSame() {
        var proof = proof(ORDERS, ORDERS);
        assertThat(proof.outcome()).as(proof.reason().orElse("")).isEqualTo(Outcome.PROVEN);
        assertThat(proof.rows()).isGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        STATUS = 'OPEN'       | STATUS = 'Open'
        STATUS = 'OPEN'       | UPPER(STATUS) = 'OPEN'
        STATUS = 'OPEN'       | TRIM_RIGHT_TEXT(STATUS, ' ') = 'OPEN'
        AMOUNT > 100          | AMOUNT >= 100
        AMOUNT > 100          | AMOUNT > 100.01
        AMOUNT > 100          | AMOUNT IS NOT NULL AND AMOUNT > 100 AND ID IS NOT NULL
        kind: left            | kind: inner
        kind: left            | kind: full
        L.CUSTOMER = R.CODE   | L.CUSTOMER IS NOT DISTINCT FROM R.CODE
        'nobody'              | ''
        L.AMOUNT < 0          | L.AMOUNT <= 0
        >= 1000               | > 1000
        ELSE 'small'          | ELSE 'large'
        0.8, 2                | 0.8, 1
        ROUND_NUMBER(         | TRUNCATE_NUMBER(
        keys: [ID, NAME, BAND, NET] | keys: [ID, NAME, BAND]
        """)
    void disprovesWhatIsNot(String part, String altered) {
        assertThat(ORDERS).contains(part);
        var proof = proof(ORDERS, ORDERS.replace(part, altered));
        assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED);
        assertThat(proof.counterexample().orElseThrow().input().count()).isLessThanOrEqualTo(3);
    }

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
        assertThat(proof(BANDS, BANDS.replace(part, altered)).outcome()).isEqualTo(Outcome.DISPROVED);
    }

    @Test
    void disprovesWhatDiffersWithoutRowsOnly() {
        assertThat(proof(COUNTS, COUNTS.replace("rowWhenEmpty: true", "rowWhenEmpty: false"))
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
        assertThat(proof(LINES, LINES.replace(part, altered)).outcome()).isEqualTo(Outcome.DISPROVED);
    }

    @Test
    void looksUpWhatEveryRowAsksFor() {
        assertThat(proof(RATES, RATES).outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(proof(RATES, RATES.replace("'STANDARD'", "'STANDARx'")).outcome())
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
        assertThat(proof(SUMS, SUMS.replace(part, altered)).outcome()).isEqualTo(Outcome.DISPROVED);
    }

    /** A run stops unless a computed key of what one lookup finds is found by another. */
    @Test
    void givesLookupsWhatTheyLookFor() {
        var proof = proof(PERIODS, PERIODS);
        assertThat(proof.outcome()).as(proof.reason().orElse("")).isEqualTo(Outcome.PROVEN);
        assertThat(proof(PERIODS, PERIODS.replace("[WHICH, PERSON]", "[WHICH, {name: PERSON, expr: \"'x'\"}]"))
                        .outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    /** Nobody writes the rows in error: the filter drops what the operator before it should have rejected. */
    @ParameterizedTest
    @CsvSource({"PAID IS NOT NULL AND,1 = 1 AND", "(PAID) IS NULL,(PAID) = 99999999"})
    void disprovesAnotherNumberOfRowsInError(String part, String altered) {
        assertThat(proof(IN_ERROR, IN_ERROR).outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(IN_ERROR).contains(part);
        var proof = proof(IN_ERROR, IN_ERROR.replace(part, altered));
        assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED);
        assertThat(proof.reason().orElse("")).contains("rows in error");
    }

    /** An update tells itself from a rejected row only where a row stands already; 2 deletes, 3 rejects. */
    @ParameterizedTest
    @CsvSource({"2", "3"})
    void changesRowsThatStandInATargetBeforeTheRun(String other) {
        assertThat(proof(CHANGES, CHANGES).outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(proof(CHANGES, CHANGES.replace("\"1\"", '"' + other + '"')).outcome())
                .isEqualTo(Outcome.DISPROVED);
    }

    /** A pipeline without one of the targets does not do what the legacy tool does, however right the others are. */
    @Test
    void disprovesAPipelineThatForgotATarget() {
        var second = ORDERS.substring(ORDERS.indexOf("- id: TGT"))
                .replace("TGT", "TGT_AGAIN")
                .replace("OPEN_ORDERS", "OPEN_ORDERS_AGAIN");
        assertThat(proof(ORDERS + second, ORDERS + second).outcome()).isEqualTo(Outcome.PROVEN);
        var proof = proof(ORDERS + second, ORDERS);
        assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED);
        assertThat(proof.reason().orElse("")).contains("'TGT_AGAIN', for which the pipeline has no target");
        assertThat(proof.counterexample().orElseThrow().parting().at().path()).endsWith("TGT_AGAIN");
    }

    @Test
    void namesTheFieldThatDiffers() {
        var proof = proof(ORDERS, ORDERS.replace("'nobody'", "'none'"));
        assertThat(proof.counterexample().orElseThrow().written().field()).contains("NAME");
    }

    @Test
    void saysWhatTheReferenceCannotRun() {
        var pipeline = ConvertedTwice.pipeline(ORDERS);
        Legacy legacy =
                _ -> new LegacyOutcome.Refused(pipeline.operators().getFirst().at(), "the Java transformation");
        var proof = new Prover(List.of(engine), Prover.Settings.USUAL).prove(pipeline, legacy);
        assertThat(proof.outcome()).isEqualTo(Outcome.NOT_PROVABLE);
        assertThat(proof.reason()).contains("the Java transformation");
    }

    @Test
    void sameSeedMakesTheSameRows() {
        var generator = new InputGenerator(
                ConvertedTwice.pipeline(ORDERS), ConvertedTwice.legacy(ConvertedTwice.pipeline(ORDERS)));
        assertThat(generator.rows(3, 50, Manner.WILD)).isEqualTo(generator.rows(3, 50, Manner.WILD));
        assertThat(generator.rows(3, 50, Manner.WILD)).isNotEqualTo(generator.rows(4, 50, Manner.WILD));
    }
}
