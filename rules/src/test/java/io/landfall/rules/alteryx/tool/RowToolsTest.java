package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Target;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools that pick, order and number records become. */
class RowToolsTest {

    private static SmallWorkflow with(String tool, String configuration) {
        return new SmallWorkflow().table(1, """
                        ID Int32 | CITY V_String:10 | QTY Int16
                        1 | Rome | 5
                        2 | Oslo | 7
                        """).tool(2, tool, configuration).line("1:Output", "2:Input");
    }

    @Test
    void passesOverABrowseThatStandsAlone() {
        var workflow = with("Sort", "<SortInfo locale=\"0\"><Field field=\"QTY\" order=\"Ascending\"/></SortInfo>")
                .tool(8, "BrowseV2", "");
        assertThat(workflow.written("2:Output").codes()).doesNotContain("AX-FLOW-002");
    }

    @Test
    void blocksAFieldWithoutAName() {
        var workflow = with(
                "Formula",
                "<FormulaFields><FormulaField expression=\"[QTY] * 2\" field=\"\" size=\"8\" type=\"Double\"/></FormulaFields>");
        assertThat(workflow.written("2:Output").codes()).contains("AX-FIELD-011");
    }

    @Test
    void sortsStablyWithNullAsTheLeastValue() {
        var workflow = with(
                "Sort",
                "<SortInfo locale=\"1033\"><Field field=\"city\" order=\"Ascending\"/><Field field=\"QTY\" order=\"Descending\"/></SortInfo>");
        assertThat(workflow.written("2:Output").operators()).isEqualTo("""
                id: Sort_2 op: sort input: TextInput_1 order: - {field: CITY, nulls: first, collation: dictionary} - {field: QTY, direction: descending} - _row ordinal: _row_2""");
    }

    /** AMP has special characters elsewhere, and each language some letters: a later step that counts records may count others. */
    @ParameterizedTest
    @CsvSource({
        "1033,CITY,false,false",
        "2057,CITY,false,false",
        "1053,CITY,false,true",
        "1033,CITY,true,true",
        "0,CITY,true,false",
        "1053,QTY,true,false"
    })
    void doesNotPromiseTheOrderOfEveryDictionary(String locale, String field, boolean amp, boolean warned) {
        var workflow = with(
                        "Sort",
                        "<SortInfo locale=\"%s\"><Field field=\"%s\" order=\"Ascending\"/></SortInfo>"
                                .formatted(locale, field))
                .tool(3, "RecordID", "<FieldName>NO</FieldName>")
                .line("2:Output", "3:Input");
        assertThat((amp ? workflow.onAmp() : workflow)
                        .written("3:Output")
                        .codes()
                        .contains("CV-ORDER-004"))
                .isEqualTo(warned);
    }

    @Test
    void blocksASortByAFieldThatIsNotThere() {
        var workflow = with("Sort", "<SortInfo locale=\"0\"><Field field=\"TOWN\" order=\"Ascending\"/></SortInfo>");
        assertThat(workflow.written("2:Output").codes()).contains("AX-FIELD-007");
    }

    @Test
    void picksTheFirstOfEachGroup() {
        var workflow = with("Sample", "<Mode>First</Mode><N>2</N><GroupFields><Field name=\"CITY\"/></GroupFields>");
        assertThat(workflow.written("2:Output").operators()).isEqualTo("""
                id: Sample_2 op: sample input: TextInput_1 partition: [CITY] order: [_row] pick: first count: 2
                id: Sample_2_order op: sort input: Sample_2 order: - {field: CITY, nulls: first} - _row ordinal: _row_2""");
    }

    @Test
    void picksAShareOfEachGroup() {
        var workflow = with("Sample", "<Mode>Percent</Mode><N>30</N><GroupFields><Field name=\"CITY\"/></GroupFields>");
        assertThat(workflow.written("2:Output").operators()).isEqualTo("""
                id: Sample_2_rows op: window input: TextInput_1 partition: [CITY] order: [_row] fields: - {name: _position, type: BIGINT, function: row_number} - {name: _count, type: BIGINT, function: count_rows}
                id: Sample_2 op: filter input: Sample_2_rows condition: (_position - CAST(1 AS BIGINT)) * CAST(100 AS BIGINT) < _count * CAST(30 AS BIGINT)
                id: Sample_2_kept op: project input: Sample_2 fields: [ID, CITY, QTY, _row]
                id: Sample_2_order op: sort input: Sample_2_kept order: - {field: CITY, nulls: first} - _row ordinal: _row_2
                name: "Sample: no share of records that may be rounded down" input: Sample_2_rows everyRow: REMAINDER(_count * CAST(30 AS BIGINT), CAST(100 AS BIGINT)) = CAST(0 AS BIGINT) OR REMAINDER(_count * CAST(30 AS BIGINT), CAST(100 AS BIGINT)) > CAST(50 AS BIGINT)""");
        assertThat(workflow.written("2:Output").codes()).contains("AX-SMP-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-5"})
    void blocksAShareThatIsNone(String percent) {
        var workflow = with("Sample", "<Mode>Percent</Mode><N>" + percent + "</N>");
        assertThat(workflow.written("2:Output").codes()).contains("AX-SMP-001");
    }

    @Test
    void blocksChance() {
        var workflow = with("Sample", "<Mode>Random</Mode><N>2</N>");
        assertThat(workflow.written("2:Output").codes()).contains("AX-SMP-001");
    }

    @Test
    void numbersRecordsInTextWithZeros() {
        var workflow = with(
                "RecordID",
                "<FieldName>NO</FieldName><StartValue>7</StartValue><FieldType>String</FieldType><FieldSize>4</FieldSize><Position>0</Position>");
        assertThat(workflow.written("2:Output").operators()).isEqualTo("""
                id: RecordID_2 op: sequence input: TextInput_1 field: {name: "NO", type: BIGINT} start: 7 increment: 1 order: [_row]
                id: RecordID_2_placed op: project input: RecordID_2 fields: - {name: "NO", type: VARCHAR(4), expr: "CAST(PAD_LEFT_TEXT(CAST(\\"NO\\" AS VARCHAR), 4, '0') AS VARCHAR(4))"} - ID - CITY - QTY - _row
                name: "Record ID: every value fits its field" input: RecordID_2 everyRow: '"NO" < CAST(10000 AS BIGINT)'""");
    }

    @Test
    void letsTheFirstRecordOfAKeyPass() {
        var workflow = with("Unique", "<UniqueFields><Field field=\"CITY\"/></UniqueFields>");
        assertThat(workflow.written("2:Unique").operators()).isEqualTo("""
                id: Unique_2 op: distinct input: TextInput_1 keys: [CITY] order: [_row]
                id: Unique_2_order op: sort input: Unique_2 order: [{field: CITY, nulls: first}] ordinal: _row_2""");
    }

    /** Every conversion writes them in the same order. */
    @Test
    void writesBothEndsInTheOrderOfTheTool() {
        var workflow = new SmallWorkflow()
                .table(1, "CITY V_String:9\nRome")
                .tool(2, "Unique", "<UniqueFields><Field field=\"CITY\"/></UniqueFields>")
                .line("1:Output", "2:Input");
        assertThat(workflow.pipeline().operators())
                .filteredOn(Target.class::isInstance)
                .extracting(Operator::id)
                .containsExactly("Unique_2_Unique", "Unique_2_Duplicates_2");
    }

    @Test
    void leavesAUniqueWithoutFieldsToAPerson() {
        assertThat(with("Unique", "<UniqueFields/>").codes()).contains("AX-UNQ-001");
    }

    /** Behind all fields it is the new one that takes another name; before them nobody says which. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void warnsOfANumberCalledAsAFieldBehindIt(String position, boolean warned) {
        var workflow = with(
                "RecordID",
                "<FieldName>city</FieldName><StartValue>1</StartValue><FieldType>Int32</FieldType><Position>%s</Position>"
                        .formatted(position));
        assertThat(workflow.codes().contains("AX-FIELD-014")).isEqualTo(warned);
    }

    @Test
    void findsDuplicates() {
        var workflow = with("Unique", "<UniqueFields><Field field=\"CITY\"/></UniqueFields>");
        assertThat(workflow.written("2:Duplicates").operators()).isEqualTo("""
                id: Unique_2_position op: sequence input: TextInput_1 field: {name: _position, type: BIGINT} start: 1 increment: 1 partition: [CITY] order: [_row]
                id: Unique_2_later op: filter input: Unique_2_position condition: _position > CAST(1 AS BIGINT)
                id: Unique_2_duplicates op: project input: Unique_2_later fields: [ID, CITY, QTY, _row]
                id: Unique_2_order op: sort input: Unique_2_duplicates order: - {field: CITY, nulls: first} - _row ordinal: _row_2""");
    }

    @Test
    void countsRecordsAlsoWhenThereAreNone() {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32\n1")
                .macro(2, "CountRecords.yxmc", "")
                .line("1:Output", "2:Input8")
                .written("2:Output9");
        assertThat(workflow.operators()).isEqualTo("""
                id: CountRecords_2 op: aggregate input: TextInput_1 measures: [{name: Count, type: BIGINT, function: count_rows}] rowWhenEmpty: true""");
    }

    @Test
    void keepsRecordsByPosition() {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32\n1")
                .macro(2, "SelectRecords.yxmc", "<Value name=\"Ranges\">2\n5-9\n20+</Value>")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators()).isEqualTo("""
                id: SelectRecords_2_position op: sequence input: TextInput_1 field: {name: _position, type: BIGINT} start: 1 increment: 1 order: [_row]
                id: SelectRecords_2 op: filter input: SelectRecords_2_position condition: _position = CAST(2 AS BIGINT) OR _position >= CAST(5 AS BIGINT) AND _position <= CAST(9 AS BIGINT) OR _position >= CAST(20 AS BIGINT)
                id: SelectRecords_2_kept op: project input: SelectRecords_2 fields: [ID, _row]""");
    }

    @Test
    void handsRecordsOnWhenTheyAreComplete() {
        var workflow = with("BlockUntilDone", "").tool(3, "BlockUntilDone", "").line("2:Output2", "3:Input");
        assertThat(workflow.written("3:Output").operators()).isEmpty();
    }

    @Test
    void handsOnWhatAThrottleSlowsDown() {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32\n1")
                .tool(2, "Throttle", "<Pace value=\"60\"/>")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators()).isEmpty();
        assertThat(workflow.codes()).contains("AX-THR-001").doesNotContain("AX-PARSE-101");
    }
}
