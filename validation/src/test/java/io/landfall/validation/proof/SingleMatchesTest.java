package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SingleMatchesTest {

    private static final String MEMBERS = """
        - id: FORMS
          op: source
          dataset: {connection: club, table: FORMS}
          fields: [{name: NUM, type: DOUBLE}, {name: TOWN, type: VARCHAR(20)}]
          origin: m_orders/FORMS
        - id: MEMBERS
          op: source
          dataset: {connection: club, table: MEMBERS}
          fields: [{name: NUM, type: DOUBLE}, {name: TOWN, type: VARCHAR(20)}, {name: SINCE, type: DOUBLE}]
          origin: m_orders/MEMBERS
        - id: KNOWN
          op: lookup
          input: FORMS
          reference: MEMBERS
          condition: R.NUM = L.NUM AND R.TOWN = L.TOWN
          match: error
          fields: [{name: SINCE, expr: R.SINCE}]
          origin: m_orders/KNOWN
        - id: TGT
          op: target
          input: KNOWN
          dataset: {connection: dwh, table: MEMBERS}
          mode: append
          fields: [NUM, TOWN, {name: IS_OLD, type: BOOLEAN, expr: SINCE <= 12345.5E0 AND NUM >= -12345.5E0}]
          origin: m_orders/TGT
        """;

    private static final String COUNTED = """
        - id: FORMS
          op: source
          dataset: {connection: club, table: FORMS}
          fields: [{name: NUM, type: DOUBLE}]
          origin: m_orders/FORMS
        - id: MEMBERS
          op: source
          dataset: {connection: club, table: MEMBERS}
          fields: [{name: NUMBER, type: DOUBLE}, {name: TOWN, type: VARCHAR(20)}]
          origin: m_orders/MEMBERS
        - id: MATCHES
          op: join
          left: FORMS
          right: MEMBERS
          kind: inner
          condition: R.NUMBER IS NOT DISTINCT FROM L.NUM
          fields: [{name: NUM, expr: L.NUM}, {name: TOWN, expr: R.TOWN}]
          origin: m_orders/MATCHES
        - id: ANSWERS
          op: distinct
          input: MATCHES
          keys: [NUM, TOWN]
          origin: m_orders/ANSWERS
        - id: ONE
          op: aggregate
          input: ANSWERS
          keys: [NUM]
          measures: [{name: ANSWERS, type: BIGINT, function: count_rows}]
          origin: m_orders/ONE
        - id: TGT
          op: target
          input: MATCHES
          dataset: {connection: dwh, table: MEMBERS}
          mode: append
          fields: [NUM, TOWN]
          origin: m_orders/TGT
        """;

    private static final String ONE_ANSWER = """
        - name: one answer
          input: ONE
          everyRow: ANSWERS <= CAST(1 AS BIGINT)
          origin: m_orders/ONE
        """;

    @Test
    void areThoseOfLookupsThatEndTheRun() {
        var pipeline = ConvertedTwice.pipeline(MEMBERS);
        assertThat(SingleMatches.of(pipeline))
                .isEqualTo(Map.of(pipeline.operator("MEMBERS").orElseThrow().at(), Set.of(Set.of("NUM", "TOWN"))));
    }

    /** Two lookups in one table by different columns: each allows one row of its own key. */
    @Test
    void areOfEveryKeyForItself() {
        var again = """
            - id: AGAIN
              op: lookup
              input: KNOWN
              reference: MEMBERS
              condition: R.SINCE = L.NUM
              match: error
              fields: [{name: OTHER, expr: R.TOWN}]
              origin: m_orders/AGAIN
            """;
        var pipeline = ConvertedTwice.pipeline(MEMBERS.replace("- id: TGT", again + "- id: TGT"));
        assertThat(SingleMatches.of(pipeline))
                .isEqualTo(Map.of(
                        pipeline.operator("MEMBERS").orElseThrow().at(),
                        Set.of(Set.of("NUM", "TOWN"), Set.of("SINCE"))));
    }

    @Test
    void areThoseOfChecksThatCountAnswers() {
        var pipeline = ConvertedTwice.pipeline(COUNTED, ONE_ANSWER);
        assertThat(SingleMatches.of(pipeline))
                .isEqualTo(Map.of(pipeline.operator("MEMBERS").orElseThrow().at(), Set.of(Set.of("NUMBER"))));
    }

    @Test
    void leaveWildInputsThatRun() {
        try (var engine = OnDuckDb.open(ConvertedTwice.START)) {
            var legacy = ConvertedTwice.legacy(ConvertedTwice.pipeline(MEMBERS));
            var prover = new Prover(List.of(engine), new Prover.Settings(300, 7, Duration.ofMinutes(2)).whole());
            var altered = MEMBERS.replace("NUM >= -12345.5E0", "NUM > -12345.5E0");
            assertThat(prover.prove(ConvertedTwice.pipeline(altered), legacy).outcome())
                    .isEqualTo(Proof.Outcome.DISPROVED);
        }
    }
}
