package io.landfall.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.analysis.Schemas;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.suggestion.Asking;
import io.landfall.converter.suggestion.Prompt;
import io.landfall.converter.suggestion.Suggestions;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.proof.GeneratedTrial;
import io.landfall.validation.proof.OnDuckDb;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.validation.proof.Prover;
import io.landfall.workbench.proof.ProofEngines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Takes a converted expression of a sample for a declined one, and lets a model write it again. */
class AskedAssetTest {

    private static final String RIGHT = answer("QTY * PRICE");

    private static String answer(String net) {
        return """
                operators:
                  - id: EXP_NET
                    op: project
                    input: SQ_LINES_sorted
                    fields: [ORDER_ID, LINE_NO, TITLE, {name: NET, expr: %s}, _row]
                """.formatted(net);
    }

    /** What was asked, and the proof of what came of it. */
    private record Outcomes(AskedAsset asked, Optional<AssetProof> proof) {}

    private static Outcomes asked(String answer) {
        Suggestions model = new Suggestions() {
            @Override
            public String model() {
                return "canned";
            }

            @Override
            public Reply ask(Prompt prompt) {
                return new Reply.Said(answer);
            }
        };
        try (var exports = Exports.find(List.of(samples().resolve("powercenter/priced-lines")));
                var engine = OnDuckDb.open(ProofEngines.START)) {
            var declined = declined(Conversions.of(exports, List.of()).stream()
                    .filter(conversion -> conversion.asset().counts())
                    .findFirst()
                    .orElseThrow());
            var asking = new Asking(model, new GeneratedTrial(engine, 7), () -> Instant.EPOCH);
            var asked = AskedAsset.of(declined, asking, new DuckDbEngine(), _ -> {});
            var prover = new Prover(List.of(engine), new Prover.Settings(60, 7));
            return new Outcomes(
                    asked, asked.proof(LegacyObjects.of(exports, List.of(), ProofEngines.START), prover, 7));
        }
    }

    private static Conversion declined(Conversion conversion) {
        return conversion.withDocuments(conversion.documents().stream()
                .map(document -> new Conversion.Document(document.path(), declined(document.pipeline())))
                .toList());
    }

    private static Pipeline declined(Pipeline pipeline) {
        var schemas = Schemas.of(pipeline);
        return pipeline.withOperators(pipeline.operators().stream()
                .<Operator>map(operator -> operator.id().equals("EXP_NET")
                        ? new Script(
                                operator.id(),
                                operator.inputs(),
                                "powercenter",
                                "Expression EXP_NET\nport NET = QTY * PRICE",
                                schemas.of(operator.id()),
                                operator.at())
                        : operator)
                .toList());
    }

    @Test
    void provesWhatIsRightAndWaitsNevertheless() {
        var outcomes = asked(RIGHT);
        assertThat(outcomes.asked().suggested().verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(outcomes.proof()).hasValueSatisfying(proof -> {
            assertThat(proof.outcome()).isEqualTo(Outcome.PROVEN);
            assertThat(proof.conversion().verdict()).isEqualTo(Verdict.PARTIAL);
        });
    }

    @Test
    void disprovesWhatIsWrong() {
        assertThat(asked(answer("QTY + PRICE")).proof())
                .hasValueSatisfying(proof -> assertThat(proof.outcome()).isEqualTo(Outcome.DISPROVED));
    }

    @Test
    void keepsTheAssetAsItIsWithoutAnAnswerThatFits() {
        var outcomes = asked("operators: []");
        assertThat(outcomes.asked().suggested()).isEqualTo(outcomes.asked().conversion());
        assertThat(outcomes.proof()).isEmpty();
    }

    /** DuckDB answers with an error, which no type check foresees. */
    @Test
    void refusesWhatDoesNotRun() {
        var outcomes = asked(answer("CAST(CAST(TITLE AS INTEGER) AS DOUBLE)"));
        assertThat(outcomes.asked().answered().getFirst().suggestions())
                .allSatisfy(suggestion ->
                        assertThat(suggestion.refusal().orElse("taken")).contains("Could not convert string"));
    }

    private static Path samples() {
        var here = Path.of("samples");
        return Files.isDirectory(here) ? here : Path.of("../samples");
    }
}
