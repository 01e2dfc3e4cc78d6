package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Question;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import io.landfall.rules.alteryx.known.Known;
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
            var text = given.getOrDefault(question.name(), question.defaultAnswer());
            var answer = Optional.ofNullable(open.get(question.name())).orElseGet(() -> value(question, text));
            byName.put(question.name(), answer);
            byTool.put(question.tool(), answer);
        });
    }

    private static Known value(Question question, String text) {
        if (question.kind() == QuestionKind.CHECK || question.kind() == QuestionKind.RADIO) {
            return Known.of(text.strip().equalsIgnoreCase("true"));
        }
        if (question.kind() == QuestionKind.NUMBER && text.strip().matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            return new Known.Typed(text.strip(), Double.parseDouble(text.strip()));
        }
        return Known.of(text);
    }

    /** The answers as they go into settings, by the names of their questions. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        byName.forEach((name, answer) -> texts.put(name, answer.text().orElse("")));
        return texts;
    }

    /** Whether some answers differ from run to run. */
    boolean isOpen() {
        return isOpen;
    }

    /** What a name at an interface tool means: a line into it, which Designer calls {@code #1} until somebody renames it, or a question. */
    Optional<Known> meaning(int tool, String name) {
        return macro.into(tool).stream()
                .filter(line -> line.name().equals(name) || (line.name().isEmpty() && name.equals("#1")))
                .map(line -> byTool.get(line.origin().tool()))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(byName.get(name)));
    }
}
