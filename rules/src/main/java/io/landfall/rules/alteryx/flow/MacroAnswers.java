package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Question;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import io.landfall.rules.alteryx.known.Known;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a macro or app gets to know: the caller's answers, and the answers that its author has given in advance. */
final class MacroAnswers {

    private final Workflow macro;
    private final boolean isOpen;
    private final Map<String, Known> byName = new LinkedHashMap<>();
    private final Map<Integer, Known> byTool = new LinkedHashMap<>();
    private final IdentityHashMap<Known, String> written = new IdentityHashMap<>();

    /**
     * Answers.
     *
     * @param given by the caller
     * @param open what stands for the answers that differ from run to run
     */
    MacroAnswers(Workflow macro, RuntimeProperties runtime, Map<String, String> given, Map<String, Known> open) {
        this.macro = macro;
        this.isOpen = !open.isEmpty();
        runtime.allQuestions().forEach(question -> {
            var answer = Optional.ofNullable(open.get(question.name()))
                    .orElseGet(() -> answer(question, given.getOrDefault(question.name(), question.defaultAnswer())));
            if (answer instanceof Known.Numeric) {
                written.put(
                        answer,
                        given.getOrDefault(question.name(), question.defaultAnswer())
                                .strip());
            }
            byName.put(question.name(), answer);
            byTool.put(question.tool(), answer);
        });
    }

    private static Known answer(Question question, String text) {
        if (question.kind() == QuestionKind.CHECK || question.kind() == QuestionKind.RADIO) {
            return Known.of(text.strip().equalsIgnoreCase("true"));
        }
        if (question.kind() == QuestionKind.NUMBER && text.strip().matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            return Known.of(Double.parseDouble(text.strip()));
        }
        return Known.of(text);
    }

    /** The answers as texts, by the names of their questions. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        byName.forEach((name, answer) -> texts.put(name, written(answer).text().orElse("")));
        return texts;
    }

    /** The answer as it goes into settings: a number with the digits that somebody has typed. */
    Known written(Known answer) {
        return Optional.ofNullable(written.get(answer)).map(Known::of).orElse(answer);
    }

    /** Whether some answers differ from run to run. */
    boolean isOpen() {
        return isOpen;
    }

    Optional<Known> named(String question) {
        return Optional.ofNullable(byName.get(question));
    }

    /** The answer to a question that leads to an interface tool by the line of that name, such as {@code #1}. */
    Optional<Known> connected(int tool, String line) {
        return macro.into(tool).stream()
                .filter(connection ->
                        connection.name().equals(line) || (connection.name().isEmpty() && line.equals("#1")))
                .map(connection -> byTool.get(connection.origin().tool()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What a name at an interface tool means: a line into it, which Designer calls {@code #1} until somebody renames it, or a question. */
    Optional<Known> meaning(int tool, String name) {
        return connected(tool, name).or(() -> named(name));
    }
}
