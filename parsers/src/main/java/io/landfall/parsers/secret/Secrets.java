package io.landfall.parsers.secret;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises passwords. A property that is called a password is one; in commands, SQL and connection texts only the
 * password itself goes and the rest stays readable. Parameters such as {@code $$PWD} are not secrets and stay.
 */
public final class Secrets {

    /** What stands in place of a password. */
    public static final String REMOVED = "[removed]";

    private static final List<String> PASSWORD_WORDS =
            List.of("password", "passwd", "passphrase", "pass phrase", "pwd", "secret", "private key", "access key");

    /** Words that make a property about passwords rather than one. */
    private static final List<String> HARMLESS_WORDS = List.of("file", "encrypt", "prompt", "use ", "enable");

    /** {@code jdbc:x://user:password@host}, in any text. */
    private static final Pattern URL = Pattern.compile("(://[^\\s/:@'\"]{1,80}:)([^\\s/@'\"$]{1,80})(?=@)");

    /** {@code IDENTIFIED BY password}, in SQL. */
    private static final Pattern IDENTIFIED = Pattern.compile(
            "(\\bidentified\\s+by\\s+(?:values\\s+)?['\"]?)([^\\s'\";$]{1,80})", Pattern.CASE_INSENSITIVE);

    /** {@code 'User Id=x;Password=y'}: inside quotes, where it cannot be a comparison with a column. */
    private static final Pattern QUOTED = Pattern.compile(
            "('[^']{0,400}\\b(?:password|passwd|pwd)\\s{0,5}=\\s{0,5})([^';\\s$]{1,80})", Pattern.CASE_INSENSITIVE);

    /** {@code Password=x}, {@code PWD: x}, {@code --password x}. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "((?<![$\\w])(?:(?:password|passwd|passphrase|pwd)\\s{0,5}[=:]\\s{0,5}|--?(?:password|passwd|passphrase|pwd)\\s{1,5})['\"]?)"
                    + "([^\\s'\";,|&$%]{1,80})",
            Pattern.CASE_INSENSITIVE);

    /** {@code pmcmd … -p x}, {@code pmrep … -x x}. */
    private static final Pattern TOOL_OPTION = Pattern.compile(
            "((?:\\bpm(?:cmd|rep)\\b|\\bmysql\\b|\\bsqlcmd\\b|\\bbcp\\b|\\bisql\\b)[^\\r\\n;|&]{0,400}?\\s-[pPxX]\\s{0,5}['\"]?)([^\\s'\";$%-][^\\s'\";]{0,79})");

    /** {@code sqlplus user/password@service}, {@code .LOGON tdpid/user,password}. */
    private static final Pattern LOGON = Pattern.compile(
            "((?:\\bsqlplus|\\bsqlldr|userid=?)\\s{0,5}(?:-\\w+\\s+){0,5}['\"]?[\\w$#.]{1,80}/|\\.logon\\s+[\\w.]{1,80}/[\\w.]{1,80},\\s{0,5})([^\\s@'\";$%]{1,80})",
            Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> IN_EXPRESSIONS = List.of(URL, IDENTIFIED, QUOTED);
    private static final List<Pattern> IN_TEXTS = List.of(URL, IDENTIFIED, QUOTED, ASSIGNED, TOOL_OPTION, LOGON);

    /** Shorter texts hold no password together with what gives it away. */
    private static final int SHORTEST = 6;

    private Secrets() {}

    /** Whether a property of this name holds a password, for example {@code ADABAS Password}. */
    public static boolean isPassword(String property) {
        var words = property.toLowerCase(Locale.ROOT);
        return PASSWORD_WORDS.stream().anyMatch(words::contains)
                && HARMLESS_WORDS.stream().noneMatch(words::contains);
    }

    /** A command, connection text or description without the passwords, keys and tokens in it. */
    public static String clean(String text) {
        return clean(text, IN_TEXTS);
    }

    /** An expression, condition or SQL without the passwords, keys and tokens in it. There, {@code PWD = X} compares two columns. */
    public static String cleanExpression(String text) {
        return clean(text, IN_EXPRESSIONS);
    }

    private static String clean(String text, List<Pattern> patterns) {
        if (text.length() < SHORTEST) {
            return text;
        }
        var cleaned = Tokens.remove(text, REMOVED);
        if (!mayHoldPassword(cleaned)) {
            return cleaned;
        }
        for (var pattern : patterns) {
            cleaned = pattern.matcher(cleaned).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + REMOVED));
        }
        return cleaned;
    }

    /** A cheap look for a word that every pattern needs. */
    private static boolean mayHoldPassword(String value) {
        for (var i = 0; i < value.length(); i++) {
            var found = switch (value.charAt(i)) {
                case '@' -> true;
                case 'p', 'P' ->
                    isAt(value, i, "pass")
                            || isAt(value, i, "pwd")
                            || isAt(value, i, "pmcmd")
                            || isAt(value, i, "pmrep");
                case 's', 'S' -> isAt(value, i, "sqlplus") || isAt(value, i, "sqlldr") || isAt(value, i, "sqlcmd");
                case 'i', 'I' -> isAt(value, i, "identified") || isAt(value, i, "isql");
                case 'l', 'L' -> isAt(value, i, "logon");
                case 'm', 'M' -> isAt(value, i, "mysql");
                case 'b', 'B' -> isAt(value, i, "bcp");
                case 'u', 'U' -> isAt(value, i, "userid");
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String value, int index, String word) {
        return index + word.length() <= value.length()
                && (value.charAt(index + 1) | ' ') == word.charAt(1)
                && value.regionMatches(true, index, word, 0, word.length());
    }
}
