package io.landfall.parsers.alteryx;

import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that a macro or app asks.
 *
 * @param name under which the answer is stored, at the caller as well
 * @param text what the person reads
 * @param tool ID of the interface tool
 * @param defaultAnswer as written, empty for none
 * @param nested questions within a tab or group
 * @param settings all of it as XML, without secrets: choices, limits, how several answers are joined
 */
public record Question(
        QuestionKind kind,
        String name,
        String text,
        int tool,
        String defaultAnswer,
        List<Question> nested,
        XmlElement settings) {

    public Question {
        nested = List.copyOf(nested);
    }

    Stream<Question> withNested() {
        return Stream.concat(Stream.of(this), nested.stream().flatMap(Question::withNested));
    }
}
