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

    private static final String BALANCED = """
        - id: MOVES
          op: source
          dataset: {connection: shop, table: MOVES}
          fields:
            - {name: FIRM, type: "DECIMAL(6,0)"}
            - {name: POINTS, type: "DECIMAL(8,2)"}
          ordinal: _row
          origin: m_orders/MOVES
        - id: STATE
          op: scan
          input: MOVES
          order: [_row]
          state:
            - {name: v_SAME, type: INTEGER, initial: "0", update: CASE WHEN FIRM = v_FIRM THEN 1 ELSE 0 END}
            - {name: v_FIRM, type: "DECIMAL(6,0)", initial: "0", update: FIRM}
          origin: m_orders/STATE
        - id: EXP
          op: project
          input: STATE
          fields:
            - {name: FIRM, type: DOUBLE, expr: CAST(FIRM AS DOUBLE)}
            - {name: CENTS, type: DOUBLE, expr: CAST(POINTS AS DOUBLE) * 1E2}
            - {name: IS_SAME, type: VARCHAR(1), expr: CASE WHEN v_SAME = 1 THEN 'N' ELSE 'Y' END}
          origin: m_orders/EXP
        - id: IN_ERROR
          op: reject
          input: EXP
          condition: FIRM >= 9.999994999999995E5 OR CENTS >= 9.9E7
          reason: too great
          origin: m_orders/IN_ERROR
        - id: TGT
          op: target
          input: IN_ERROR
          dataset: {connection: dwh, table: BALANCES}
          mode: append
          fields: [FIRM, CENTS, IS_SAME]
          origin: m_orders/TGT
        """;

    @Test
    void variablesThatAreOnlyComparedMayBeAnyOtherConstant() {
        assertThat(isSame(BALANCED, "[]", "THEN 1 ELSE 0 END", "THEN 1 ELSE -1 END"))
                .isTrue();
        assertThat(isSame(BALANCED, "[]", "THEN 1 ELSE 0 END", "THEN 1 ELSE 1 END"))
                .isFalse();
        var written = BALANCED.replace(
                "VARCHAR(1), expr: CASE WHEN v_SAME = 1 THEN 'N' ELSE 'Y' END", "INTEGER, expr: v_SAME");
        assertThat(isSame(written, "[]", "THEN 1 ELSE 0 END", "THEN 1 ELSE -1 END"))
                .isFalse();
        var askedTwice = BALANCED.replace("WHEN v_SAME = 1", "WHEN v_SAME = -1 OR v_SAME = 0");
        assertThat(isSame(askedTwice, "[]", "THEN 1 ELSE 0 END", "THEN 1 ELSE 5 END"))
                .isFalse();
        var above = BALANCED.replace("WHEN v_SAME = 1", "WHEN v_SAME > -1");
        assertThat(isSame(above, "[]", "THEN 1 ELSE 0 END", "THEN 1 ELSE -1 END"))
                .isFalse();
    }

    /** Six digits are not 999,999.5. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FIRM >= 9.999994999999995E5 | FIRM > 9.999994999999995E5 | true
        FIRM >= 9.999994999999995E5 | FIRM >= 9.99999E5          | false
        CENTS >= 9.9E7              | CENTS > 9.9E7              | false
        """)
    void noRowReachesWhatItsColumnsHaveNoDigitsFor(String part, String altered, boolean isSame) {
        assertThat(isSame(BALANCED, "[]", part, altered)).isEqualTo(isSame);
    }

    private static final String COUNTED_ON = """
        - id: FORMS
          op: source
          dataset: {connection: shop, table: FORMS}
          fields:
            - {name: FORM, type: VARCHAR(10)}
            - {name: ZONE, type: VARCHAR(3)}
          origin: m_orders/FORMS
        - id: MEMBERS
          op: source
          dataset: {connection: shop, table: MEMBERS}
          fields:
            - {name: MEMBER_NO, type: BIGINT}
            - {name: ZONE, type: VARCHAR(3)}
          origin: m_orders/MEMBERS
        - id: GREATEST
          op: aggregate
          input: MEMBERS
          measures: [{name: GREATEST, type: BIGINT, function: max, of: MEMBER_NO}]
          rowWhenEmpty: true
          origin: m_orders/GREATEST
        - id: FOUND
          op: lookup
          input: FORMS
          reference: GREATEST
          condition: "TRUE"
          match: first
          fields: [{name: GREATEST, expr: R.GREATEST}]
          origin: m_orders/FOUND
        - id: TGT
          op: target
          input: FOUND
          dataset: {connection: dwh, table: NUMBERS}
          mode: append
          fields: [FORM, GREATEST]
          origin: m_orders/TGT
        """;

    @Test
    void totalsOfNoRowsThatAreLookedUpAreNullEitherWay() {
        assertThat(isSame(COUNTED_ON, "[]", "rowWhenEmpty: true", "rowWhenEmpty: false"))
                .isTrue();
        var counted = COUNTED_ON.replace("function: max, of: MEMBER_NO", "function: count_rows");
        assertThat(isSame(counted, "[]", "rowWhenEmpty: true", "rowWhenEmpty: false"))
                .isFalse();
        var filled = COUNTED_ON.replace("expr: R.GREATEST}", "expr: R.GREATEST, unmatched: \"0\"}");
        assertThat(isSame(filled, "[]", "rowWhenEmpty: true", "rowWhenEmpty: false"))
                .isFalse();
    }

    private static final String RATED = """
        - id: FORMS
          op: source
          dataset: {connection: shop, table: FORMS}
          fields:
            - {name: FORM, type: VARCHAR(10)}
            - {name: ZONE, type: VARCHAR(3)}
          origin: m_orders/FORMS
        - id: RATES
          op: source
          dataset: {connection: shop, table: RATES}
          fields:
            - {name: ZONE, type: VARCHAR(3)}
            - {name: RATE, type: BIGINT}
            - {name: FIRM, type: VARCHAR(3)}
          origin: m_orders/RATES
        - id: ASKED
          op: project
          input: FORMS
          fields: [ZONE]
          origin: m_orders/LKP
        - id: QUESTIONS
          op: distinct
          input: ASKED
          keys: [ZONE]
          origin: m_orders/LKP
        - id: FIRST
          op: lookup
          input: QUESTIONS
          reference: RATES
          condition: R.ZONE IS NOT DISTINCT FROM L.ZONE
          match: first
          order: [{field: ZONE, nulls: first}, {field: RATE, nulls: first}]
          fields: [{name: FIRST_RATE, expr: R.RATE}]
          origin: m_orders/LKP
        - id: LAST
          op: lookup
          input: FIRST
          reference: RATES
          condition: R.ZONE IS NOT DISTINCT FROM L.ZONE
          match: first
          order: [ZONE, RATE]
          fields: [{name: LAST_RATE, expr: R.RATE}]
          origin: m_orders/LKP
        - id: LKP
          op: lookup
          input: FORMS
          reference: RATES
          condition: R.ZONE IS NOT DISTINCT FROM L.ZONE
          match: first
          order: [ZONE, {field: RATE, nulls: last}]
          fields: [{name: RATE, expr: R.RATE}]
          origin: m_orders/LKP
        - id: TGT
          op: target
          input: LKP
          dataset: {connection: dwh, table: NUMBERS}
          mode: append
          fields: [FORM, RATE]
          origin: m_orders/TGT
        """;

    private static final String SAME_ANSWERS = """
        - name: no answer hangs on where NULL stands
          input: LAST
          everyRow: FIRST_RATE IS NOT DISTINCT FROM LAST_RATE
          origin: m_orders/LKP
        """;

    @Test
    void whereNullStandsSaysNothingWhereACheckComparesTheAnswers() {
        assertThat(isSame(RATED, SAME_ANSWERS, "nulls: last", "nulls: first")).isTrue();
        assertThat(isSame(RATED, "[]", "nulls: last", "nulls: first")).isFalse();
        assertThat(isSame(RATED, SAME_ANSWERS, "RATE, nulls: last}", "RATE, nulls: last, direction: descending}"))
                .isFalse();
        var unseen = RATED.replace("RATE, nulls: first}]", "FIRM, nulls: first}, {field: RATE, nulls: first}]")
                .replace("[ZONE, RATE]", "[ZONE, FIRM, RATE]")
                .replace("[ZONE, {field: RATE, nulls: last}]", "[ZONE, FIRM, {field: RATE, nulls: last}]");
        assertThat(isSame(unseen, SAME_ANSWERS, "nulls: last", "nulls: first")).isFalse();
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
