package io.landfall.converter.suggestion;

import static io.landfall.converter.suggestion.DeclinedSamples.ANSWER;
import static io.landfall.converter.suggestion.DeclinedSamples.STEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.conversion.OperatorCounts;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestedConversionTest {

    private static final Suggestion SUGGESTION =
            new Suggestion("JTX", "canned", "00", ANSWER, Instant.EPOCH, Optional.empty());

    private static Conversion filled(Conversion conversion, EngineCheck engine) {
        return SuggestedConversion.with(conversion, Declined.in(conversion).getFirst(), SUGGESTION, engine)
                .orElseThrow();
    }

    @Test
    void isPartialAtMost() {
        var conversion = DeclinedSamples.conversion(STEP);
        assertThat(conversion.verdict()).isEqualTo(Verdict.MANUAL);
        var filled = filled(conversion, EngineCheck.NONE);
        assertThat(filled.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(filled.operators()).isEqualTo(new OperatorCounts(4, 2, 0, 2, 0));
        assertThat(filled.diagnostics())
                .extracting(Diagnostic::id, diagnostic -> diagnostic.at().path())
                .containsExactly(tuple("CV-MODEL-001", "SALES/m_sizes/JTX"));
        assertThat(Assessment.proven(filled).verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void writesTheOperatorsInThePlaceOfTheStep() {
        var pipeline = filled(DeclinedSamples.conversion(STEP), EngineCheck.NONE)
                .documents()
                .getFirst()
                .pipeline();
        assertThat(pipeline.operators())
                .extracting(operator -> operator.id())
                .containsExactly("ORDERS", "JTX_KEPT", "JTX", "SIZES");
        assertThat(pipeline.operators().get(1).at().path()).isEqualTo("SALES/m_sizes/JTX");
        assertThat(PipelineDocuments.read(PipelineDocuments.write(pipeline), "x")
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void fillsEveryPipelineOfTheAsset() {
        var conversion = DeclinedSamples.conversion(STEP, List.of("a.yaml", "b.yaml"));
        assertThat(Declined.in(conversion))
                .singleElement()
                .satisfies(part -> assertThat(part.documents()).containsExactly("a.yaml", "b.yaml"));
        var filled = filled(conversion, EngineCheck.NONE);
        assertThat(filled.documents())
                .allSatisfy(document ->
                        assertThat(document.pipeline().operator("JTX_KEPT")).isPresent());
        assertThat(filled.operators()).isEqualTo(new OperatorCounts(8, 4, 0, 4, 0));
    }

    @Test
    void staysManualWhereAnEngineDoesNotTakeIt() {
        EngineCheck strict = (Pipeline pipeline) -> List.of("no");
        assertThat(filled(DeclinedSamples.conversion(STEP), strict).verdict()).isEqualTo(Verdict.MANUAL);
    }
}
