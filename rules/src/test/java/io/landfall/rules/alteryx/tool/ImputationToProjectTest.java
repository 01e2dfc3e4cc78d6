package io.landfall.rules.alteryx.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.rules.alteryx.SmallWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImputationToProjectTest {

    private static SmallWorkflow imputing(String field, String goes, String comes, String more) {
        var from = goes.equals("NULL") ? "radio Null Value" : "radio User Specified Replace From Value";
        return new SmallWorkflow()
                .table(1, "QTY Int32 | PRICE Double | DUE FixedDecimal:7.2 | SHOP V_String:10\n1 | 2.5 | 3.25 | north")
                .macro(2, "Imputation_v2.yxmc", """
                        <Value name="listbox Select Incoming Fields">"%s"</Value>
                        <Value name="%s">True</Value>
                        <Value name="updown User Replace Value">%s</Value>
                        <Value name="radio %s">True</Value>
                        <Value name="updown User Replace With Value">%s</Value>
                        %s""".formatted(
                                field,
                                from,
                                goes,
                                comes.matches("M.*") ? comes : "User Specified Replace With Value",
                                comes,
                                more == null ? "" : "<Value name=\"%s\">True</Value>".formatted(more)))
                .line("1:Output", "2:Input")
                .written("2:Output");
    }

    @Test
    void replacesByAValueInAProjection() {
        var workflow = imputing("qty", "NULL", "1.00000", null);
        assertThat(workflow.operators()).contains("CASE WHEN QTY IS NULL THEN 1 ELSE QTY END");
        assertThat(workflow.codes()).noneMatch(code -> code.startsWith("AX-IMP"));
    }

    @Test
    void leavesTheValueThatGoesOutOfTheMean() {
        var workflow = imputing("PRICE", "-1.5", "Mean", null);
        assertThat(workflow.operators()).contains("filter: PRICE <> -1.5").contains("op: join");
        assertThat(workflow.codes()).contains("AX-IMP-003");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRICE | NULL | Mode    |                                       | AX-IMP-001
            PRICE | 0    | Median  |                                       | AX-IMP-001
            PRICE | NULL | 0       | checkbox Impute Indicator             | AX-IMP-001
            PRICE | NULL | 0       | checkbox Imputed Values Separate Field | AX-IMP-001
            PRICE | NULL | 0       | radio Mean                            | AX-IMP-001
            QTY   | NULL | Mean    |                                       | AX-IMP-002
            QTY   | NULL | 0.5     |                                       | AX-IMP-002
            QTY   | NULL | 3000000000 |                                    | AX-IMP-002
            DUE   | NULL | 0.125   |                                       | AX-IMP-002
            SHOP  | NULL | 0       |                                       | AX-IMP-002
            STORE | NULL | 0       |                                       | AX-FIELD-007
            """)
    void blocksWhatThePageDoesNotTell(String field, String goes, String comes, String more, String code) {
        assertThat(imputing(field, goes, comes, more).codes()).contains(code);
    }
}
