package io.landfall.workbench.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.suggestion.Declined;
import io.landfall.converter.suggestion.Prompt;
import io.landfall.converter.suggestion.Suggestion;
import io.landfall.converter.suggestion.Suggestions;
import io.landfall.parsers.export.Exports;
import io.landfall.workbench.conversion.Conversions;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Stage;
import io.landfall.workbench.suggestion.SuggestionRow.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks about a tool of R in an estate of one workflow, which says here what comes out of it. */
class AnsweringTest {

    private static final String FIELDS = """
                <MetaInfo connection="Output1"><RecordInfo>
                  <Field name="SKU" size="254" type="V_String" />
                </RecordInfo></MetaInfo>
              </Properties>
              <EngineSettings EngineDll="AlteryxRPluginEngine.dll\"""";

    private static final String ANSWER = """
            operators:
              - {id: R_2, op: project, input: InputData_1, fields: [SKU]}
            """;

    private static final AssetRow ASSET = new AssetRow(
            1,
            "demand_forecast.yxmd",
            LegacySystem.ALTERYX,
            AssetKind.WORKFLOW,
            "demand_forecast",
            true,
            4,
            Complexity.LOW,
            Verdict.MANUAL,
            0,
            4,
            3,
            0,
            0,
            1,
            1,
            1,
            0,
            Stage.OPEN,
            false,
            "",
            false,
            "ada");

    @TempDir
    private Path estate;

    private final List<Prompt> asked = new ArrayList<>();

    private final Suggestions model = new Suggestions() {
        @Override
        public String model() {
            return "canned";
        }

        @Override
        public Reply ask(Prompt prompt) {
            asked.add(prompt);
            return new Reply.Said(ANSWER);
        }
    };

    @BeforeEach
    void anEstate() throws IOException {
        var here = Path.of("samples");
        var sample = (Files.isDirectory(here) ? here : Path.of("../samples")).resolve("alteryx/demand-forecast");
        Files.copy(sample.resolve("data/demand.csv"), estate.resolve("demand.csv"));
        Files.writeString(
                estate.resolve("demand_forecast.yxmd"),
                Files.readString(sample.resolve("demand_forecast.yxmd"))
                        .replaceFirst(
                                "</Properties>\\s*<EngineSettings EngineDll=\"AlteryxRPluginEngine.dll\"", FIELDS));
    }

    private Declined part() {
        try (var exports = Exports.find(List.of(estate))) {
            return Declined.in(Conversions.of(exports, List.of()).getFirst()).getFirst();
        }
    }

    private static SuggestionRow row(String question, State state, @Nullable String answer) {
        var now = Instant.EPOCH;
        return new SuggestionRow(
                1, 1, "R_2", question, state, "canned", question, answer, null, null, "ada", now, now, null, null,
                null);
    }

    @Test
    void asksWhatThePageShowsAndProvesTheWholeAsset() throws IOException {
        var part = part();
        try (var answering = new Answering(Exports.find(List.of(estate)), ASSET, model)) {
            assertThat(answering.proof()).as("a step is blocked").isEmpty();
            var answered =
                    answering.about(row(part.question(), State.ASKED, null)).orElseThrow();
            assertThat(answered.waiting()).map(Suggestion::text).contains(ANSWER);
            assertThat(answering.proof())
                    .hasValueSatisfying(words -> assertThat(words).startsWith("not provable: "));
        }
        assertThat(asked).containsExactly(part.prompt());
    }

    @Test
    void asksNothingAboutWhatHasBecomeSomethingElse() throws IOException {
        try (var answering = new Answering(Exports.find(List.of(estate)), ASSET, model)) {
            assertThat(answering.about(row("0".repeat(64), State.ASKED, null))).isEmpty();
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void countsAnswersThatAreThereAlready() throws IOException {
        var part = part();
        try (var answering = new Answering(Exports.find(List.of(estate)), ASSET, model)) {
            answering.with(row(part.question(), State.ACCEPTED, ANSWER));
            assertThat(answering.proof()).isPresent();
        }
        assertThat(asked).isEmpty();
    }
}
