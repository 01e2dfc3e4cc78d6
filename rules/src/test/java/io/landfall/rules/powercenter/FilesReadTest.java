package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a source reads: by name, by a list, and as a port tells of each row. */
class FilesReadTest {

    @Test
    void tellsOfEachRowWhichFileItComesFrom() {
        var mapping = SmallMapping.lines()
                .column("CurrentlyProcessedFileName", "string", 256, 0)
                .reading("Add Currently Processed Flat File Name Port", "YES")
                .output("FILE", "string", 256, 0, "CurrentlyProcessedFileName");
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.pipeline().operators())
                .filteredOn(Source.class::isInstance)
                .singleElement()
                .extracting("dataset.origins")
                .isEqualTo(List.of(new Dataset.Origin("CurrentlyProcessedFileName", Dataset.Part.NAME)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/data/in          | NAME | PC-SQ-019",
                "$PMSourceFileDir\\ | NAME | PC-SQ-019",
                "/data/*/in        | PATH | PC-SQ-015",
            })
    void asksForTheFolderThatOnlyTheServerKnows(String folder, Dataset.Part part, String code) {
        var mapping = SmallMapping.lines()
                .column("CurrentlyProcessedFileName", "string", 256, 0)
                .reading("Add Currently Processed Flat File Name Port", "YES")
                .inFolder(folder)
                .output("FILE", "string", 256, 0, "CurrentlyProcessedFileName");
        assertThat(mapping.converted().diagnostics())
                .extracting(said -> said.code().entry().id())
                .contains(code);
        assertThat(mapping.pipeline().parameters()).hasSize(part == Dataset.Part.NAME ? 1 : 0);
        assertThat(mapping.pipeline().operators())
                .filteredOn(Source.class::isInstance)
                .singleElement()
                .extracting("dataset.origins")
                .isEqualTo(List.of(new Dataset.Origin("CurrentlyProcessedFileName", part)));
    }

    @Test
    void readsTheFilesOfAList() {
        var mapping = SmallMapping.lines()
                .laidOut("SKIPROWS", "0")
                .read(Map.of("Source filetype", "Indirect", "Source filename", "/data/day.lst"))
                .output("NAME", "string", 10, 0, "NAME");
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.pipeline().operators())
                .filteredOn(Source.class::isInstance)
                .singleElement()
                .extracting("dataset.path", "dataset.naming")
                .containsExactly("/data/day.lst", Dataset.Naming.LIST);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"1, File, PC-SQ-018", "0, Command, PC-SQ-021"})
    void saysWhatIsNotStatedOfLists(int skipped, String input, String code) {
        var mapping = SmallMapping.lines()
                .laidOut("SKIPROWS", Integer.toString(skipped))
                .read(Map.of("Source filetype", "Indirect", "Input Type", input))
                .output("NAME", "string", 10, 0, "NAME");
        assertThat(mapping.codes()).contains(code);
    }

    /** One name may be two things, and a number is no name: nobody is asked, and a person is told. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"$ParamDay.csv", "$$ParamSite.csv", "$$COUNT.csv"})
    void warnsOfNamesThatNoRunCanBeAskedFor(String name) {
        var mapping = SmallMapping.lines()
                .declaring("$$ParamDay", "string")
                .declaring("$$COUNT", "integer")
                .read(Map.of("Source filename", name))
                .output("NAME", "string", 10, 0, "NAME");
        assertThat(mapping.codes()).containsExactly("PC-PAR-009");
        assertThat(mapping.pipeline().parameters()).isEmpty();
    }

    /** What no parameter file says each run is asked for; folders of the service and signs of other programs stay. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "$InputFileOrders          | $$INPUTFILEORDERS      | INPUTFILEORDERS",
                "$Param_Day.csv            | $$PARAM_DAY.csv        | PARAM_DAY",
                "in/$$SITE-$Param_Day.csv  | in/$$SITE-$$PARAM_DAY.csv | SITE,PARAM_DAY",
                "$PMSourceFileDir/day.csv  | $PMSourceFileDir/day.csv  | ''",
                "orders$x.csv              | orders$x.csv           | ''",
            })
    void asksForNamesThatNoParameterFileGives(String name, String path, String asked) {
        var mapping =
                SmallMapping.lines().read(Map.of("Source filename", name)).output("NAME", "string", 10, 0, "NAME");
        assertThat(mapping.codes()).isEmpty();
        assertThat(mapping.pipeline().parameters())
                .allMatch(parameter -> parameter.defaultValue().isEmpty())
                .extracting(Parameter::name)
                .containsExactlyInAnyOrder(asked.isEmpty() ? new String[0] : asked.split(","));
        assertThat(mapping.converted().diagnostics())
                .extracting(said -> said.code().entry().id())
                .filteredOn("PC-PAR-008"::equals)
                .hasSize(mapping.pipeline().parameters().size());
        assertThat(mapping.pipeline().operators())
                .filteredOn(Source.class::isInstance)
                .singleElement()
                .extracting("dataset.path")
                .isEqualTo(path);
    }
}
