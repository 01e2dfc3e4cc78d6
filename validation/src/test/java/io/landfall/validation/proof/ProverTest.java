package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.validation.reference.LegacyOutcome;
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

    @Test
    void provesWhatIsTheSame() {
        var proof = WrittenProofs.of(ORDERS, ORDERS);
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
        mode: append          | mode: truncate_insert
        mode: append          | mode: overwrite
        """)
    void disprovesWhatIsNot(String part, String altered) {
        assertThat(ORDERS).contains(part);
        var proof = WrittenProofs.of(ORDERS, ORDERS.replace(part, altered));
        assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED);
        assertThat(proof.counterexample().orElseThrow().input().count()).isLessThanOrEqualTo(3);
    }

    /** A pipeline without one of the targets does not do what the legacy tool does, however right the others are. */
    @Test
    void disprovesAPipelineThatForgotATarget() {
        var second = ORDERS.substring(ORDERS.indexOf("- id: TGT"))
                .replace("TGT", "TGT_AGAIN")
                .replace("OPEN_ORDERS", "OPEN_ORDERS_AGAIN");
        assertThat(WrittenProofs.of(ORDERS + second, ORDERS + second).outcome()).isEqualTo(Outcome.PROVEN);
        var proof = WrittenProofs.of(ORDERS + second, ORDERS);
        assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED);
        assertThat(proof.reason().orElse("")).contains("'TGT_AGAIN', for which the pipeline has no target");
        assertThat(proof.counterexample().orElseThrow().parting().at().path()).endsWith("TGT_AGAIN");
    }

    @Test
    void namesTheFieldThatDiffers() {
        var proof = WrittenProofs.of(ORDERS, ORDERS.replace("'nobody'", "'none'"));
        assertThat(proof.counterexample().orElseThrow().written().field()).contains("NAME");
    }

    @Test
    void saysWhatTheReferenceCannotRun() {
        var pipeline = ConvertedTwice.pipeline(ORDERS);
        Legacy legacy =
                _ -> new LegacyOutcome.Refused(pipeline.operators().getFirst().at(), "the Java transformation");
        var proof = WrittenProofs.of(pipeline, legacy);
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
