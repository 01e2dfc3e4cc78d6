package io.landfall.rules.alteryx.tool;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The order of a dictionary in which Designer sorts texts: case does not matter, and digits count as the number that they write. The
 * vendor does not say where marks stand between words, so that there are several such orders.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/sort-tool.html">Sort Tool</a>
 */
enum DictionaryOrder implements Comparator<String> {
    /** Marks come before digits, and these before letters. */
    SYMBOLS_FIRST("", ""),
    /** Hyphens and apostrophes count for nothing, as within words. */
    WORDS("[-']", ""),
    /** No mark counts. */
    LETTERS("[^a-z0-9]", ""),
    /** All marks count the same. */
    PLACES("[^a-z0-9]", " ");

    private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]");
    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    private final Pattern passedOver;
    private final String instead;

    DictionaryOrder(String passedOver, String instead) {
        this.passedOver = Pattern.compile(passedOver);
        this.instead = instead;
    }

    /** Whether texts are in the same order whatever it says about marks. */
    static boolean isCertain(List<String> sorted) {
        if (!sorted.stream().allMatch(text -> PLAIN.matcher(text).matches())) {
            return false;
        }
        for (int i = 1; i < sorted.size(); i++) {
            for (var order : values()) {
                if (order.compare(sorted.get(i - 1), sorted.get(i)) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public int compare(String one, String other) {
        var left = runs(one);
        var right = runs(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            var order = compareRuns(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private List<String> runs(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var counted = passedOver.pattern().isEmpty()
                ? lower
                : passedOver.matcher(lower).replaceAll(instead);
        return RUN.matcher(counted).results().map(MatchResult::group).toList();
    }

    private static int compareRuns(String one, String other) {
        var kinds = Integer.compare(kind(one), kind(other));
        if (kinds != 0) {
            return kinds;
        }
        return kind(one) == 1 ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }

    private static int kind(String run) {
        var first = run.charAt(0);
        return first >= '0' && first <= '9' ? 1 : Character.isLetter(first) ? 2 : 0;
    }
}
