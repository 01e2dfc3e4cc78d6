package io.landfall.parsers.alteryx.read;

import static io.landfall.parsers.alteryx.read.Configurations.formula;
import static io.landfall.parsers.alteryx.read.Configurations.read;
import static io.landfall.parsers.alteryx.read.Configurations.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.AutoField;
import io.landfall.parsers.alteryx.tool.FieldChoice;
import io.landfall.parsers.alteryx.tool.FieldSelection;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.parsers.alteryx.tool.FilterOperator;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.Formula.FormulaField;
import io.landfall.parsers.alteryx.tool.GenerateRows;
import io.landfall.parsers.alteryx.tool.MultiFieldFormula;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.NameChange;
import io.landfall.parsers.alteryx.tool.OtherRows;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.Sample;
import io.landfall.parsers.alteryx.tool.SampleMode;
import io.landfall.parsers.alteryx.tool.Select;
import io.landfall.parsers.alteryx.tool.SelectBlock;
import io.landfall.parsers.alteryx.tool.SelectField;
import io.landfall.parsers.alteryx.tool.SimpleCondition;
import io.landfall.parsers.alteryx.tool.Sort;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.TargetField;
import io.landfall.parsers.alteryx.tool.Tile;
import io.landfall.parsers.alteryx.tool.TileMethod;
import io.landfall.parsers.alteryx.tool.Unique;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationReadersTest {

    @Test
    void readsSelect() {
        var select = (Select) read("AlteryxSelect", """
                <OrderChanged value="True"/>
                <CommaDecimal value="True"/>
                <SelectFields>
                  <SelectField field="Tons" selected="True" rename="Weight" type="FixedDecimal" size="19.3" forced="True"/>
                  <SelectField field="Silo" selected="False" description="Where it lies"/>
                  <SelectField field="*Unknown" selected="False"/>
                </SelectFields>
                """);
        var tons = new SelectField("Tons", "", true, "Weight", type(FieldType.FIXED_DECIMAL, "19.3"), true, "");
        var silo = new SelectField("Silo", "", false, "", StoredType.NONE, false, "Where it lies");
        var unknown = new SelectField("*Unknown", "", false, "", StoredType.NONE, false, "");
        assertThat(select.block()).isEqualTo(new SelectBlock(true, true, List.of(tons, silo, unknown)));
        assertThat(select.block().passesUnknown()).isFalse();
        assertThat(select.block().of("", "TONS")).contains(tons);
        assertThat(tons.type().length()).hasValue(19);
        assertThat(tons.type().decimals()).hasValue(3);
        assertThat(tons.outputName()).isEqualTo("Weight");
    }

    @Test
    void readsAFilterByFormula() {
        assertThat(read("Filter", """
                <Expression>[Tons] &gt; 5</Expression>
                <Mode>Custom</Mode>
                """)).isEqualTo(new Filter(formula("[Tons] > 5", 1, 28, ""), Optional.empty()));
    }

    @Test
    void readsAFilterWithoutFormula() {
        assertThat(read("Filter", """
                <Mode>Simple</Mode>
                <Simple>
                  <Operator>&gt;=</Operator>
                  <Field>Sown</Field>
                  <Operands>
                    <IgnoreTimeInDateTime>True</IgnoreTimeInDateTime>
                    <DateType>today</DateType>
                    <PeriodDate>2031-04-01 08:00:00</PeriodDate>
                    <PeriodType>days</PeriodType>
                    <PeriodCount>7</PeriodCount>
                    <Operand>2031-04-02</Operand>
                    <StartDate>2031-04-03</StartDate>
                    <EndDate>2031-04-04</EndDate>
                  </Operands>
                </Simple>
                """))
                .isEqualTo(new Filter(
                        formula("", 1, ""),
                        Optional.of(new SimpleCondition(
                                "Sown",
                                FilterOperator.GREATER_OR_EQUAL,
                                ">=",
                                "2031-04-02",
                                true,
                                "today",
                                "2031-04-01 08:00:00",
                                "days",
                                "7",
                                "2031-04-03",
                                "2031-04-04"))));
    }

    @ParameterizedTest
    @CsvSource({
        "=, EQUAL",
        "!=, NOT_EQUAL",
        "&gt;, GREATER",
        "&lt;, LESS",
        "&lt;=, LESS_OR_EQUAL",
        "IsNull, IS_NULL",
        "IsNotNull, IS_NOT_NULL",
        "IsEmpty, IS_EMPTY",
        "IsNotEmpty, IS_NOT_EMPTY",
        "Contains, CONTAINS",
        "NotContains, NOT_CONTAINS",
        "DoesNotContain, NOT_CONTAINS",
        "IsTrue, IS_TRUE",
        "IsFalse, IS_FALSE"
    })
    void knowsTheOperatorsOfAFilter(String written, FilterOperator operator) {
        var filter = (Filter)
                read("Filter", "<Mode>Simple</Mode><Simple><Operator>%s</Operator></Simple>".formatted(written));
        assertThat(filter.simple()).map(SimpleCondition::operator).contains(operator);
    }

    @Test
    void readsFormulas() {
        assertThat(read("Formula", """
                <FormulaFields>
                  <FormulaField expression="[Tons] *&#xA; 2" field="Double" size="8" type="Double"/>
                  <FormulaField expression="'x'" field="Mark" size="1" type="String" enabled="False"/>
                </FormulaFields>
                """))
                .isEqualTo(new Formula(List.of(
                        new FormulaField(
                                "Double", formula("[Tons] *\n 2", 2, "Double"), type(FieldType.DOUBLE, "8"), true),
                        new FormulaField("Mark", formula("'x'", 3, "Mark"), type(FieldType.STRING, "1"), false))));
    }

    @Test
    void readsAFormulaForManyFields() {
        assertThat(read("MultiFieldFormula", """
                <FieldType>Numeric</FieldType>
                <Fields orderChanged="False">
                  <Field name="Oats"/>
                  <Field name="Rye" selected="False"/>
                  <Field name="*Unknown"/>
                </Fields>
                <CopyOutput value="True"/>
                <NewFieldAddOn>_t</NewFieldAddOn>
                <NewFieldAddOnPos>Suffix</NewFieldAddOnPos>
                <ChangeFieldType value="True"/>
                <OutputFieldType type="Int32" size="4" scale="0"/>
                <Expression>[_CurrentField_] / 1000</Expression>
                """))
                .isEqualTo(new MultiFieldFormula(
                        "Numeric",
                        new FieldSelection(List.of(
                                new FieldChoice("Oats", true),
                                new FieldChoice("Rye", false),
                                new FieldChoice("*Unknown", true))),
                        formula("[_CurrentField_] / 1000", 12, 13, ""),
                        Optional.of(new NameChange(NameChange.Side.SUFFIX, "_t")),
                        new StoredType(FieldType.INT32, "4", "0")));
    }

    @Test
    void keepsTheTypeUnlessItIsChanged() {
        var formula = (MultiFieldFormula) read("MultiFieldFormula", """
                <ChangeFieldType value="False"/>
                <OutputFieldType type="Int32" size="4" scale="0"/>
                <CopyOutput value="False"/>
                <NewFieldAddOn>_t</NewFieldAddOn>
                """);
        assertThat(formula.outputType()).isEqualTo(StoredType.NONE);
        assertThat(formula.copy()).isEmpty();
    }

    @Test
    void readsAFormulaOverSeveralRows() {
        assertThat(read("MultiRowFormula", """
                <UpdateField value="True"/>
                <UpdateField_Name>Total</UpdateField_Name>
                <CreateField_Name>New</CreateField_Name>
                <CreateField_Type>Int32</CreateField_Type>
                <CreateField_Size>4</CreateField_Size>
                <OtherRows>NULL</OtherRows>
                <NumRows value="2"/>
                <Expression>[Row-1:Total] + [Tons]</Expression>
                <GroupByFields><Field field="Silo"/></GroupByFields>
                """))
                .isEqualTo(new MultiRowFormula(
                        new TargetField.Update("Total"),
                        OtherRows.NULL,
                        2,
                        formula("[Row-1:Total] + [Tons]", 8, 13, "Total"),
                        List.of("Silo")));
    }

    @Test
    void readsGeneratedRows() {
        assertThat(read("GenerateRows", """
                <UpdateField value="False"/>
                <UpdateField_Name/>
                <CreateField_Name>Day</CreateField_Name>
                <CreateField_Type>Date</CreateField_Type>
                <CreateField_Size>10</CreateField_Size>
                <Expression_Init>[Sown]</Expression_Init>
                <Expression_Cond>Day &lt;= [Reaped]</Expression_Cond>
                <Expression_Loop>DateTimeAdd(Day, 1, 'days')</Expression_Loop>
                <RecordCount value="100"/>
                <RecordCount value="0"/>
                """))
                .isEqualTo(new GenerateRows(
                        new TargetField.Create("Day", type(FieldType.DATE, "10")),
                        formula("[Sown]", 6, 18, "Initialization"),
                        formula("Day <= [Reaped]", 7, 18, "Condition"),
                        formula("DateTimeAdd(Day, 1, 'days')", 8, 18, "Loop")));
    }

    @Test
    void readsNumbersForRecords() {
        assertThat(read("RecordID", """
                <FieldName>No</FieldName>
                <StartValue>100</StartValue>
                <FieldType size="5">String</FieldType>
                <FieldSize>6</FieldSize>
                <Position>1</Position>
                """))
                .isEqualTo(new RecordId("No", 100, type(FieldType.STRING, "5"), false, List.of()));
    }

    @Test
    void readsWhatChoosesRecords() {
        assertThat(read("Sample", """
                <Mode>Last</Mode><N>3</N><GroupFields orderChanged="False"><Field name="Silo"/></GroupFields>
                """)).isEqualTo(new Sample(SampleMode.LAST, 3, List.of("Silo")));
        assertThat(read("Unique", "<UniqueFields><Field field=\"Silo\"/><Field field=\"Crop\"/></UniqueFields>"))
                .isEqualTo(new Unique(List.of("Silo", "Crop")));
        assertThat(read("AutoField", "<Fields><Field field=\"Crop\" selected=\"True\"/></Fields>"))
                .isEqualTo(new AutoField(new FieldSelection(List.of(new FieldChoice("Crop", true)))));
    }

    @Test
    void readsAnOrder() {
        var sort = (Sort) read("Sort", """
                <SortInfo locale="1033">
                  <Field field="Silo" order="Ascending"/>
                  <Field field="Tons" order="Descending"/>
                </SortInfo>
                """);
        assertThat(sort).isEqualTo(new Sort(1033, List.of(new SortField("Silo", false), new SortField("Tons", true))));
        assertThat(sort.isDictionaryOrder()).isTrue();
    }

    @Test
    void readsTiles() {
        assertThat(read("Tile", """
                <GroupFields orderChanged="False"><Field name="Silo"/></GroupFields>
                <Method>EqualRecords</Method>
                <EqualRecords>
                  <EqualRecordsGroupField>Crop</EqualRecordsGroupField>
                  <EqualRecordsSortField>Tons</EqualRecordsSortField>
                  <NumTiles value="4"/>
                </EqualRecords>
                """))
                .isEqualTo(new Tile(new TileMethod.EqualRecords(4, "Tons", "Crop"), List.of("Silo")));
        assertThat(read("Tile", """
                <Method>UniqueValue</Method>
                <UniqueValue><UniqueFields><Field field="Crop"/></UniqueFields><DontSort value="True"/></UniqueValue>
                """)).isEqualTo(new Tile(new TileMethod.UniqueValue(List.of("Crop"), true), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SmartTile | <SmartTileField>Tons</SmartTileField><OutputName value="True"/><Verbose>True</Verbose>
            Manual    | <ManualField>Tons</ManualField><Cutoffs>10 20</Cutoffs>
            """)
    void readsOfATileThatNobodyConvertsAllThatItHas(String method, String settings) {
        assertThat(read("Tile", "<Method>%1$s</Method><%1$s>%2$s</%1$s>".formatted(method, settings)))
                .isInstanceOf(Tile.class);
    }
}
