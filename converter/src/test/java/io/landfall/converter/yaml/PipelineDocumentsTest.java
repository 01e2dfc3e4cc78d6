package io.landfall.converter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.Golden;
import io.landfall.converter.OperatorSamples;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PipelineDocumentsTest {

    @Test
    void writesAsRecorded() {
        Golden.assertMatches("yaml/samples.yaml", PipelineDocuments.write(OperatorSamples.pipeline()));
        Golden.assertMatches("yaml/full.yaml", PipelineDocuments.write(DocumentSamples.full()));
    }

    @Test
    void hasASampleOfEveryOperator() {
        assertThat(DocumentSamples.operators())
                .extracting(Object::getClass)
                .contains(Operator.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBack(Pipeline pipeline) {
        var read = PipelineDocuments.read(PipelineDocuments.write(pipeline), "pipeline.yaml");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().orElseThrow())
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFieldsMatchingRegexes(".*\\bat\\.(line|column)", ".*fields\\.at\\.path")
                .isEqualTo(pipeline);
    }

    static Stream<Pipeline> samples() {
        var alone = DocumentSamples.operators().stream()
                .map(operator -> OperatorSamples.pipeline().withOperators(withSources(operator)));
        return Stream.concat(Stream.of(OperatorSamples.pipeline(), DocumentSamples.full()), alone);
    }

    private static List<Operator> withSources(Operator operator) {
        var operators = new ArrayList<Operator>(OperatorSamples.all().stream()
                .filter(Source.class::isInstance)
                .filter(source -> !source.id().equals(operator.id()))
                .toList());
        operators.add(operator);
        return operators;
    }

    @Test
    void writesTheSameBytesAgain() {
        var once = PipelineDocuments.write(DocumentSamples.full());
        var read = PipelineDocuments.read(once, "full.yaml").value().orElseThrow();
        assertThat(PipelineDocuments.write(DocumentSamples.full())).isEqualTo(once);
        assertThat(PipelineDocuments.write(read)).isEqualTo(once);
    }

    @Test
    void keepsTheLegacyPlaceOfOperatorsAndChecks() {
        var full = DocumentSamples.full();
        var read = PipelineDocuments.read(PipelineDocuments.write(full), "full.yaml")
                .value()
                .orElseThrow();
        var place = new SourceLocation("SALES/wf_customer.XML", 0, 0, "SALES/m_customer_load/UPD");
        assertThat(read.operator("FLAGGED")).get().satisfies(operator -> {
            assertThat(operator.at()).isEqualTo(place);
            assertThat(((Project) operator).fields()).extracting(Projection::at).containsOnly(place);
        });
        assertThat(read.checks().getFirst().at().path()).isEqualTo("SALES/m_customer_load/TGT_DIM");
    }

    @Test
    void readsDocumentsWhoseLinesEndOtherwise() {
        var document = PipelineDocuments.write(OperatorSamples.pipeline());
        var read = PipelineDocuments.read("\uFEFF" + document.replace("\n", "\r\n"), "samples.yaml");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value()).contains(OperatorSamples.pipeline());
    }

    @Test
    void readsWhatAPersonWritesWithoutQuotes() {
        var read = PipelineDocuments.read("""
                kind: Pipeline
                apiVersion: landfall/v1   # the order of keys does not matter
                name: m_by_hand
                origin: {system: ALTERYX, file: a.yxmd, object: a, sha256: ''}
                settings: {nullComparison: NULL, highPrecision: false}
                operators:
                  - {op: values, id: V, rows: [[1, NULL], [2.5e0, "'x'"]], fields: [{type: DOUBLE, name: N}, {name: T, type: VARCHAR}]}
                  - op: filter
                    id: F
                    input: V
                    condition: >-
                      N > 1E0
                      AND T = 'x'
                """, "by-hand.yaml");
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().orElseThrow().settings())
                .containsEntry("nullComparison", "NULL")
                .containsEntry("highPrecision", "false");
    }
}
