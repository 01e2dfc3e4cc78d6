package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.expression.BoostPatterns;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the readings that Boost leaves open. A point matches line breaks too, as recorded results show; where a text
 * has something else that the readings take differently, the run is refused.
 */
final class Expressions {

    private static final int PLAIN = 0;
    private static final int LINES = 1;
    private static final int UNICODE = 2;

    private final String text;
    private final List<Pattern> readings;
    private final ToolRun run;

    private Expressions(String text, List<Pattern> readings, ToolRun run) {
        this.text = text;
        this.readings = readings;
        this.run = run;
    }

    static Expressions of(RegEx regEx, ToolRun run) {
        var text = run.substituted(regEx.expression());
        var readings = BoostPatterns.readings(text, regEx.ignoreCase());
        if (readings.isEmpty()) {
            throw refused(text, run);
        }
        return new Expressions(text, readings, run);
    }

    private static Unrepeatable refused(String text, ToolRun run) {
        return run.refused("the regular expression '%s'".formatted(text));
    }

    /** How many groups are marked. */
    int groups() {
        return readings.getFirst().matcher("").groupCount();
    }

    /** What all readings that are possible for the value answer. */
    <T extends @Nullable Object> T agreed(String value, Function<Matcher, T> answer) {
        var answers = possible(value)
                .map(reading ->
                        Optional.ofNullable(answer.apply(readings.get(reading).matcher(value))))
                .distinct()
                .toList();
        if (answers.size() > 1) {
            throw refused(text, run);
        }
        return answer.apply(
                readings.get(possible(value).findFirst().orElse(PLAIN)).matcher(value));
    }

    private Stream<Integer> possible(String value) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            return text.contains("^") || text.contains("$") ? Stream.of(LINES, PLAIN) : Stream.of(LINES);
        }
        return value.chars().allMatch(character -> character < 128) ? Stream.of(PLAIN) : Stream.of(PLAIN, UNICODE);
    }
}
