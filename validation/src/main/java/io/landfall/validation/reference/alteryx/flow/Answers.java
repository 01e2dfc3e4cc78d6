package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Question;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a macro or app gets to know: what its caller answers, and what its author has answered in advance. */
final class Answers {

    private final Workflow macro;
    private final Map<String, Object> byName = new LinkedHashMap<>();
    private final Map<Integer, Object> byTool = new LinkedHashMap<>();

    Answers(Workflow macro, RuntimeProperties runtime, Map<String, String> given) {
        this.macro = macro;
        runtime.allQuestions().forEach(question -> {
            var answer = answer(question, given.getOrDefault(question.name(), question.defaultAnswer()));
            byName.put(question.name(), answer);
            byTool.put(question.tool(), answer);
        });
    }

    private static Object answer(Question question, String text) {
        var plain = text.strip();
        return switch (question.kind()) {
            case CHECK, RADIO -> plain.equalsIgnoreCase("true");
            case NUMBER -> {
                var number = Stored.constant(plain, FieldType.DOUBLE);
                yield plain.isEmpty() || number == null ? text : number;
            }
            default -> text;
        };
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        byName.forEach((name, answer) -> texts.put(name, String.valueOf(FieldValues.text(answer))));
        return texts;
    }

    Optional<Object> named(String question) {
        return Optional.ofNullable(byName.get(question));
    }

    /** The answer to the question that leads to an interface tool by the line of that name, such as {@code #1}. */
    Optional<Object> connected(int tool, String line) {
        return macro.into(tool).stream()
                .filter(one -> one.name().equals(line) || (one.name().isEmpty() && line.equals("#1")))
                .flatMap(one -> Optional.ofNullable(byTool.get(one.origin().tool())).stream())
                .findFirst();
    }
}
