package io.landfall.rules.alteryx.tool;

import static io.landfall.rules.alteryx.tool.OneTable.table;
import static io.landfall.rules.alteryx.tool.OneTable.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Values;
import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tools become that are about fields and ways: Dynamic Rename, Dynamic Select, Field Info, Auto Field, Detour, Message. */
class FieldToolsTest {

    @Test
    void letsFieldsPassByType() {
        assertThat(with("DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>Int16,Int32</FieldTypes>")
                        .operators())
                .isEqualTo("""
                    id: DynamicSelect_2 op: project input: TextInput_1 fields: [ORDER_ID, _row]\
                    """);
    }

    @Test
    void letsFieldsPassByFormula() {
        assertThat(with(
                                "DynamicSelect",
                                "<Mode>Formula</Mode><Expression>[Type] = 'V_String' AND EndsWith([Name],"
                                        + " 'day')</Expression>")
                        .operators())
                .isEqualTo("""
                    id: DynamicSelect_2 op: project input: TextInput_1 fields: [ORDER_DAY, _row]\
                    """);
    }

    @Test
    void listsFields() {
        var workflow = with("FieldInfo", "");
        assertThat(workflow.pipeline().operators().toString()).contains("ORDER_DAY");
        assertThat(workflow.codes()).contains("AX-FIN-001");
    }

    /** A Dynamic Select tells the types apart, and what is longer than a field is cut. */
    @Test
    void listsFieldsInTextsOfTheirOwnWidth() {
        var workflow = table().tool(2, "FieldInfo", "")
                .line("1:Output", "2:Input")
                .tool(3, "DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>String</FieldTypes>")
                .line("2:Output", "3:Input")
                .written("3:Output");
        assertThat(workflow.operators()).contains("fields: [Type, _row]");
        assertThat(workflow.pipeline().operators())
                .filteredOn(operator -> operator.id().equals("FieldInfo_2"))
                .singleElement()
                .extracting(
                        operator -> ((Values) operator).fields().get(1).type().sql())
                .isEqualTo("VARCHAR(8)");
    }

    /** Where they come from is in none of them. */
    @Test
    void doubtsOnlyWhereFieldsComeFrom() {
        var names = table().tool(2, "FieldInfo", "")
                .line("1:Output", "2:Input")
                .tool(3, "Summarize", """
                    <SummarizeFields><SummarizeField field="Name" action="Count" rename="Fields"/></SummarizeFields>\
                    """)
                .line("2:Output", "3:Input");
        assertThat(names.written("3:Output").codes()).contains("CV-DOUBT-001").doesNotContain("AX-FIN-001");
    }

    @Test
    void takesTypesAsSeen() {
        var workflow = table().tool(
                        2,
                        "AutoField",
                        "<Fields><Field field=\"*Unknown\" selected=\"True\"/></Fields>",
                        "ORDER_ID Int32 | ORDER_DAY Date")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators()).isEqualTo("""
            id: AutoField_2 op: project input: TextInput_1 fields: - ORDER_ID - name: ORDER_DAY type: DATE expr: CAST(CASE WHEN CHAR_LENGTH(ORDER_DAY) >= 10 AND PATTERN_FOUND(ORDER_DAY, '^(1[4-9]|[2-9])', 'c') THEN DATE_OF_TEXT(SUBSTRING(ORDER_DAY, 1, 10), '%Y-%m-%d') ELSE CAST(NULL AS TIMESTAMP) END AS DATE) - _row
            name: "Auto Field: every value has its field's type" input: TextInput_1 everyRow: CAST(CASE WHEN CHAR_LENGTH(ORDER_DAY) >= 10 AND PATTERN_FOUND(ORDER_DAY, '^(1[4-9]|[2-9])', 'c') THEN DATE_OF_TEXT(SUBSTRING(ORDER_DAY, 1, 10), '%Y-%m-%d') ELSE CAST(NULL AS TIMESTAMP) END AS DATE) IS NOT NULL AND (PATTERN_FOUND(ORDER_DAY, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 'c') AND CASE WHEN CHAR_LENGTH(ORDER_DAY) = 10 THEN DATE_OF_TEXT(ORDER_DAY, '%Y-%m-%d') WHEN CHAR_LENGTH(ORDER_DAY) = 19 THEN DATE_OF_TEXT(ORDER_DAY, '%Y-%m-%d %H:%M:%S') ELSE CAST(NULL AS TIMESTAMP) END IS NOT NULL) OR COALESCE(ORDER_DAY, '') IS NOT DISTINCT FROM ''\
            """);
        assertThat(workflow.pipeline().checks()).hasSize(1);
    }

    /** A blank beside a number, a plus, a zero before it and digits beyond those of a double may leave the field a text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Int32  | PATTERN_FOUND(ORDER_DAY, '^-?(0|[1-9][0-9]*)$', 'c')
        Double | PATTERN_FOUND(ORDER_DAY, '^-?((0|[1-9][0-9]*)([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]+)?$', 'c') AND NOT PATTERN_FOUND(ORDER_DAY, '([0-9][.]?){16}', 'c')
        Bool   | PATTERN_FOUND(ORDER_DAY, '^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$', 'c')\
        """)
    void asksWhetherTextsSayTheirTypesForSure(String type, String check) {
        var workflow = table().tool(
                        2,
                        "AutoField",
                        "<Fields><Field field=\"*Unknown\" selected=\"True\"/></Fields>",
                        "ORDER_ID Int32 | ORDER_DAY " + type)
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators()).contains(check);
    }

    /** Of nothing but numbers Designer makes a field of numbers, whatever it made of other records. */
    @Test
    void asksWhetherTextsAreTextsStill() {
        var workflow = table().tool(
                        2,
                        "AutoField",
                        "<Fields><Field field=\"*Unknown\" selected=\"True\"/></Fields>",
                        "ORDER_ID Int32 | ORDER_DAY V_String 20")
                .line("1:Output", "2:Input")
                .written("2:Output");
        assertThat(workflow.operators())
                .contains("id: AutoField_2_kinds op: aggregate input: TextInput_1")
                .contains("everyRow: last_0 IS NOT DISTINCT FROM 'text' OR (first_0 IS NULL OR first_0 <> last_0)");
    }

    @Test
    void sendsAllRecordsOneWay() {
        var workflow = table().tool(2, "Detour", "<DetourRight value=\"True\"/>")
                .tool(3, "DetourEnd", "")
                .line("1:Output", "2:Input")
                .line("2:Left", "3:Input")
                .line("2:Right", "3:Input2")
                .written("3:Output");
        assertThat(workflow.operators()).isEmpty();
    }

    /** A comparison of blobs looks for fields that most tables do not have. */
    private static SmallWorkflow blobs() {
        return table().tool(2, "DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>Blob</FieldTypes>")
                .line("1:Output", "2:Input")
                .tool(
                        3,
                        "RecordID",
                        "<StartValue>1</StartValue><FieldName>NO</FieldName><FieldType>Int64</FieldType><Position>0</Position>")
                .line("2:Output", "3:Input")
                .tool(4, "Transpose", """
                    <ErrorWarn>Ignore</ErrorWarn><KeyFields><Field field="NO"/></KeyFields>
                    <DataFields><Field field="NO" selected="False"/><Field field="*Unknown" selected="True"/></DataFields>\
                    """)
                .line("3:Output", "4:Input")
                .tool(
                        5,
                        "BlobConvert",
                        "<ToBlob value=\"False\"/><from_Field>Value</from_Field><from_Mode>MD5</from_Mode>")
                .line("4:Output", "5:Input");
    }

    @Test
    void makesNoRecordsOfNoFields() {
        assertThat(blobs().written("5:Output").codes()).contains("AX-TRN-004").doesNotContain("AX-DSE-003");
        assertThat(blobs().written("3:Output").codes()).contains("AX-DSE-003");
        assertThat(blobs().written("5:Output").operators())
                .contains("id: Transpose_4_none op: filter input: RecordID_3_placed condition: \"FALSE\"")
                .contains("id: BlobConvert_5 op: project input: Transpose_4");
    }

    /** No file and no table is without fields; an engine has no words for one. */
    @Test
    void writesNoRecordsWithoutFields() {
        var none = table().tool(2, "DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>Blob</FieldTypes>")
                .line("1:Output", "2:Input");
        assertThat(none.written("2:Output").codes()).contains("AX-OUT-008").doesNotContain("CV-ENGINE-002");
        assertThat(table().tool(2, "DynamicSelect", "<Mode>FieldTypes</Mode><FieldTypes>Blob</FieldTypes>")
                        .line("1:Output", "2:Input")
                        .tool(3, "BrowseV2", "")
                        .line("2:Output", "3:Input")
                        .codes())
                .contains("AX-OUT-008");
    }

    @Test
    void blocksWhatIsDoneToBlobs() {
        assertThat(with(
                                "BlobConvert",
                                "<ToBlob value=\"False\"/><from_Field>ORDER_ID</from_Field><from_Mode>MD5</from_Mode>")
                        .written("2:Output")
                        .codes())
                .contains("AX-BLB-001");
    }
}
