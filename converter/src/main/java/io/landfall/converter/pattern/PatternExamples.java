package io.landfall.converter.pattern;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that a pattern matches, drawn by chance, the same each time. */
final class PatternExamples {

    /** Characters that say something about what is done with them come before the others of a set. */
    private static final int[] CHARACTERS = "ab17zAé ".codePoints().toArray();

    private static final int DRAWN = 40;

    /** How many times more than it has to be a part is repeated. */
    private static final int MORE = 3;

    private final Random random = new Random(7);

    /** Different texts, so many at most. What stands at places between characters is left out, so some may not match. */
    static List<String> of(PatternNode node, int most) {
        var examples = new PatternExamples();
        return Stream.generate(() -> examples.text(node))
                .limit(DRAWN)
                .distinct()
                .limit(most)
                .toList();
    }

    private String text(PatternNode node) {
        return switch (node) {
            case PatternNode.Characters(var set) -> character(set);
            case PatternNode.Sequence(var items) ->
                items.stream().map(this::text).collect(Collectors.joining());
            case PatternNode.Choice(var alternatives) -> text(one(alternatives));
            case PatternNode.Repeat(var part, var least, var most, var _) ->
                IntStream.range(0, Math.min(least + random.nextInt(MORE + 1), most))
                        .mapToObj(_ -> text(part))
                        .collect(Collectors.joining());
            case PatternNode.Group(var _, var part) -> text(part);
            case PatternNode.Edge _ -> "";
        };
    }

    private String character(CodePoints set) {
        var known = IntStream.of(CHARACTERS).filter(set::contains).boxed().toList();
        if (set.isEmpty()) {
            return "";
        }
        return Character.toString(known.isEmpty() ? set.first() : one(known));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
