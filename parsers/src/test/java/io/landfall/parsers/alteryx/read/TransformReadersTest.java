package io.landfall.parsers.alteryx.read;

import static io.landfall.parsers.alteryx.read.Configurations.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.parsers.alteryx.tool.CrossTabMethod;
import io.landfall.parsers.alteryx.tool.FieldChoice;
import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.FieldSelection;
import io.landfall.parsers.alteryx.tool.MakeColumns;
import io.landfall.parsers.alteryx.tool.RunningTotal;
import io.landfall.parsers.alteryx.tool.Summarize;
import io.landfall.parsers.alteryx.tool.SummarizeAction;
import io.landfall.parsers.alteryx.tool.SummarizeField;
import io.landfall.parsers.alteryx.tool.SummarizeField.Concatenation;
import io.landfall.parsers.alteryx.tool.Transpose;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransformReadersTest {

    @Test
    void readsSummarize() {
        var summarize = Configurations.readPlugin("AlteryxSpatialPluginsGui.Summarize.Summarize", """
                <SummarizeFields>
                  <SummarizeField field="Silo" action="GroupBy" rename="Silo"/>
                  <SummarizeField field="Crop" action="Concat" rename="Crops">
                    <Concat_Start>(</Concat_Start><Separator> </Separator><Concat_End>)</Concat_End>
                  </SummarizeField>
                  <SummarizeField field="Tons" action="Percentile" rename="P"><Percentile value="0.9"/></SummarizeField>
                </SummarizeFields>
                """);
        assertThat(summarize)
                .isEqualTo(new Summarize(List.of(
                        new SummarizeField(
                                "Silo", SummarizeAction.GROUP_BY, "GroupBy", "Silo", Concatenation.DEFAULT, ""),
                        new SummarizeField(
                                "Crop",
                                SummarizeAction.CONCAT,
                                "Concat",
                                "Crops",
                                new Concatenation("(", " ", ")"),
                                ""),
                        new SummarizeField(
                                "Tons", SummarizeAction.PERCENTILE, "Percentile", "P", Concatenation.DEFAULT, "0.9"))));
    }

    @Test
    void tellsNoSeparatorFromTheDefault() {
        var summarize = (Summarize) read("Summarize", """
                <SummarizeFields>
                  <SummarizeField field="Crop" action="Concat" rename="A"><Separator/></SummarizeField>
                  <SummarizeField field="Crop" action="Concat" rename="B"/>
                </SummarizeFields>
                """);
        assertThat(summarize.fields())
                .extracting(field -> field.concat().separator())
                .containsExactly("", ",");
    }

    @Test
    void readsACrossTab() {
        assertThat(read("CrossTab", """
                <GroupFields><Field field="Silo"/></GroupFields>
                <HeaderField field="Crop"/>
                <DataField field="Tons"/>
                <Methods>
                  <Method method="Sum"/><Method method="TotCol"/><Separator>;</Separator><FieldSize value="99"/>
                </Methods>
                """))
                .isEqualTo(new CrossTab(
                        List.of("Silo"),
                        "Crop",
                        "Tons",
                        List.of(CrossTabMethod.SUM, CrossTabMethod.TOTAL_COLUMN),
                        ";",
                        99));
    }

    @Test
    void readsTransposeAndItsFields() {
        var transpose = (Transpose) read("Transpose", """
                <ErrorWarn>Warn</ErrorWarn>
                <KeyFields><Field field="Silo"/></KeyFields>
                <DataFields>
                  <Field field="Oats" selected="True"/><Field field="Rye" selected="False"/>
                  <Field field="*Unknown" selected="True"/>
                </DataFields>
                """);
        assertThat(transpose)
                .isEqualTo(new Transpose(
                        List.of("Silo"),
                        new FieldSelection(List.of(
                                new FieldChoice("Oats", true),
                                new FieldChoice("Rye", false),
                                new FieldChoice("*Unknown", true))),
                        FieldMismatch.WARN));
        assertThat(transpose.valueFields().selected()).containsExactly("Oats");
        assertThat(transpose.valueFields().includes("OATS")).isTrue();
        assertThat(transpose.valueFields().includes("rye")).isFalse();
        assertThat(transpose.valueFields().includes("Barley")).isTrue();
    }

    @Test
    void readsTotalsAndColumns() {
        assertThat(read("RunningTotal", """
                <GroupByFields><Field field="Silo"/></GroupByFields>
                <RunningTotalFields><Field field="Tons"/></RunningTotalFields>
                """)).isEqualTo(new RunningTotal(List.of("Silo"), List.of("Tons")));
        assertThat(read("MakeColumns", """
                <NumColumns>3</NumColumns><IsHorizontal value="False"/>
                <GroupFields orderChanged="False"><Field name="Silo"/></GroupFields>
                """)).isEqualTo(new MakeColumns(3, false, List.of("Silo")));
    }
}
