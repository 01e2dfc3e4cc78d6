package io.landfall.parsers.alteryx;

import io.landfall.parsers.alteryx.element.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a macro or app deals with the person or workflow that calls it.
 *
 * @param moduleType {@code Macro} or {@code Wizard} (an app), as written
 * @param questions what is asked, as Designer nests it in tabs and groups
 * @param actions what the answers change before the run
 * @param macro which kind of macro it is; apps are written as standard ones
 * @param dynamicOutputFields whether the fields of the outputs are known only after a run
 * @param more all other settings as XML, those of the app's dialog with them
 */
public record RuntimeProperties(
        String moduleType,
        List<Question> questions,
        List<ActionBlock> actions,
        MacroType macro,
        boolean dynamicOutputFields,
        List<XmlElement> more) {

    public RuntimeProperties {
        questions = List.copyOf(questions);
        actions = List.copyOf(actions);
        more = List.copyOf(more);
    }

    /** All questions, those in tabs and groups too. */
    public Stream<Question> allQuestions() {
        return questions.stream().flatMap(Question::withNested);
    }

    /** The question that belongs to an interface tool. */
    public Optional<Question> question(int tool) {
        return allQuestions().filter(question -> question.tool() == tool).findFirst();
    }
}
