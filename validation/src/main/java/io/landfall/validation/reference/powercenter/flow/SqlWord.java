package io.landfall.validation.reference.powercenter.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A word of a statement that a session sends to a database; names that are quoted are no words of SQL. */
record SqlWord(Kind kind, String text) {

    private static final Pattern WORD = Pattern.compile(
            "\\s*(?:(?<comment>/\\*(?!!)(?s:.*?)\\*/)|(?<text>'(?:[^']|'')*')|\"(?<quoted>[^\"]+)\"|\\[(?<bracketed>[^\\]]+)\\]|(?<number>-?\\d+(?:\\.\\d+)?)(?![\\w$#.])"
                    + "|(?<name>[\\p{L}_][\\w$#]*)|(?<sign><=|>=|<>|!=|[=<>.,();]))");

    enum Kind {
        NAME,
        QUOTED,
        BRACKETED,
        TEXT,
        NUMBER,
        SIGN
    }

    /** The words of a text; nothing where it has signs of another kind. */
    static Optional<List<SqlWord>> of(String sql) {
        var words = new ArrayList<SqlWord>();
        var matcher = WORD.matcher(sql);
        int end = 0;
        while (end < sql.length() && !sql.substring(end).isBlank()) {
            matcher.region(end, sql.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            if (matcher.group("text") != null) {
                var text = matcher.group("text");
                words.add(new SqlWord(
                        Kind.TEXT, text.substring(1, text.length() - 1).replace("''", "'")));
            } else if (matcher.group("quoted") != null) {
                words.add(new SqlWord(Kind.QUOTED, matcher.group("quoted")));
            } else if (matcher.group("bracketed") != null) {
                words.add(new SqlWord(Kind.BRACKETED, matcher.group("bracketed")));
            } else if (matcher.group("number") != null) {
                words.add(new SqlWord(Kind.NUMBER, matcher.group("number")));
            } else if (matcher.group("name") != null) {
                words.add(new SqlWord(Kind.NAME, matcher.group("name")));
            } else if (matcher.group("sign") != null) {
                words.add(new SqlWord(Kind.SIGN, matcher.group("sign")));
            }
            end = matcher.end();
        }
        return Optional.of(words);
    }
}
