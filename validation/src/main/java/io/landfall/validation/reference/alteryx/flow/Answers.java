package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Question;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.expression.FieldValues;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a macro or app gets to know: what its caller answers, and what its author has answered in advance. */
final class Answers {

    private final Workflow macro;
    private final Map<String, Object> byName = new LinkedHashMap<>();
    private final Map<Integer, Object> byTool = new LinkedHashMap<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<Integer, String> names = new LinkedHashMap<>();

    Answers(Workflow macro, RuntimeProperties runtime, Map<String, String> given) {
        this.macro = macro;
        runtime.allQuestions().forEach(question -> {
            var written = Optional.ofNullable(given.get(question.name())).orElseGet(() -> inAdvance(question));
            var answer = answer(question, written);
            var text = question.kind() == QuestionKind.NUMBER ? written.strip() : FieldValues.text(answer);
            typed.put(question.name(), text == null ? "" : text);
            names.put(question.tool(), question.name());
            byName.put(question.name(), answer);
            byTool.put(question.tool(), answer);
        });
    }

    /** The answer of the author; in a list whose choices are all ticked at first, the author's choices put together. */
    private String inAdvance(Question question) {
        if (question.kind() != QuestionKind.LIST
                || !question.settings().valueOf("Multiple").orElse("").equalsIgnoreCase("true")
                || !question.settings().valueOf("Multiple_Default").orElse("").equalsIgnoreCase("true")) {
            return question.defaultAnswer();
        }
        var choices = new ArrayList<String>();
        for (var line : question.settings().textOf("Manual_Values").split("\\R", -1)) {
            var pair = line.split(":", -1);
            if (pair.length == 2 && !pair[1].isBlank() && !pair[1].startsWith(" ")) {
                choices.add(pair[1].stripTrailing());
            } else if (!line.isBlank()) {
                throw Unrepeatable.refused(macro.at(), "the choices of '%s'".formatted(question.name()));
            }
        }
        if (!question.settings().valueOf("Multiple_Custom").orElse("").equalsIgnoreCase("true")
                || !question.settings().textOf("Mode").strip().equals("Manual")) {
            throw Unrepeatable.refused(macro.at(), "what all choices of '%s' come to".formatted(question.name()));
        }
        return question.settings().textOf("Multiple_Start")
                + String.join(question.settings().textOf("Multiple_Separator"), choices)
                + question.settings().textOf("Multiple_End");
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
        return Map.copyOf(typed);
    }

    /** How the answer that a name means to an interface tool stands in a setting: a number as it was typed. */
    Optional<Object> typed(int tool, String line) {
        return asked(tool, line)
                .or(() -> Optional.of(line).filter(byName::containsKey))
                .map(typed::get);
    }

    /** What a name means to an interface tool: the answer that the line of that name brings, such as {@code #1}, or a question's. */
    Optional<Object> meant(int tool, String name) {
        return macro.into(tool).stream()
                .filter(one -> one.name().equals(name) || (one.name().isEmpty() && name.equals("#1")))
                .flatMap(one -> Optional.ofNullable(byTool.get(one.origin().tool())).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(byName.get(name)));
    }

    private Optional<String> asked(int tool, String line) {
        return macro.into(tool).stream()
                .filter(one -> one.name().equals(line) || (one.name().isEmpty() && line.equals("#1")))
                .flatMap(one -> Optional.ofNullable(names.get(one.origin().tool())).stream())
                .findFirst();
    }
}
