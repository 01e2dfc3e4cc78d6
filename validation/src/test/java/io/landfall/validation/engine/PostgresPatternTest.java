package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pattern.PortablePattern;
import io.landfall.validation.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether PostgreSQL finds the parts of a text that come first in the order of trying, as Java does, on every short text. */
class PostgresPatternTest {

    private static final int RANDOM = 600;
    private static final int DEPTH = 3;
    private static final int LONGEST = 7;

    private static final List<String> WRITTEN = List.of(
            "([a,]*?),?(,a|$)",
            "(?:^|,+)(a*)",
            "(a|a,)(,,|,)?",
            "a*?",
            "(?:a|a,)*?,",
            "(a??)(,*?)a",
            "(a{1,3}?)(a{0,2}),",
            "(a,|a)(?:,a|,)*",
            "\\b(a+?)(?:,|\\b)",
            "a+?$",
            "(?:a,??){2}(,*)",
            "[^ -+\\t\\r\\n]");

    private static final List<String> TEXTS = texts();

    /** What was found in a text: where, all of it, and the first group. */
    private record Found(int at, String match, String group) {}

    static Stream<String> patterns() {
        var random = new Random(2);
        return Stream.concat(
                WRITTEN.stream(),
                Stream.generate(() -> part(random, DEPTH))
                        .filter(PostgresPatternTest::isPortable)
                        .limit(RANDOM));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void findsWhatComesFirst(String source) throws SQLException {
        var pattern = PortablePattern.of(source, false);
        var used = pattern.groups() > 0 ? Set.of(1) : Set.<Integer>of();
        if (pattern.problemOnPostgres(used).isPresent()) {
            assertThat(WRITTEN).doesNotContain(source);
            return;
        }
        assertThat(onPostgres(pattern.postgres(used), !used.isEmpty()))
                .containsExactlyElementsOf(
                        TEXTS.stream().map(text -> inJava(source, text)).toList());
    }

    private static boolean isPortable(String source) {
        try {
            PortablePattern.of(source, false);
            return true;
        } catch (IllegalArgumentException notPortable) {
            return false;
        }
    }

    private static Found inJava(String source, String text) {
        var matcher = Pattern.compile(source).matcher(text);
        if (!matcher.find()) {
            return new Found(0, "", "");
        }
        var group = matcher.groupCount() > 0 && matcher.group(1) != null ? matcher.group(1) : "";
        return new Found(matcher.start() + 1, matcher.group(), group);
    }

    private static List<Found> onPostgres(String spelled, boolean grouped) throws SQLException {
        var found = new ArrayList<Found>();
        try (var connection = TestPostgres.connect();
                var query = connection.prepareStatement("""
                        SELECT regexp_instr(s COLLATE "C", p), regexp_substr(s COLLATE "C", p),
                          regexp_substr(s COLLATE "C", p, 1, 1, '', ?)
                        FROM unnest(?) WITH ORDINALITY AS t(s, n), (SELECT CAST(? AS text) AS p) ORDER BY n""")) {
            query.setInt(1, grouped ? 1 : 0);
            query.setArray(2, connection.createArrayOf("text", TEXTS.toArray()));
            query.setString(3, spelled);
            var rows = query.executeQuery();
            while (rows.next()) {
                var group = grouped ? rows.getString(3) : "";
                found.add(new Found(rows.getInt(1), orEmpty(rows.getString(2)), orEmpty(group)));
            }
        }
        return found;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static List<String> texts() {
        return IntStream.rangeClosed(0, LONGEST)
                .boxed()
                .flatMap(length -> IntStream.range(0, 1 << length).mapToObj(bits -> text(length, bits)))
                .toList();
    }

    private static String text(int length, int bits) {
        return IntStream.range(0, length)
                .mapToObj(at -> (bits >> at & 1) == 0 ? "a" : ",")
                .reduce("", String::concat);
    }

    private static String part(Random random, int depth) {
        if (depth == 0) {
            return random.nextInt(12) == 0
                    ? List.of("^", "$", "\\b", "\\B").get(random.nextInt(4))
                    : List.of("a", ",", "[a,]").get(random.nextInt(3));
        }
        var one = part(random, depth - 1);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> one + part(random, depth - 1);
            case 3 -> "(" + one + "|" + part(random, depth - 1) + ")";
            case 4 -> "(?:" + one + "|" + part(random, depth - 1) + ")";
            case 5 -> "(?:" + one + ")" + counts(random);
            case 6 -> "(" + one + ")" + List.of("", "?", "??").get(random.nextInt(3));
            default -> List.of("a", ",", "[a,]").get(random.nextInt(3)) + counts(random);
        };
    }

    private static String counts(Random random) {
        return List.of("*", "+", "?", "*?", "+?", "??", "{1,2}", "{0,3}?", "{2}")
                .get(random.nextInt(9));
    }
}
