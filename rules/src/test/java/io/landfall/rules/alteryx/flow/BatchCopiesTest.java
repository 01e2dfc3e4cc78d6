package io.landfall.rules.alteryx.flow;

import static io.landfall.rules.alteryx.flow.MacroDocuments.converted;
import static io.landfall.rules.alteryx.flow.MacroDocuments.document;
import static io.landfall.rules.alteryx.flow.MacroDocuments.line;
import static io.landfall.rules.alteryx.flow.MacroDocuments.node;
import static io.landfall.rules.alteryx.flow.MacroDocuments.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batch macros whose control records are known have a copy for each of them, or say what keeps them from it. */
class BatchCopiesTest {

    @TempDir
    private Path folder;

    /** A stand-in for the engine that would compute the control records. */
    private record Known(String rows) implements FileSchemas {

        @Override
        public Optional<List<Field>> fields(Export export, Dataset.File file, SourceLocation at) {
            return Optional.empty();
        }

        /** Records have bars between them; a wave is NULL, a hash no records at all. */
        @Override
        public Optional<List<List<Optional<String>>>> rows(Export export, Pipeline pipeline, int most) {
            return Optional.of(
                    rows.equals("#")
                            ? List.of()
                            : Arrays.stream(rows.split("/", -1))
                                    .map(row -> Arrays.stream(row.split(","))
                                            .map(cell -> Optional.of(cell).filter(value -> !value.equals("~")))
                                            .toList())
                                    .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    2/RegExExpression/@value                 | AllSame    | mug/jar     | 2 | PATTERN_EXTRACT(NOTE, '([0-9]+) mug'
                    2/RegExExpression/@value                 | AllSame    | mug/jar     | 2 | PATTERN_EXTRACT(NOTE, '([0-9]+) jar'
                    2/RegExExpression/@value                 | AllSame    | mug         | 0 | PATTERN_EXTRACT(NOTE, '([0-9]+) mug'
                    2/RegExExpression/@value                 | AllSame    | mug/mug/jar | 3 | PATTERN_EXTRACT(NOTE, '([0-9]+) mug'
                    3/FormulaFields/FormulaField/@field      | AutoByName | mug/jar     | 2 | {name: jar, type: VARCHAR(9), expr: CAST(NULL AS VARCHAR(9))}
                    3/FormulaFields/FormulaField/@field      | AutoByPos  | mug/jar     | 2 | - {name: mug, expr: jar}
                    3/FormulaFields/FormulaField/@expression | AllSame    | 1.5/-2      | 0 | Control_1""")
    void copiesTheMacroForEachControlRecord(String place, String mode, String rows, int united, String expected)
            throws IOException {
        var conversion = called(place, mode, rows, "KIND", "");
        assertThat(PipelineDocuments.write(conversion.documents().getFirst().pipeline()))
                .contains(expected);
        assertThat(conversion.documents().getFirst().pipeline().operators().stream()
                        .filter(Union.class::isInstance)
                        .map(union -> union.inputs().size())
                        .toList())
                .isEqualTo(united == 0 ? List.of() : List.of(united));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    3/FormulaFields/FormulaField/@field | AllSame    | mug/jar     | KIND  |         | its runs give other fields at its output 'Out', which its settings forbid
                    2/RegExExpression/@value            | AllSame    | mug/~       | KIND  |         | control record 2 has no value in 'KIND'
                    2/RegExExpression/@value            | AllSame    | #           | KIND  |         | there are no control records
                    2/RegExExpression/@value            | AllSame    | 0.1/1E20    | SHARE |         | how Designer writes the number 1E20 into a setting is not sure
                    2/RegExExpression/@value            | AllSame    | mug         | GONE  |         | 'Control' gets neither texts nor whole numbers
                    2/RegExExpression/@value            | AllSame    | a,N/b,N     | KIND  | grouped | control records have the same group in 'AREA'
                    2/RegExExpression/@value            | AllSame    | mug,N/jar,S | KIND  | swapped | its settings for groups do not say one field
                    2/RegExExpression/@value            | AllSame    | (/x         | KIND  |         | what leaves at its output 'Out' is not known""")
    void saysWhyThereAreNoCopies(String place, String mode, String rows, String field, String grouped, String reason)
            throws IOException {
        assertThat(said(called(place, mode, rows, field, grouped == null ? "" : grouped)))
                .contains("AX-MACRO-006")
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    2/RegExExpression/@value | mug,N/jar,S | AREA = 'N'
                    2/RegExExpression/@value | mug,N/jar,S | AREA = 'S'
                    3/FormulaFields/FormulaField/@expression | mug,N | condition: L.AREA = R.AREA""")
    void dealsRecordsOutToGroups(String place, String rows, String expected) throws IOException {
        var conversion = called(place, "AllSame", rows, "KIND", "grouped");
        assertThat(PipelineDocuments.write(conversion.documents().getFirst().pipeline()))
                .contains(expected);
    }

    /** A macro that finds how many of something a note tells, and writes down what. */
    private static String macro(String place, String mode) {
        var nodes = node(
                        1,
                        "MacroInput.MacroInput",
                        "<UseFileInput value=\"False\"/><Name>In</Name><ShowFieldMap value=\"True\"/><Optional value=\"False\"/>")
                + node(
                        2,
                        "RegEx.RegEx",
                        "<Field>NOTE</Field><RegExExpression value=\"([0-9]+) thing\"/><CaseInsensitve value=\"True\"/><Method>ParseComplex</Method><ParseComplex><Field field=\"COUNT\" type=\"V_String\" size=\"9\"/></ParseComplex>")
                + node(
                        3,
                        "Formula.Formula",
                        "<FormulaFields><FormulaField expression=\"'thing'\" field=\"thing\" size=\"9\" type=\"V_String\" enabled=\"True\"/></FormulaFields>")
                + node(4, "MacroOutput.MacroOutput", "<Name>Out</Name>");
        var lines = line(1, "Output", 2, "Input")
                + line(2, "Output", 3, "Input")
                + line(3, "Output", 4, "Input")
                + "<Connection name=\"#1\"><Origin ToolID=\"6\" Connection=\"Question\"/><Destination ToolID=\"7\" Connection=\"Question\"/></Connection>";
        return document(nodes, lines, """
                <RuntimeProperties><Actions><NoCondition><Type>NoCondition</Type><True><Action><Type>UpdateValue</Type><ToolId value="7"/>
                <Mode>Simple</Mode><Variable/><Replace value="True"/><ReplaceText>thing</ReplaceText><Destination>%s</Destination></Action></True></NoCondition></Actions>
                <Questions><Question><Type>ControlParam</Type><Name>Control</Name><ToolId value="6"/></Question></Questions>
                <BatchMacro><OutputMode>%s</OutputMode><ControlParams><ControlParam><Name>Control</Name></ControlParam></ControlParams></BatchMacro>
                <ModuleType>Macro</ModuleType></RuntimeProperties>
                """.formatted(place, mode));
    }

    private Conversion called(String place, String mode, String rows, String field, String grouped) throws IOException {
        Files.writeString(folder.resolve("count.yxmc"), macro(place, mode));
        var groups = (grouped.isEmpty() ? "" : "<Value name=\"BatchMacroGroupBy\">Control=AREA\nIn=AREA\n</Value>")
                + (grouped.equals("swapped") ? "<Value name=\"In\">NOTE=AREA\nAREA=NOTE\n</Value>" : "");
        var nodes = node(
                        1,
                        "TextInput.TextInput",
                        "<Fields><Field name=\"NOTE\"/><Field name=\"AREA\"/></Fields><Data><r><c>3 mugs</c><c>N</c></r></Data>")
                + node(
                        2,
                        "TextInput.TextInput",
                        "<Fields><Field name=\"KIND\"/><Field name=\"AREA\"/><Field name=\"SHARE\"/></Fields><Data><r><c>mug</c><c>N</c><c>0.1</c></r></Data>")
                + "<Node ToolID=\"3\"><GuiSettings/><Properties><Configuration><Value name=\"ControlParams\">Control=%s</Value>%s</Configuration></Properties><EngineSettings Macro=\"count.yxmc\"/></Node>"
                        .formatted(field, groups)
                + node(4, "BrowseV2.BrowseV2", "");
        var lines = line(1, "Output", 3, "In") + line(2, "Output", 3, "Control") + line(3, "Out", 4, "Input");
        return converted(folder, document(nodes, lines, ""), new Known(rows));
    }
}
