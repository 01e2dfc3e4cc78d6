package io.landfall.converter.suggestion;

import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.SqlScript;
import io.landfall.converter.suggestion.Suggestions.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a model for a declined step, and once more with the reason when its first answer cannot be taken.
 *
 * @param trials runs the operators of an answer by themselves, and says why they cannot stand
 * @param clock that says when an answer came
 */
public record Asking(Suggestions model, EngineCheck trials, InstantSource clock) {

    private static final int ATTEMPTS = 2;

    /**
     * What came of asking.
     *
     * @param suggestions the answers in their order, of which the last may wait for a person
     * @param silence why the model gave no further answer
     */
    public record Answered(Declined part, List<Suggestion> suggestions, Optional<Reply.Silent> silence) {

        public Answered {
            suggestions = List.copyOf(suggestions);
        }

        /** The answer that waits for a person. */
        public Optional<Suggestion> waiting() {
            return suggestions.stream().filter(Suggestion::waits).findFirst();
        }
    }

    /**
     * Asks for a part.
     *
     * @throws IllegalArgumentException when it has an obstacle
     */
    public Answered about(Declined part) {
        if (part.obstacle().isPresent()) {
            throw new IllegalArgumentException(part.obstacle().get());
        }
        var suggestions = new ArrayList<Suggestion>();
        var prompt = part.prompt();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (model.ask(prompt)) {
                case Reply.Silent silent -> {
                    return new Answered(part, suggestions, Optional.of(silent));
                }
                case Reply.Said(var said) -> {
                    var answer = AnswerText.of(said);
                    var refusal = answer.cannot().or(() -> refusal(part, answer.document()));
                    var text = answer.document().isEmpty() ? said.strip() : answer.document();
                    suggestions.add(new Suggestion(
                            part.script().id(), model.model(), prompt.hash(), text, clock.instant(), refusal));
                    if (refusal.isEmpty() || answer.cannot().isPresent()) {
                        return new Answered(part, suggestions, Optional.empty());
                    }
                    prompt = prompt.after(text, refusal.get());
                }
            }
        }
        return new Answered(part, suggestions, Optional.empty());
    }

    private Optional<String> refusal(Declined part, String document) {
        return switch (new Filling(part.pipeline(), part.script()).with(document)) {
            case Filled.Refused(var reason) -> Optional.of(reason);
            case Filled.Fits fits -> fits.trial().flatMap(this::failure);
        };
    }

    private Optional<String> failure(Pipeline trial) {
        if (SqlScript.canBeWritten(trial)) {
            for (var dialect : Dialect.values()) {
                SqlScript.of(trial, dialect);
            }
        }
        var problems = trials.problems(trial);
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
    }
}
