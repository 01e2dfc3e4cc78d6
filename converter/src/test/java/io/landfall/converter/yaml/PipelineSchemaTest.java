package io.landfall.converter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.landfall.converter.OperatorSamples;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Lookup;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.WindowField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PipelineSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema SCHEMA = REGISTRY.getSchema(PipelineDocuments.schema());

    private static final Path MODEL = Path.of("src/main/java/io/landfall/converter/pipeline");

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code (\\{id: .*})}</pre>", Pattern.DOTALL);

    @Test
    void isASchema() {
        var schemaOfSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(schemaOfSchemas.validate(PipelineDocuments.schema(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.landfall.converter.yaml.PipelineDocumentsTest#samples")
    void acceptsWhatIsWritten(Pipeline pipeline) {
        assertThat(SCHEMA.validate(PipelineDocuments.write(pipeline), InputFormat.YAML))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operators")
    void acceptsTheExampleInEachOperatorsDocumentation(Class<?> operator) throws IOException {
        var source = Files.readString(MODEL.resolve(operator.getSimpleName() + ".java"));
        var example = EXAMPLE.matcher(source.replaceAll("\\n \\* +", " "));
        assertThat(example.find()).isTrue();
        var document = PipelineDocuments.write(OperatorSamples.pipeline().withOperators(List.of()))
                .replace("operators: []", "operators: [" + example.group(1) + "]");
        assertThat(document).contains("op: " + word(operator));
        assertThat(SCHEMA.validate(document, InputFormat.YAML)).isEmpty();
    }

    @Test
    void listsExactlyTheOperatorsThatThereAre() {
        var listed = SCHEMA.getSchemaNode()
                .at("/$defs/operator/oneOf")
                .valueStream()
                .map(reference -> reference.at("/$ref").asString().replace("#/$defs/", ""));
        assertThat(listed)
                .containsExactlyElementsOf(
                        operators().map(PipelineSchemaTest::word).toList());
        assertThat(Arrays.stream(OperatorKind.values()).map(YamlValue::word))
                .containsExactlyElementsOf(
                        operators().map(PipelineSchemaTest::word).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void listsExactlyTheWordsThatThereAre(String pointer, Enum<?>[] constants) {
        assertThat(SCHEMA.getSchemaNode()
                        .at("/$defs" + pointer + "/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(constants).map(YamlValue::word).toList());
    }

    static Stream<Arguments> words() {
        var key = "/keys/items/oneOf/1/properties";
        return Stream.of(
                Arguments.of("/join/properties/kind", Join.Kind.values()),
                Arguments.of("/lookup/properties/match", Lookup.Match.values()),
                Arguments.of("/measure/properties/function", Measure.Function.values()),
                Arguments.of("/windowField/properties/function", WindowField.Function.values()),
                Arguments.of("/sample/properties/pick", Sample.Pick.values()),
                Arguments.of("/target/properties/mode", Target.Mode.values()),
                Arguments.of("/header", FileFormat.Header.values()),
                Arguments.of("/reading/properties/trim", FileFormat.Trim.values()),
                Arguments.of("/writing/properties/quoting", FileFormat.Quoting.values()),
                Arguments.of("/writing/properties/numbers", FileFormat.Numbers.values()),
                Arguments.of(key + "/direction", SortKey.Direction.values()),
                Arguments.of(key + "/nulls", SortKey.Nulls.values()),
                Arguments.of(key + "/collation", SortKey.Collation.values()));
    }

    @Test
    void listsExactlyTheLegacySystemsThatThereAre() {
        assertThat(SCHEMA.getSchemaNode()
                        .at("/properties/origin/properties/system/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(LegacySystem.values()).map(Enum::name).toList());
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
        part                        ; instead
        apiVersion: landfall/v1     ; apiVersion: landfall/v2
        kind: Pipeline              ; kind: Workflow
        name: samples               ; nam: samples
        system: POWERCENTER         ; system: SSIS
        op: filter                  ; op: philtre
        op: filter                  ; op: sort
        condition: QTY >= 10        ; when: QTY >= 10
        condition: QTY >= 10        ; ``
        condition: QTY >= 10        ; condition: 10
        id: MANY                    ; id: MA.NY
        type: BIGINT                ; type: LONG
        kind: left                  ; kind: outer
        pick: last                  ; pick: final
        count: 2                    ; count: two
        count: 2                    ; count: -2
        direction: descending       ; direction: desc
        kind: delimited             ; kind: parquet
        inputs: [ORDERS, ORDERS]    ; inputs: []
        ordinal: _no                ; ordinal: [_no]
        frame: {first: start        ; frame: {first: begin
        """)
    void refusesWhatIsNoPipeline(String part, String instead) {
        var document = PipelineDocuments.write(OperatorSamples.pipeline());
        assertThat(document).contains(part);
        assertThat(SCHEMA.validate(document.replace(part, instead), InputFormat.YAML))
                .isNotEmpty();
    }

    static Stream<Class<?>> operators() {
        return Arrays.stream(Operator.class.getPermittedSubclasses());
    }

    private static String word(Class<?> operator) {
        return operator.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
