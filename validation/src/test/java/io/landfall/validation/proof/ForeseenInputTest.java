package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.analysis.Lineage.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What ends a run for most inputs does not keep a proof from looking at the others. */
class ForeseenInputTest {

    private static final String SMALL_GROUPS = """
        - id: CLAIMS
          op: source
          dataset: {connection: dwh, table: CLAIMS}
          fields:
            - {name: REGION, type: VARCHAR(10)}
            - {name: AMOUNT, type: DOUBLE}
          origin: m_claims/CLAIMS
        - id: REGIONS
          op: aggregate
          input: CLAIMS
          keys: [REGION]
          measures:
            - {name: PAID, type: BIGINT, function: count, of: AMOUNT}
          origin: m_claims/REGIONS
        - id: TGT
          op: target
          input: REGIONS
          dataset: {connection: dwh, table: REGIONS}
          mode: append
          fields:
            - REGION
            - {name: PAID, type: BIGINT, expr: "CASE WHEN PAID < 4 THEN CAST(FAIL('of so few, where nothing is documented') AS BIGINT) ELSE PAID END"}
          origin: m_claims/TGT
        """;

    private static final String SIGNS = """
        - id: STOCK
          op: source
          dataset: {connection: dwh, table: STOCK}
          fields:
            - {name: SIGN, type: VARCHAR(10)}
          origin: m_stock/STOCK
        - id: TGT
          op: target
          input: STOCK
          dataset: {connection: dwh, table: SIGNS}
          mode: append
          fields:
            - {name: SIGN, type: VARCHAR, expr: "CASE WHEN NOT SIGN IN ('A', 'J') THEN FAIL('a sign, where nothing is documented') ELSE REPLACE_CHARACTERS(SIGN, 'J', '1') END"}
          origin: m_stock/TGT
        """;

    private static final String TWO_SHOPS = """
        - id: NORTH
          op: source
          dataset: {connection: dwh, table: NORTH}
          fields: [{name: PAID, type: DOUBLE}]
          origin: m_shops/NORTH
        - id: SOUTH
          op: source
          dataset: {connection: dwh, table: SOUTH}
          fields: [{name: PAID, type: DOUBLE}]
          origin: m_shops/SOUTH
        - id: BOTH
          op: union
          inputs: [NORTH, SOUTH]
          origin: m_shops/BOTH
        - id: TGT
          op: target
          input: BOTH
          dataset: {connection: dwh, table: PAYMENTS}
          mode: append
          fields:
            - {name: PAID, type: DOUBLE, expr: "CASE WHEN PAID > 500 OR PAID < -1 THEN CAST(FAIL('so much, where nothing is documented') AS DOUBLE) ELSE PAID END"}
          origin: m_shops/TGT
        """;

    private static Proof.Outcome proof(String operators, String altered) {
        try (var engine = OnDuckDb.open(ConvertedTwice.START)) {
            var legacy = ConvertedTwice.legacy(ConvertedTwice.pipeline(operators));
            var prover = new Prover(List.of(engine), new Prover.Settings(100, 7, Duration.ofMinutes(2)));
            return prover.prove(ConvertedTwice.pipeline(altered), legacy).outcome();
        }
    }

    @Test
    void hasInputsOfWhichNoGroupIsSmall() {
        assertThat(proof(SMALL_GROUPS, SMALL_GROUPS)).isEqualTo(Proof.Outcome.PROVEN);
        assertThat(proof(SMALL_GROUPS, SMALL_GROUPS.replace("ELSE PAID", "ELSE PAID + 1")))
                .isEqualTo(Proof.Outcome.DISPROVED);
        assertThat(proof(SMALL_GROUPS, SMALL_GROUPS.replace("ELSE PAID", "WHEN PAID < 6 THEN 5 ELSE PAID")))
                .isEqualTo(Proof.Outcome.DISPROVED);
    }

    /** Hardly any input of two tables has such rows in one of them alone. */
    @Test
    void leavesRowsOutOfSeveralTables() {
        assertThat(proof(TWO_SHOPS, TWO_SHOPS)).isEqualTo(Proof.Outcome.PROVEN);
        assertThat(proof(TWO_SHOPS, TWO_SHOPS.replace("ELSE PAID", "ELSE ABS(PAID)")))
                .isEqualTo(Proof.Outcome.DISPROVED);
    }

    @Test
    void knowsValuesThatEndTheRun() {
        var sign = new Origin("STOCK", "SIGN");
        List<Object> tried = List.of("A", "J", "B", "");
        try (var engine = OnDuckDb.open(ConvertedTwice.START)) {
            assertThat(CheckedValues.refused(
                            ConvertedTwice.pipeline(SIGNS), engine, Map.of(sign, tried), (_, value) -> value))
                    .isEqualTo(Map.of(sign, Set.of("B", "")));
        }
    }
}
