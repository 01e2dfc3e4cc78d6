package io.landfall.parsers.alteryx.read;

import static io.landfall.parsers.alteryx.read.Configurations.readMacro;
import static io.landfall.parsers.alteryx.read.Configurations.readPlugin;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.tool.CountRecords;
import io.landfall.parsers.alteryx.tool.DataCleansing;
import io.landfall.parsers.alteryx.tool.Imputation;
import io.landfall.parsers.alteryx.tool.LetterCase;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.SelectRecords;
import io.landfall.parsers.alteryx.tool.SelectRecords.Range;
import io.landfall.parsers.alteryx.tool.WeightedAverage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroReadersTest {

    @Test
    void readsDataCleansing() {
        assertThat(readMacro("Cleanse.yxmc", """
                <Value name="List Box (11)">"Crop","Silo"</Value>
                <Value name="Check Box (84)">True</Value>
                <Value name="Check Box (117)">False</Value>
                <Value name="Check Box (15)">True</Value>
                <Value name="Check Box (109)">False</Value>
                <Value name="Check Box (122)">True</Value>
                <Value name="Check Box (53)">False</Value>
                <Value name="Check Box (58)">True</Value>
                <Value name="Check Box (70)">False</Value>
                <Value name="Check Box (77)">True</Value>
                <Value name="Drop Down (81)">title</Value>
                <Value name="Check Box (136)">True</Value>
                """))
                .isEqualTo(new DataCleansing(
                        List.of("Crop", "Silo"),
                        true,
                        false,
                        true,
                        false,
                        true,
                        false,
                        true,
                        false,
                        LetterCase.TITLE,
                        true,
                        false));
    }

    @ParameterizedTest
    @CsvSource({
        "Cleanse.yxmc, Check Box (999), True, Setting 'Check Box (999)' is not known",
        "Cleanse.yxmc, Check Box (999), False,",
        "SelectRecords.yxmc, Except, 5, Setting 'Except' is not known",
        "WeightedAvg.yxmc, Rounding, 2, Setting 'Rounding' is not known",
    })
    void remarksAnswersToQuestionsOfAnotherVersion(
            String macro, String question, String answer, @Nullable String said) {
        var parsed = Configurations.parse("", macro, "<Value name=\"%s\">%s</Value>".formatted(question, answer));
        assertThat(parsed.diagnostics())
                .extracting(remark -> remark.message().split(", and")[0])
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    @Test
    void leavesLettersAloneUnlessTicked() {
        var cleansing = (DataCleansing) readMacro("Cleanse.yxmc", """
                <Value name="Check Box (77)">False</Value><Value name="Drop Down (81)">upper</Value>""");
        assertThat(cleansing.letterCase()).isEqualTo(LetterCase.UNCHANGED);
    }

    @Test
    void readsPositionsOfRecords() {
        var select = (SelectRecords) readMacro("SelectRecords.yxmc", """
                <Value name="Ranges">2
                5-9
                20+
                -3
                40-</Value>""");
        assertThat(select.ranges())
                .containsExactly(
                        new Range(2, 2),
                        new Range(5, 9),
                        new Range(20, Long.MAX_VALUE),
                        new Range(1, 3),
                        new Range(40, Long.MAX_VALUE));
    }

    @Test
    void remarksRangesThatAreNone() {
        var parsed = Configurations.parse("", "SelectRecords.yxmc", "<Value name=\"Ranges\">1\nmany</Value>");
        assertThat(parsed.value()).isEqualTo(new SelectRecords("1\nmany", List.of(new Range(1, 1))));
        assertThat(parsed.diagnostics())
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).isEqualTo("Record range 'many' cannot be read"));
    }

    @Test
    void readsCountsAndAverages() {
        assertThat(readMacro("CountRecords.yxmc", "")).isEqualTo(new CountRecords());
        assertThat(readMacro("WeightedAvg.yxmc", """
                <Value name="Value">Price</Value><Value name="Weight">Tons</Value>
                <Value name="OutputFieldName">Mean</Value><Value name="GroupFields">"Silo","Crop"</Value>
                """))
                .isEqualTo(new WeightedAverage("Price", "Tons", "Mean", List.of("Silo", "Crop")));
    }

    @Test
    void readsACallWithItsAnswers() {
        var call = (MacroCall) readMacro("macros\\Winnow.yxmc", """
                <Value name="BatchMacroGroupBy">Control=Silo
                Grain=Store</Value>
                <Value name="ControlParams">Limit (4)=Tons</Value>
                <Value name="Input.Grain">Kind=Crop
                Weight=Tons</Value>
                """);
        assertThat(call.path()).isEqualTo("macros\\Winnow.yxmc");
        assertThat(call.controlParameters()).isEqualTo(Map.of("Limit (4)", "Tons"));
        assertThat(call.isInGroups()).isTrue();
        assertThat(call.fieldMap("Grain")).isEqualTo(Map.of("Kind", "Crop", "Weight", "Tons"));
        assertThat(call.fieldMap("Straw")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',false", "' ',false", "Store,true", "Grain=Store,true"})
    void knowsWhetherABatchMacroSplitsItsInputs(String groups, boolean expected) {
        var call =
                (MacroCall) readMacro("Winnow.yxmc", "<Value name=\"BatchMacroGroupBy\">%s</Value>".formatted(groups));
        assertThat(call.isInGroups()).isEqualTo(expected);
    }

    @Test
    void takesToolsOfTheHtmlKitForMacros() {
        assertThat(Configurations.parse("Winnow", "Winnow/Winnow.yxmc", "<Value name=\"a\">b</Value>")
                        .value())
                .isEqualTo(new MacroCall("Winnow/Winnow.yxmc", Map.of("a", "b")));
        assertThat(readPlugin("Winnow", "<Value name=\"a\">b</Value>")).isNotInstanceOf(MacroCall.class);
    }

    @Test
    void takesAMacroOfTheSameNameElsewhereForAnotherOne() {
        assertThat(readMacro(".\\Cleanse.yxmc", "")).isEqualTo(new MacroCall(".\\Cleanse.yxmc", Map.of()));
    }

    @Test
    void readsWhatAnImputationReplaces() {
        assertThat(readMacro("Imputation_v2.yxmc", """
                <Value name="listbox Select Incoming Fields">"Wheat","Rye"</Value>
                <Value name="radio Null Value">False</Value>
                <Value name="radio User Specified Replace From Value">True</Value>
                <Value name="updown User Replace Value">-1.00000</Value>
                <Value name="radio Mean">False</Value>
                <Value name="radio Median">True</Value>
                <Value name="radio Mode">False</Value>
                <Value name="radio User Specified Replace With Value">False</Value>
                <Value name="updown User Replace With Value">0.00000</Value>
                <Value name="checkbox Impute Indicator">True</Value>
                <Value name="checkbox Imputed Values Separate Field">False</Value>
                """))
                .isEqualTo(new Imputation(
                        List.of("Wheat", "Rye"),
                        Imputation.Replaced.VALUE,
                        "-1.00000",
                        Imputation.Replacement.MEDIAN,
                        "0.00000",
                        true,
                        false));
    }

    @Test
    void doesNotKnowAnImputationWithMoreQuestions() {
        assertThat(((Imputation) readMacro("Imputation_v3.yxmc", """
                <Value name="radio Null Value">True</Value>
                <Value name="radio By Silo">True</Value>
                """)).replaced())
                .isEqualTo(Imputation.Replaced.UNKNOWN);
    }

    @Test
    void doesNotGuessWhichButtonIsChosen() {
        assertThat(readMacro("Imputation_v3.yxmc", """
                <Value name="radio Mean">True</Value>
                <Value name="radio Median">True</Value>
                """))
                .isEqualTo(new Imputation(
                        List.of(), Imputation.Replaced.UNKNOWN, "", Imputation.Replacement.UNKNOWN, "", false, false));
    }
}
