package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Pipeline;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alterations that nothing can tell from the pipeline, each beside one that something can. */
class EquivalenceTest {

    private static final String RANKED = """
        - id: SALES
          op: source
          dataset: {connection: shop, table: SALES}
          fields:
            - {name: SKU, type: VARCHAR(10)}
            - {name: UNITS, type: BIGINT}
          ordinal: _row
          origin: m_orders/SALES
        - id: SALES_2
          op: filter
          input: SALES
          condition: SKU <> 'X'
          origin: m_orders/SALES_2
        - id: PLACE
          op: window
          input: SALES_2
          partition: [SKU]
          order: [{field: UNITS, direction: descending, nulls: last}, _row]
          fields: [{name: PLACE, type: BIGINT, function: rank}]
          origin: m_orders/PLACE
        - id: TGT
          op: target
          input: PLACE
          dataset: {connection: dwh, table: PLACES}
          mode: append
          fields: [SKU, UNITS, PLACE]
          origin: m_orders/TGT
        """;

    private static final String FILLED = """
        - name: no NULL in UNITS
          input: SALES
          everyRow: UNITS IS NOT NULL
          origin: m_orders/SALES
        """;

    @Test
    void rowsWithoutEqualsAreNumberedByEveryRank() {
        assertThat(isSame(RANKED, "[]", "function: rank", "function: row_number"))
                .isTrue();
        assertThat(isSame(RANKED, "[]", "function: rank", "function: dense_rank"))
                .isTrue();
        var equals = RANKED.replace(", nulls: last}, _row]", ", nulls: last}]");
        assertThat(isSame(equals, "[]", "function: rank", "function: row_number"))
                .isFalse();
    }

    /** A join repeats rows with their numbers. */
    @Test
    void rowsThatAreRepeatedHaveEquals() {
        var joined = RANKED.replace("""
            - id: SALES_2
              op: filter
              input: SALES
              condition: SKU <> 'X'
            """, """
            - id: SALES_2
              op: lookup
              input: SALES
              reference: SALES
              condition: L.SKU = R.SKU
              match: first
              fields: [{name: OTHER, expr: R.UNITS}]
            """);
        assertThat(isSame(joined, "[]", "function: rank", "function: row_number"))
                .isTrue();
        assertThat(isSame(joined.replace("match: first", "match: all"), "[]", "function: rank", "function: row_number"))
                .isFalse();
    }

    @Test
    void nothingComesBehindRowsWithoutEquals() {
        var byRow = RANKED.replace("[{field: UNITS, direction: descending, nulls: last}, _row]", "[_row, UNITS]");
        assertThat(isSame(byRow, "[]", "order: [_row, UNITS]", "order: [_row, {field: UNITS, direction: descending}]"))
                .isTrue();
        assertThat(isSame(RANKED, "[]", "direction: descending", "direction: ascending"))
                .isFalse();
    }

    @Test
    void whereNullStandsSaysNothingOfWhatACheckAsksFor() {
        assertThat(isSame(RANKED, FILLED, "nulls: last", "nulls: first")).isTrue();
        assertThat(isSame(RANKED, "[]", "nulls: last", "nulls: first")).isFalse();
        assertThat(isSame(RANKED, FILLED.replace("UNITS IS", "SKU IS"), "nulls: last", "nulls: first"))
                .isFalse();
        assertThat(isSame(RANKED, FILLED.replace("IS NOT NULL", "IS NULL"), "nulls: last", "nulls: first"))
                .isFalse();
    }

    private static final String MARKED = """
        - id: MOVES
          op: source
          dataset: {connection: shop, table: MOVES}
          fields:
            - {name: FIRM, type: VARCHAR(10)}
            - {name: CHANGE, type: VARCHAR(3)}
          origin: m_orders/MOVES
        - id: UPD
          op: project
          input: MOVES
          fields:
            - FIRM
            - {name: _mark, type: INTEGER, expr: CASE WHEN CHANGE = 'BAD' THEN 3 ELSE 1 END}
          origin: m_orders/UPD
        - id: ROWS
          op: filter
          input: UPD
          condition: CASE WHEN _mark = 0 THEN FAIL('no rows to insert') IS NOT NULL ELSE FALSE END OR _mark = 1
          origin: m_orders/ROWS
        - id: DIM
          op: target
          input: ROWS
          dataset: {connection: dwh, table: DIM}
          mode: merge
          keys: [FIRM]
          operation: _mark
          fields: [FIRM]
          origin: m_orders/DIM
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ELSE FALSE END   | ELSE TRUE END
        OR _mark = 1     | OR _mark >= 1
        OR _mark = 1     | OR _mark > 0 AND _mark < 3
        """)
    void filtersThatLetTheSameConstantsPassAreTheSame(String part, String altered) {
        assertThat(isSame(MARKED, "[]", part, altered)).isTrue();
        assertThat(isSame(
                        MARKED.replace("ELSE 1 END", "ELSE CAST(CHAR_LENGTH(CHANGE) AS INTEGER) END"),
                        "[]",
                        part,
                        altered))
                .as("nobody knows the marks")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OR _mark = 2", "OR _mark = 3", "OR _mark > 1", "AND _mark = 1"})
    void filtersThatLetOtherConstantsPassAreNot(String altered) {
        assertThat(isSame(MARKED, "[]", "OR _mark = 1", altered)).isFalse();
    }

    /** What is not merged comes in with its mark. */
    @Test
    void rowsThatDoNothingMayPassOnlyWhereTheyAreMerged() {
        var appended = MARKED.replace("mode: merge\n  keys: [FIRM]\n  operation: _mark", "mode: append");
        assertThat(isSame(appended, "[]", "ELSE FALSE END", "ELSE TRUE END")).isFalse();
        assertThat(isSame(appended, "[]", "OR _mark = 1", "OR _mark > 0 AND _mark < 3"))
                .isTrue();
    }

    private static final String PRICED = """
        - id: PARCELS
          op: source
          dataset: {connection: shop, table: PARCELS}
          fields:
            - {name: PARCEL, type: VARCHAR(10)}
            - {name: ZONE, type: VARCHAR(3)}
          origin: m_orders/PARCELS
        - id: RATES
          op: source
          dataset: {connection: shop, table: RATES}
          fields:
            - {name: ZONE, type: VARCHAR(3)}
            - {name: RATE, type: BIGINT}
          origin: m_orders/RATES
        - id: CALL
          op: project
          input: PARCELS
          fields: [PARCEL, ZONE, {name: IN_ZONE, expr: ZONE}]
          origin: m_orders/CALL
        - id: LKP
          op: lookup
          input: CALL
          reference: RATES
          condition: R.ZONE IS NOT DISTINCT FROM L.IN_ZONE
          match: first
          order: [RATE]
          fields: [{name: RATE, expr: R.RATE}]
          origin: m_orders/LKP
        - id: COST
          op: project
          input: LKP
          fields:
            - PARCEL
            - {name: COST, type: BIGINT, expr: CASE WHEN ZONE IS NULL THEN 0 ELSE RATE END}
          origin: m_orders/COST
        - id: TGT
          op: target
          input: COST
          dataset: {connection: dwh, table: COSTS}
          mode: append
          fields: [PARCEL, COST]
          origin: m_orders/TGT
        """;

    @Test
    void whatNullFindsSaysNothingWhereNobodyLooksAtIt() {
        assertThat(isSame(PRICED, "[]", "IS NOT DISTINCT FROM", "=")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ZONE IS NULL THEN 0 ELSE RATE   | ZONE IS NULL THEN RATE ELSE 0
        ZONE IS NULL THEN 0 ELSE RATE   | PARCEL IS NULL THEN 0 ELSE RATE
        ELSE RATE END                   | ELSE 0 END + RATE
        {name: IN_ZONE, expr: ZONE}     | {name: IN_ZONE, expr: PARCEL}
        """)
    void whatNullFindsIsSeenElsewhere(String part, String altered) {
        assertThat(PRICED).contains(part);
        assertThat(isSame(PRICED.replace(part, altered), "[]", "IS NOT DISTINCT FROM", "="))
                .isFalse();
    }

    /** What ends the run has no answer that anything could ask for. */
    @Test
    void whatEndsARunIsNeitherNullNorNot() {
        assertThat(isSame(ending("FAIL('no')"), "[]", "IS NOT NULL", "IS NULL")).isTrue();
        assertThat(isSame(ending("FAIL(SKU)"), "[]", "IS NOT NULL", "IS NULL")).isFalse();
        assertThat(isSame(ending("UPPER('no')"), "[]", "IS NOT NULL", "IS NULL"))
                .isFalse();
    }

    private static String ending(String asked) {
        return RANKED.replace(
                "condition: SKU <> 'X'",
                "condition: CASE WHEN UNITS > 5 THEN %s IS NOT NULL ELSE TRUE END".formatted(asked));
    }

    private static boolean isSame(String operators, String checks, String part, String altered) {
        assertThat(operators).contains(part);
        var from = ConvertedTwice.pipeline(operators, checks);
        var to = ConvertedTwice.pipeline(operators.replace(part, altered), checks);
        var at = differing(from, to);
        return Equivalence.holds(from, from.operators().get(at), to.operators().get(at));
    }

    private static int differing(Pipeline from, Pipeline to) {
        return IntStream.range(0, from.operators().size())
                .filter(i -> !from.operators().get(i).equals(to.operators().get(i)))
                .findFirst()
                .orElseThrow();
    }
}
