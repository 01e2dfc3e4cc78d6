package io.landfall.converter.suggestion;

import static io.landfall.converter.suggestion.DeclinedSamples.ANSWER;
import static io.landfall.converter.suggestion.DeclinedSamples.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.suggestion.Suggestions.Cause;
import io.landfall.converter.suggestion.Suggestions.Reply;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {

    private static final Instant NOW = Instant.parse("2026-03-31T10:15:30Z");

    /** A model whose answers are written down beforehand. */
    private static final class Canned implements Suggestions {
        private final Deque<Reply> replies = new ArrayDeque<>();
        private final List<Prompt> asked = new ArrayList<>();

        static Canned of(String... answers) {
            var canned = new Canned();
            List.of(answers).forEach(answer -> canned.replies.add(new Reply.Said(answer)));
            return canned;
        }

        @Override
        public String model() {
            return "canned";
        }

        @Override
        public Reply ask(Prompt prompt) {
            asked.add(prompt);
            return replies.isEmpty() ? new Reply.Silent(Cause.PROVIDER, "nobody answers") : replies.remove();
        }
    }

    private static Asking.Answered answered(Suggestions model, EngineCheck trials) {
        return new Asking(model, trials, () -> NOW).about(DeclinedSamples.declined(STEP));
    }

    private static String refusal(String answer) {
        return answered(Canned.of(answer), EngineCheck.NONE)
                .suggestions()
                .getFirst()
                .refusal()
                .orElse("taken");
    }

    @Test
    void keepsWhatFitsWithItsOrigin() {
        var model = Canned.of(ANSWER);
        var answered = answered(model, EngineCheck.NONE);
        var prompt = DeclinedSamples.declined(STEP).prompt();
        assertThat(answered.waiting())
                .contains(new Suggestion("JTX", "canned", prompt.hash(), ANSWER, NOW, Optional.empty()));
        assertThat(model.asked).containsExactly(prompt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"```yaml\n%s```", "```\n%s\n```\n", "Here it is:\n\n```YAML\n%s\n```\nI hope that helps."})
    void readsBetweenFences(String around) {
        assertThat(answered(Canned.of(around.formatted(ANSWER)), EngineCheck.NONE)
                        .waiting())
                .hasValueSatisfying(taken -> assertThat(taken.text()).isEqualTo(ANSWER));
    }

    @Test
    void asksOnceMoreWithTheReason() {
        var model = Canned.of(ANSWER.replace("QTY > 0", "PRICE > 0"), ANSWER);
        var answered = answered(model, EngineCheck.NONE);
        assertThat(answered.suggestions()).extracting(Suggestion::waits).containsExactly(false, true);
        assertThat(model.asked.get(1).question())
                .contains("PRICE > 0")
                .contains(answered.suggestions().getFirst().refusal().orElseThrow());
        assertThat(answered.suggestions().getFirst().prompt())
                .isNotEqualTo(answered.suggestions().getLast().prompt());
    }

    @Test
    void asksNoThirdTime() {
        var answered = answered(Canned.of("?", "??", ANSWER), EngineCheck.NONE);
        assertThat(answered.suggestions()).hasSize(2).noneMatch(Suggestion::waits);
        assertThat(answered.waiting()).isEmpty();
    }

    @Test
    void takesNoForAnAnswer() {
        var model = Canned.of("CANNOT: it calls a library", ANSWER);
        var answered = answered(model, EngineCheck.NONE);
        assertThat(answered.suggestions())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.refusal()).contains("the model says that it cannot: it calls a library"));
    }

    @Test
    void saysWhyNobodyAnswers() {
        assertThat(answered(Canned.of(), EngineCheck.NONE).silence())
                .contains(new Reply.Silent(Cause.PROVIDER, "nobody answers"));
    }

    @Test
    void refusesWhatAnEngineDoesNotRun() {
        EngineCheck strict = trial -> {
            assertThat(trial.operators())
                    .extracting(operator -> operator.id())
                    .containsExactly("ORDERS", "JTX_KEPT", "JTX", "JTX__result");
            return List.of("Conversion Error: 'x' is no number");
        };
        assertThat(answered(Canned.of(ANSWER), strict).suggestions().getFirst().refusal())
                .contains("Conversion Error: 'x' is no number");
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThat(refusal("operators: [")).startsWith("line ");
        assertThat(refusal("I am afraid that I do not know.")).isNotEqualTo("taken");
        assertThat(refusal("operators: []")).isEqualTo("the last operator has to be 'JTX'");
        assertThat(refusal("x".repeat(100_001))).isEqualTo("it is longer than 100000 characters");
    }

    @Test
    void refusesWhatReadsOrWritesElsewhere() {
        assertThat(refusal("""
                operators:
                  - {id: JTX_MORE, op: source, dataset: {connection: crm, table: SECRETS}, fields: [{name: ID, type: BIGINT}]}
                  - {id: JTX, op: project, input: JTX_MORE, fields: [{name: ID, expr: ID}, {name: SIZE, expr: "'x'"}]}
                """)).isEqualTo("'JTX_MORE' is of a kind that may not stand here");
    }

    @Test
    void refusesOtherFieldsThanAreDue() {
        assertThat(refusal(ANSWER.replace("type: VARCHAR(5), ", "").replace("'small'", "'smaller'")))
                .isEqualTo("'JTX' gives ID BIGINT, SIZE VARCHAR(7), and ID BIGINT, SIZE VARCHAR(5) are due");
        assertThat(refusal(ANSWER.replace("{name: ID, expr: ID}", "{name: NO, expr: ID}")))
                .startsWith("'JTX' gives NO BIGINT");
    }

    @Test
    void refusesIdsThatDoNotTellWhoseTheyAre() {
        assertThat(refusal(ANSWER.replace("JTX_KEPT", "KEPT"))).isEqualTo("the id 'KEPT' has to begin with 'JTX_'");
        assertThat(refusal(ANSWER.replace("JTX_KEPT", "ORDERS"))).contains("ORDERS");
    }
}
