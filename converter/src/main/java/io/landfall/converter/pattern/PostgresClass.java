package io.landfall.converter.pattern;

import java.util.Map;

/** Spells a set of characters for PostgreSQL. */
final class PostgresClass {

    private static final Map<CodePoints, String> SHORT = Map.of(
            CodePoints.DIGIT,
            "\\d",
            CodePoints.DIGIT.inverse(),
            "\\D",
            CodePoints.WORD,
            "\\w",
            CodePoints.WORD.inverse(),
            "\\W",
            CodePoints.SPACE,
            "\\s",
            CodePoints.SPACE.inverse(),
            "\\S",
            CodePoints.NOT_LINE_FEED,
            "[^\\n]");

    private static final String SPECIAL_OUTSIDE = "\\^$.|?*+()[]{}";
    private static final String SPECIAL_INSIDE = "\\^-[]";

    private PostgresClass() {}

    static String of(CodePoints set) {
        var known = SHORT.get(set);
        if (known != null) {
            return known;
        }
        if (set.isSingle()) {
            return character(set.first(), SPECIAL_OUTSIDE);
        }
        var inverse = set.inverse();
        return inverse.ranges().size() < set.ranges().size() && !inverse.isEmpty()
                ? "[^" + ranges(inverse) + "]"
                : "[" + ranges(set) + "]";
    }

    private static String ranges(CodePoints set) {
        var text = new StringBuilder();
        for (var range : set.ranges()) {
            text.append(character(range.first(), SPECIAL_INSIDE));
            if (range.last() > range.first() + 1) {
                text.append('-');
            }
            if (range.last() > range.first()) {
                text.append(character(range.last(), SPECIAL_INSIDE));
            }
        }
        return text.toString();
    }

    private static String character(int code, String special) {
        if (special.indexOf(code) >= 0) {
            return "\\" + Character.toString(code);
        }
        if (code == '\n') {
            return "\\n";
        }
        if (code == '\t') {
            return "\\t";
        }
        if (code >= ' ' && code <= '~') {
            return Character.toString(code);
        }
        if (PatternPieces.isOne(code) || PatternPieces.isSecond(code)) {
            return PatternPieces.isOne(code) ? Character.toString(code) : "";
        }
        return code <= Character.MAX_VALUE ? "\\u%04X".formatted(code) : "\\U%08X".formatted(code);
    }
}
