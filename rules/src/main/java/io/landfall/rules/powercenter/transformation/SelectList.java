package io.landfall.rules.powercenter.transformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the columns that a query answers with, as far as its text says them. */
final class SelectList {

    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|--[^\\r\\n]*", Pattern.DOTALL);

    private static final Pattern HEAD = Pattern.compile("(?is)^\\s*SELECT\\s+(?:(?:DISTINCT|ALL)\\s+)?");

    private static final String NAME = "(\"[^\"]+\"|\\[[^\\]]+\\]|`[^`]+`|[\\p{L}_][\\p{L}\\p{N}_$#]*)";

    /** A column, of a table or not, or any expression and its name. */
    private static final Pattern COLUMN = Pattern.compile(
            "(?is)^(?:(?:%1$s\\s*\\.\\s*)*|.*\\sAS\\s+|.*(?:[\\p{L}\\p{N}_'\"\\])]\\s+|\\)))%1$s$".formatted(NAME));

    /** One column: no star, no parameter that may stand for several, and no words before the columns that stand in front of a row limit. */
    private static final Pattern COUNTED = Pattern.compile("(?is)(?!.*(?:\\*$|\\$\\$))(?!TOP\\b).+");

    private static final Pattern STAR = Pattern.compile("(?:.*\\.\\s*)?\\*", Pattern.DOTALL);

    private SelectList() {}

    /** The names in their order; nothing where one of them is not told. */
    static Optional<List<String>> of(String query) {
        var text = COMMENTS.matcher(query).replaceAll(" ");
        var head = HEAD.matcher(text);
        if (!head.find()) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        for (var column : columns(text.substring(head.end()))) {
            var named = COLUMN.matcher(column.strip());
            if (!named.matches()) {
                return Optional.empty();
            }
            names.add(bare(named.group(named.groupCount())));
        }
        return Optional.of(List.copyOf(names));
    }

    /** How many columns a query answers with; nothing where a star stands for some, or where it does not begin with SELECT. */
    static OptionalInt count(String query) {
        var text = COMMENTS.matcher(query).replaceAll(" ");
        var head = HEAD.matcher(text);
        if (!head.find()) {
            return OptionalInt.empty();
        }
        var columns = columns(text.substring(head.end()));
        return columns.stream()
                        .map(String::strip)
                        .anyMatch(column -> !COUNTED.matcher(column).matches())
                ? OptionalInt.empty()
                : OptionalInt.of(columns.size());
    }

    /** Whether a query answers with a star alone, that of one table or of all. */
    static boolean isStar(String query) {
        return stars(query, Stream::allMatch);
    }

    /** Whether a star stands for columns that a query answers with. */
    static boolean hasStar(String query) {
        return stars(query, Stream::anyMatch);
    }

    private static boolean stars(String query, BiPredicate<Stream<String>, Predicate<String>> of) {
        var text = COMMENTS.matcher(query).replaceAll(" ");
        var head = HEAD.matcher(text);
        return head.find()
                && of.test(columns(text.substring(head.end())).stream().map(String::strip), STAR.asMatchPredicate());
    }

    /** What stands between the commas before {@code FROM}, outside of brackets and quotes. */
    private static List<String> columns(String rest) {
        var columns = new ArrayList<String>();
        var depth = 0;
        var quote = 0;
        var begin = 0;
        for (int i = 0; i < rest.length(); i++) {
            var letter = rest.charAt(i);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if (letter == '(') {
                depth++;
            } else if (letter == ')') {
                depth--;
            } else if (depth == 0 && letter == ',') {
                columns.add(rest.substring(begin, i));
                begin = i + 1;
            } else if (depth == 0 && isFrom(rest, i)) {
                columns.add(rest.substring(begin, i));
                return columns;
            }
        }
        columns.add(rest.substring(begin));
        return columns;
    }

    private static boolean isFrom(String rest, int at) {
        return rest.regionMatches(true, at, "FROM", 0, 4)
                && (at == 0 || !isOfName(rest.charAt(at - 1)))
                && (at + 4 == rest.length() || !isOfName(rest.charAt(at + 4)));
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || "_$#.".indexOf(letter) >= 0;
    }

    private static String bare(String name) {
        return "\"[`".indexOf(name.charAt(0)) >= 0 ? name.substring(1, name.length() - 1) : name;
    }
}
