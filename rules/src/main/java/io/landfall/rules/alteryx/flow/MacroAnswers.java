package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Question;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import io.landfall.rules.alteryx.known.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a macro or app gets to know: the caller's answers, and the answers that its author has given in advance. */
final class MacroAnswers {

    private final Workflow macro;
    private final boolean isOpen;
    private final Map<String, Known> byName = new LinkedHashMap<>();
    private final Map<Integer, Known> byTool = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();

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
            var text = Optional.ofNullable(given.get(question.name())).or(() -> inAdvance(question));
            var answer = Optional.ofNullable(open.get(question.name())).or(() -> text.map(one -> value(question, one)));
            answer.ifPresentOrElse(
                    known -> {
                        byName.put(question.name(), known);
                        byTool.put(question.tool(), known);
                    },
                    () -> unknown.add(question.name()));
        });
    }

    /**
     * What a question answers until somebody else does. A list may have all of its choices ticked; they are known where the author has
     * written them down, and so is what is made of them where the author says what stands between them.
     *
     * @see <a href="https://help.alteryx.com/current/en/designer/tools/interface/list-box-tool.html">List Box Tool</a>
     */
    private static Optional<String> inAdvance(Question question) {
        var settings = question.settings();
        if (question.kind() != QuestionKind.LIST
                || !isOn(settings, "Multiple")
                || !isOn(settings, "Multiple_Default")) {
            return Optional.of(question.defaultAnswer());
        }
        var choices = settings.textOf("Manual_Values")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return isOn(settings, "Multiple_Custom")
                        && settings.textOf("Mode").strip().equals("Manual")
                        && choices.stream().allMatch(choice -> choice.matches("[^:\\s][^:]*:[^:\\s]([^:]*[^:\\s])?"))
                ? Optional.of(choices.stream()
                        .map(choice -> choice.substring(choice.indexOf(':') + 1))
                        .collect(Collectors.joining(
                                settings.textOf("Multiple_Separator"),
                                settings.textOf("Multiple_Start"),
                                settings.textOf("Multiple_End"))))
                : Optional.empty();
    }

    private static boolean isOn(XmlElement settings, String flag) {
        return settings.valueOf(flag).orElse("").equalsIgnoreCase("True");
    }

    /** The questions whose answers in advance are not known. */
    List<String> unknown() {
        return List.copyOf(unknown);
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
