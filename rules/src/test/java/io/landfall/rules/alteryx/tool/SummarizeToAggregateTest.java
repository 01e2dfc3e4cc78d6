package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Summarize becomes. */
class SummarizeToAggregateTest {

    private static SmallWorkflow summarized(String... actions) {
        var lines = new StringBuilder();
        for (var action : actions) {
            var parts = action.split(" ");
            lines.append("<SummarizeField field=\"%s\" action=\"%s\" rename=\"%s\"/>"
                    .formatted(parts[1], parts[0], parts.length > 2 ? parts[2] : ""));
        }
        return new SmallWorkflow()
                .table(1, """
                        CITY V_String:10 | QTY Int16 | PRICE FixedDecimal:8.2 | PAID Bool
                        Rome | 5 | 1.25 | True
                        """)
                .plugin(
                        2,
                        "AlteryxSpatialPluginsGui.Summarize.Summarize",
                        "<SummarizeFields>%s</SummarizeFields>".formatted(lines))
                .line("1:Output", "2:Input");
    }

    @Test
    void groupsInTheOrderOfTheActions() {
        assertThat(summarized("Sum QTY TOTAL", "GroupBy CITY TOWN")
                        .written("2:Output")
                        .operators())
                .isEqualTo("""
                id: Summarize_2 op: aggregate input: TextInput_1 keys: [CITY] measures: [{name: TOTAL, type: BIGINT, function: sum, of: QTY}]
                id: Summarize_2_order op: sort input: Summarize_2 order: [{field: CITY, nulls: first}] ordinal: _row
                id: Summarize_2_fields op: project input: Summarize_2_order fields: - TOTAL - {name: TOWN, expr: CITY} - _row""");
    }

    @Test
    void warnsOfTwoFieldsOfOneName() {
        assertThat(summarized("GroupBy CITY", "Max QTY city")
                        .written("2:Output")
                        .codes())
                .contains("AX-FIELD-014");
    }

    @Test
    void hasNoRowWithoutRows() {
        assertThat(summarized("Count QTY N", "Avg PRICE MEAN")
                        .written("2:Output")
                        .operators())
                .isEqualTo("""
                id: Summarize_2 op: aggregate input: TextInput_1 measures: - {name: "N", type: BIGINT, function: count_rows} - {name: MEAN, type: DOUBLE, function: avg, of: PRICE}""");
    }

    @Test
    void countsNullAsADistinctValue() {
        assertThat(summarized("CountDistinct CITY N").written("2:Output").operators())
                .isEqualTo("""
                id: Summarize_2 op: aggregate input: TextInput_1 measures: - {name: "N", type: BIGINT, function: count, of: CITY, distinct: true} - {name: N_nulls, type: BIGINT, function: count_rows, filter: CITY IS NULL}
                id: Summarize_2_fields op: project input: Summarize_2 fields: - name: "N" type: BIGINT expr: N + CASE WHEN N_nulls > CAST(0 AS BIGINT) THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END""");
    }

    @Test
    void leavesZerosOut() {
        assertThat(summarized("AvgNo0 QTY MEAN", "CountZero QTY ZEROS")
                        .written("2:Output")
                        .operators())
                .isEqualTo("""
                id: Summarize_2 op: aggregate input: TextInput_1 measures: - {name: MEAN, type: DOUBLE, function: avg, of: QTY, filter: QTY <> CAST(0 AS SMALLINT)} - {name: ZEROS, type: BIGINT, function: count_rows, filter: QTY = CAST(0 AS SMALLINT)}""");
    }

    @Test
    void takesTruthsForNumbersToCompareThem() {
        assertThat(summarized("Max PAID ANY").written("2:Output").operators()).isEqualTo("""
                id: Summarize_2 op: aggregate input: TextInput_1 measures: - {name: ANY, type: INTEGER, function: max, of: CASE WHEN PAID THEN 1 ELSE 0 END, filter: PAID IS NOT NULL}
                id: Summarize_2_fields op: project input: Summarize_2 fields: [{name: ANY, type: BOOLEAN, expr: '"ANY" = 1'}]""");
    }

    @Test
    void picksTheLongestText() {
        assertThat(summarized("Longest CITY LONG").written("2:Output").operators())
                .isEqualTo("""
                id: Summarize_2_length op: project input: TextInput_1 fields: - CITY - QTY - PRICE - PAID - {name: _length, type: INTEGER, expr: CHAR_LENGTH(CITY)} - _row
                id: Summarize_2_rank op: sequence input: Summarize_2_length field: {name: _rank, type: BIGINT} start: 1 increment: 1 order: - {field: _length, direction: descending} - _row
                id: Summarize_2_top op: window input: Summarize_2_rank fields: [{name: _top, type: INTEGER, function: max, of: _length}]
                id: Summarize_2 op: aggregate input: Summarize_2_top measures: - {name: LONG, type: VARCHAR(10), function: max, of: CITY, filter: _rank = CAST(1 AS BIGINT)} - {name: LONG_least, type: VARCHAR(10), function: min, of: CITY, filter: _length = _top} - {name: LONG_greatest, type: VARCHAR(10), function: max, of: CITY, filter: _length = _top}
                id: Summarize_2_fields op: project input: Summarize_2 fields: [LONG]
                name: "Summarize: Longest of CITY without several values that tie" input: Summarize_2 everyRow: LONG_least IS NOT DISTINCT FROM LONG_greatest""");
    }

    @Test
    void hasNoTiesInASortByItsGroups() {
        assertThat(numbered("TOWN").codes()).isEmpty();
        assertThat(numbered("TOTAL").codes()).containsExactly("CV-ORDER-004");
    }

    private static SmallWorkflow numbered(String sortedBy) {
        return summarized("GroupBy CITY TOWN", "Sum QTY TOTAL")
                .tool(3, "Sort", "<SortInfo><Field field=\"%s\" order=\"Descending\"/></SortInfo>".formatted(sortedBy))
                .tool(4, "RecordID", "<FieldName>NO</FieldName>")
                .line("2:Output", "3:Input")
                .line("3:Output", "4:Input")
                .written("4:Output");
    }

    @Test
    void saysWhatIsNotDocumented() {
        assertThat(summarized("Percentile QTY P").written("2:Output").codes()).contains("AX-SUM-001");
        assertThat(summarized("Sum CITY S").written("2:Output").codes()).contains("AX-SUM-001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Concat CITY ALL    | CITY IS NOT NULL
            CountBlank CITY N  | CITY IS NOT NULL
            CountNonZero QTY N | QTY IS NOT NULL
            StdDev QTY SPREAD  | SPREAD_values <> CAST(1 AS BIGINT)
            Mode QTY USUAL     | USUAL_least IS NOT DISTINCT FROM USUAL_greatest
            Shortest CITY S    | S_least IS NOT DISTINCT FROM S_greatest
            Min CITY LEAST     | LEAST IS NOT DISTINCT FROM LEAST_in_dictionary
            Max CITY MOST      | MOST IS NOT DISTINCT FROM MOST_in_dictionary
            """)
    void checksWhatIsNotDocumented(String action, String check) {
        var workflow = summarized(action).written("2:Output");
        assertThat(workflow.codes()).containsExactly("AX-SUM-008");
        assertThat(workflow.operators()).contains("everyRow: " + check);
    }
}
