package io.landfall.workbench.command;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.landfall.converter.suggestion.Declined;
import io.landfall.converter.suggestion.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code suggest} would send, and nothing but that. */
record PromptAnswer(String landfall, @Nullable String instructions, List<Part> parts) implements Answer {

    /**
     * A part that was declined.
     *
     * @param prompt hash of the whole
     * @param question what goes out after the instructions, which are the same for all
     * @param obstacle why nothing would be sent
     */
    record Part(
            String asset,
            String step,
            @Nullable String prompt,
            @Nullable String question,
            @Nullable String obstacle,
            @JsonIgnore Optional<Prompt> whole) {

        static Part of(String asset, Declined declined) {
            var prompt = declined.obstacle().isEmpty() ? Optional.of(declined.prompt()) : Optional.<Prompt>empty();
            return new Part(
                    asset,
                    declined.script().id(),
                    prompt.map(Prompt::hash).orElse(null),
                    prompt.map(Prompt::question).orElse(null),
                    declined.obstacle().orElse(null),
                    prompt);
        }
    }

    static PromptAnswer of(List<Part> parts) {
        return new PromptAnswer(
                Version.number(),
                parts.stream()
                        .flatMap(part -> part.whole().stream())
                        .map(Prompt::instructions)
                        .findFirst()
                        .orElse(null),
                List.copyOf(parts));
    }

    @Override
    public Stream<String> text() {
        var first = Optional.ofNullable(instructions).stream()
                .flatMap(words -> Stream.of(Colour.TITLE.of("Sent with every question:"), "", words));
        var sendable = parts.stream().filter(part -> part.obstacle() == null).count();
        var sum = "Of %s, %d would be asked for; nothing was sent."
                .formatted(Count.of(parts.size(), "declined step"), sendable);
        return Stream.of(first, parts.stream().flatMap(PromptAnswer::text), Stream.of(sum))
                .flatMap(lines -> lines);
    }

    private static Stream<String> text(Part part) {
        var head = Colour.TITLE.of("%s  %s".formatted(part.asset(), part.step()));
        return part.question() == null
                ? Stream.of(head, "no suggestion is possible: " + part.obstacle(), "")
                : Stream.of(head, "", part.question());
    }
}
