package io.landfall.parsers.alteryx.read;

import static io.landfall.parsers.alteryx.read.Configurations.BASE;
import static io.landfall.parsers.alteryx.read.Configurations.parse;
import static io.landfall.parsers.alteryx.read.Configurations.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.AppendFields;
import io.landfall.parsers.alteryx.tool.CartesianMode;
import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.FindMode;
import io.landfall.parsers.alteryx.tool.FindReplace;
import io.landfall.parsers.alteryx.tool.Join;
import io.landfall.parsers.alteryx.tool.JoinMultiple;
import io.landfall.parsers.alteryx.tool.MakeGroup;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.alteryx.tool.SelectBlock;
import io.landfall.parsers.alteryx.tool.SelectField;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.alteryx.tool.UnionMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinReadersTest {

    @Test
    void readsAJoin() {
        var join = (Join) read("Join", """
                <Configuration joinByRecordPos="False">
                  <JoinInfo connection="Left"><Field field="Silo"/><Field field="Crop"/></JoinInfo>
                  <JoinInfo connection="Right"><Field field="Id"/><Field field="Kind"/></JoinInfo>
                  <SelectConfiguration>
                    <Configuration outputConnection="Join">
                      <OrderChanged value="False"/>
                      <CommaDecimal value="False"/>
                      <SelectFields>
                        <SelectField field="Right_Id" selected="False" input="Right_"/>
                        <SelectField field="Left_Tons" selected="True" rename="Weight"/>
                        <SelectField field="*Unknown" selected="True"/>
                      </SelectFields>
                    </Configuration>
                  </SelectConfiguration>
                </Configuration>""");
        assertThat(join.byPosition()).isFalse();
        assertThat(join.leftKeys()).containsExactly("Silo", "Crop");
        assertThat(join.rightKeys()).containsExactly("Id", "Kind");
        assertThat(join.select().fields())
                .containsExactly(
                        field("Id", "Right_", false, ""),
                        field("Tons", "Left_", true, "Weight"),
                        field("*Unknown", "", true, ""));
        assertThat(join.select().passesUnknown()).isTrue();
    }

    @Test
    void readsAJoinByPosition() {
        assertThat(read("Join", "<Configuration joinByRecordPos=\"True\"/>"))
                .isEqualTo(new Join(true, List.of(), List.of(), SelectBlock.EVERYTHING));
    }

    @Test
    void readsAJoinOfManyInputs() {
        var join = (JoinMultiple) read("JoinMultiple", """
                <JoinByRecPos value="False"/>
                <JoinFields>
                  <JoinInfo connection="Rain"><Field field="Day"/></JoinInfo>
                  <JoinInfo connection="#2"><Field field="Date"/></JoinInfo>
                </JoinFields>
                <CartesianMode>Warn</CartesianMode>
                <OutputJoinOnly value="True"/>
                <SelectConfiguration>
                  <Configuration outputConnection="Output">
                    <OrderChanged value="False"/>
                    <SelectFields>
                      <SelectField field="Rain_mm" selected="True"/>
                      <SelectField field="Input_#2_Tons" selected="True" rename="Tons"/>
                    </SelectFields>
                  </Configuration>
                </SelectConfiguration>
                """);
        assertThat(join)
                .isEqualTo(new JoinMultiple(
                        false,
                        List.of(
                                new JoinMultiple.Input("Rain", List.of("Day")),
                                new JoinMultiple.Input("#2", List.of("Date"))),
                        CartesianMode.WARN,
                        true,
                        new SelectBlock(
                                false,
                                false,
                                List.of(field("mm", "Rain_", true, ""), field("Tons", "Input_#2_", true, "Tons")))));
    }

    @Test
    void readsAppendedFields() {
        assertThat(read("AppendFields", "<CartesianMode>Allow</CartesianMode>"))
                .isEqualTo(new AppendFields(CartesianMode.ALLOW, SelectBlock.EVERYTHING));
    }

    @Test
    void readsAUnion() {
        assertThat(read("Union", """
                <ByName_ErrorMode>Ignore</ByName_ErrorMode>
                <ByName_OutputMode>Subset</ByName_OutputMode>
                <Mode>ByName</Mode>
                <SetOutputOrder value="True"/>
                <OutputOrder><Connection>#2</Connection><Connection>#1</Connection></OutputOrder>
                """))
                .isEqualTo(new Union(
                        UnionMode.BY_NAME, FieldMismatch.IGNORE, false, true, List.of("#2", "#1"), List.of()));
    }

    /** Which fields leave is part of what the tool does, so that a word for it that nobody knows is no word for all of them. */
    @Test
    void readsAUnionWhoseFieldsAreChosenInAnUnknownWay() {
        var parsed = parse(BASE + "Union.Union", "", """
                <ByName_OutputMode>Common</ByName_OutputMode>
                <Mode>ByName</Mode>
                """);
        assertThat(((Union) parsed.value()).mode()).isEqualTo(UnionMode.UNKNOWN);
        assertThat(parsed.diagnostics())
                .extracting(said -> said.code().entry().id())
                .containsExactly("AX-PARSE-102");
    }

    @Test
    void readsAUnionByHand() {
        var union = (Union) read("Union", """
                <Mode>Manual</Mode>
                <AutoResetMode>ByName</AutoResetMode>
                <MultiMetaInfo>
                  <MetaInfo name="#1">
                    <RecordInfo>
                      <Field name="Crop" size="9" source="TextInput:" type="String" column="2"/>
                      <Field name="Tons" type="Double" column="1"/>
                    </RecordInfo>
                  </MetaInfo>
                </MultiMetaInfo>
                """);
        assertThat(union.mode()).isEqualTo(UnionMode.MANUAL);
        assertThat(union.allFields()).isTrue();
        assertThat(union.layouts())
                .containsExactly(
                        new Union.Layout("#1", List.of(new Union.Column("Crop", 2), new Union.Column("Tons", 1))));
    }

    @Test
    void readsFindReplace() {
        assertThat(read("FindReplace", """
                <FieldFind>Note</FieldFind>
                <FieldSearch>Word</FieldSearch>
                <ReplaceFoundField>Better</ReplaceFoundField>
                <FindMode>FindWhole</FindMode>
                <NoCase value="True"/>
                <MatchWholeWord value="True"/>
                <ReplaceMode>Append</ReplaceMode>
                <ReplaceMultipleFound value="False"/>
                <ReplaceAppendFields><Field field="Kind"/></ReplaceAppendFields>
                """))
                .isEqualTo(new FindReplace(
                        "Note", "Word", FindMode.WHOLE, true, true, true, "Better", false, List.of("Kind")));
    }

    @Test
    void readsTheSelectBlockOfToolsWithoutAType() {
        var other = (OtherTool) Configurations.readPlugin("AlteryxSpatialPluginsGui.FindNearest.FindNearest", """
                <HowMany value="1"/>
                <SelectConfiguration>
                  <Configuration outputConnection="Matched">
                    <SelectFields><SelectField field="Universe_Mill" selected="True"/></SelectFields>
                  </Configuration>
                </SelectConfiguration>
                """);
        assertThat(other.select().fields()).containsExactly(field("Mill", "Universe_", true, ""));
    }

    private static SelectField field(String name, String input, boolean selected, String rename) {
        return new SelectField(name, input, selected, rename, StoredType.NONE, false, "");
    }

    @Test
    void readsAllThatAMakeGroupIsSetTo() {
        assertThat(Configurations.read("MakeGroup", """
                <Key1 field="Farm"/><Key2>Mill</Key2>""")).isEqualTo(new MakeGroup(List.of("Farm", "Mill")));
        assertThat(Configurations.read("MakeGroup", """
                <Key>Farm</Key><Key>Mill</Key><Loose value="True"/>""")).isEqualTo(new MakeGroup(List.of("Farm", "Mill", "True")));
    }
}
