package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.alteryx.expression.BoostPatterns;
import io.landfall.validation.reference.alteryx.expression.Halves;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the readings that Boost leaves open. A point matches line breaks, and white space is that
 * of Unicode, as recorded results show; where a text has something else that the readings take differently, the run is refused.
 */
final class Expressions {

    private static final int PLAIN = 0;
    private static final int LINES = 1;
    private static final Pattern LETTERS = Pattern.compile("\\\\[wWbB]|\\[:");

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
        var possible = possible(value);
        var answers = possible.stream()
                .flatMap(reading -> Halves.answers(reading, value, answer))
                .distinct()
                .toList();
        if (answers.size() > 1) {
            throw refused(text, run);
        }
        return answer.apply(possible.getFirst().matcher(value));
    }

    private List<Pattern> possible(String value) {
        var hasLines = value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
        var ways = hasLines
                ? text.contains("^") || text.contains("$") ? List.of(LINES, PLAIN) : List.of(LINES)
                : List.of(PLAIN);
        return ways.stream()
                .map(readings::get)
                .flatMap(reading -> letters(reading, value))
                .toList();
    }

    /** White space is that of Unicode; whether letters and digits are too is open. */
    private Stream<Pattern> letters(Pattern reading, String value) {
        if (value.chars().allMatch(character -> character < 128)) {
            return Stream.of(reading);
        }
        var unicode = Pattern.compile(reading.pattern(), reading.flags() | Pattern.UNICODE_CHARACTER_CLASS);
        var isOpen = LETTERS.matcher(text).find() || value.chars().anyMatch(Expressions::isForeignDigit);
        return isOpen ? Stream.of(unicode, reading) : Stream.of(unicode);
    }

    private static boolean isForeignDigit(int character) {
        return character > 127 && Character.isDigit(character);
    }
}
