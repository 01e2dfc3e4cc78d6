package io.landfall.rules.powercenter.flow;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a piece of SQL, taken one after the other. */
final class SqlWords {

    private static final Pattern WORD = Pattern.compile(
            "\"[^\"]+\"|\\[[^\\]]+\\]|'[^']*(?:''[^']*)*'|-?\\d+(?:\\.\\d+)?(?![\\w$#.])|[\\p{L}_][\\w$#]*|<=|>=|<>|!=|\\S");

    private static final Pattern NAME = Pattern.compile("(?s)[\"\\[\\p{L}_].*");
    private static final Pattern CONSTANT = Pattern.compile("(?s)'.+|-?\\d.*");

    private final List<String> words;
    private int next;

    private SqlWords(List<String> words) {
        this.words = words;
    }

    static SqlWords of(String sql) {
        return new SqlWords(WORD.matcher(sql).results().map(MatchResult::group).toList());
    }

    boolean ended() {
        return next == words.size();
    }

    /** Goes on behind these words, if they come next. */
    boolean take(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (next + i >= words.size() || !words.get(next + i).equalsIgnoreCase(expected[i])) {
                return false;
            }
        }
        next += expected.length;
        return true;
    }

    /** The next word, if it is a name, without quotation marks around it. */
    Optional<String> name() {
        return taken(NAME).map(name -> name.replaceAll("[\"\\[\\]]", ""));
    }

    /** The next word, if it is a text in quotation marks or a number. */
    Optional<String> constant() {
        return taken(CONSTANT);
    }

    /** The next word, if it is a sign that compares. */
    Optional<String> order(Iterable<String> orders) {
        for (var order : orders) {
            if (take(order)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    private Optional<String> taken(Pattern kind) {
        return ended() || !kind.matcher(words.get(next)).matches() ? Optional.empty() : Optional.of(words.get(next++));
    }
}
