package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two tools that write: where it matters who comes first, and nobody says who does. */
class SharedOutputsTest {

    private static final String TABLE = "AlteryxBasePluginsGui.DbFileOutput.DbFileOutput";

    @ParameterizedTest(name = "{0}: {1} to {2}, {3} to {4}")
    @CsvSource(delimiter = ';', textBlock = """
            both add rows                ; Append       ; aka:dwh|||orders       ; Append       ; aka:dwh|||ORDERS       ; false
            one empties the table        ; DeleteAppend ; aka:dwh|||orders       ; Append       ; aka:dwh|||ORDERS       ; true
            one makes the table anew     ; Append       ; aka:dwh|||orders       ; Overwrite    ; aka:dwh|||orders       ; true
            one makes the table          ; Create       ; aka:dwh|||orders       ; Append       ; aka:dwh|||orders       ; true
            both empty it                ; DeleteAppend ; aka:dwh|||orders       ; DeleteAppend ; aka:dwh|||orders       ; true
            tables of two connections    ; DeleteAppend ; aka:dwh|||orders       ; DeleteAppend ; aka:crm|||orders       ; false
            tables of two schemas        ; DeleteAppend ; aka:dwh|||sales.orders ; DeleteAppend ; aka:dwh|||crm.orders   ; false
            one file                     ; Overwrite    ; out\\orders.csv       ; Overwrite    ; out/orders.csv       ; true
            two files                    ; Overwrite    ; out\\orders.csv       ; Overwrite    ; out\\other.csv        ; false
            sheets of one workbook       ; Overwrite    ; out.xlsx|||One            ; Overwrite    ; out.xlsx|||Two            ; false
            one sheet                    ; Append       ; out.xlsx|||One            ; Append       ; out.xlsx|||one            ; true
            one removes the workbook     ; Overwrite    ; out.xlsx|||One            ; RemoveFile   ; out.xlsx|||Two            ; true
            """)
    void warnsWhereTheOrderOfOutputsMatters(
            String what, String mode, String place, String other, String otherPlace, boolean warns) {
        var workflow = new SmallWorkflow()
                .table(1, "ID Int32\n1")
                .plugin(2, TABLE, output(mode, place))
                .line("1:Output", "2:Input")
                .plugin(3, TABLE, output(other, otherPlace))
                .line("1:Output", "3:Input");
        assertThat(workflow.codes().contains("AX-FLOW-021")).isEqualTo(warns);
        assertThat(workflow.pipeline().targets()).hasSize(2);
        assertThat(workflow.converted().verdict()).hasToString(warns ? "PARTIAL" : "AUTOMATED");
    }

    private static String output(String mode, String place) {
        var format = place.startsWith("aka:") ? 23 : place.contains(".xlsx") ? 25 : 0;
        return """
                <File FileFormat="%d">%s</File><FormatSpecificOptions><OutputOption>%s</OutputOption></FormatSpecificOptions>""".formatted(format, place, mode);
    }
}
