package io.landfall.parsers.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises keys and tokens of clouds and web services. Each has a form, or a name before it, that no column and no text of an
 * owner has, so they are removed from expressions and SQL as from commands. Parameters such as {@code $$TOKEN} stay.
 */
public final class Tokens {

    /**
     * Key of AWS: the prefix for lasting or passing keys and 16 more, as its manual of IAM identifiers says. One of the prefixes is a
     * word that names begin with, so there a digit has to stand between letters.
     */
    private static final Pattern AWS_KEY = Pattern.compile(
            "((?<![A-Za-z0-9/+]))(?:AKIA|ASIA(?=[A-Z]{0,14}[2-7]{1,15}[A-Z]))[A-Z2-7]{16}(?![A-Za-z0-9/+=])");

    /** JSON Web Token: header, content and signature, of which the first two are JSON in Base64. */
    private static final Pattern WEB_TOKEN =
            Pattern.compile("((?<![\\w-]))eyJ[\\w-]{6,4000}\\.eyJ[\\w-]{6,8000}\\.[\\w-]{8,4000}");

    private static final String HEADER = "\\bauthorization['\"]?\\s{0,5}[:=]\\s{0,5}['\"]?";

    /** {@code Authorization: Bearer x}: what has a digit, so that it is no word of a text. */
    private static final Pattern BEARER = Pattern.compile(
            "(" + HEADER + "bearer[ ]{1,5})(?=[\\w.~+/=-]{0,200}\\d)[\\w.~+/=-]{8,8000}", Pattern.CASE_INSENSITIVE);

    /** What looks like chance: letters of both cases and digits, or letters and digits by turns. Words and names of fields do not. */
    private static final String CHANCE =
            "(?=[^'\"\\s]{0,200}?(?:(?-i:[a-z])[^'\"\\s]{0,200}?(?-i:[A-Z])|(?-i:[A-Z])[^'\"\\s]{0,200}?(?-i:[a-z])|\\d[^\\d'\"\\s]{1,200}?\\d))"
                    + "(?=[^'\"\\s]{0,200}?\\d[^'\"\\s]{0,200}?[a-z])";

    /** {@code 'Bearer x'} in a text, for whoever puts a header together: words follow this one too, and names in SQL. */
    private static final Pattern QUOTED_BEARER = Pattern.compile(
            "((?:['\"]|:\\s{0,3})bearer[ ]{1,5})" + CHANCE + "[\\w.~+/=-]{20,8000}(?=['\"])", Pattern.CASE_INSENSITIVE);

    /** {@code Bearer x} and nothing else, as the value of a header in a list of its own. */
    private static final Pattern BEARER_ALONE = Pattern.compile(
            "(^\\s{0,20}bearer[ ]{1,5})" + CHANCE + "[\\w.~+/=-]{8,8000}(?=\\s*$)", Pattern.CASE_INSENSITIVE);

    /** {@code Authorization: Basic x}, where a user and a password follow in Base64: decoded, they have a colon between them. */
    private static final Pattern BASIC =
            Pattern.compile("(" + HEADER + "basic[ ]{1,5})([A-Za-z0-9+/]{4,2000}={0,2})", Pattern.CASE_INSENSITIVE);

    /** The signature in an address with shared access to a storage of Azure: Base64 that ends in its sign, as 32 bytes do. */
    private static final Pattern SHARED_ACCESS =
            Pattern.compile("([?&](?:amp;)?sig=)[A-Za-z0-9%+/_-]{20,400}?(?:%3d|=)", Pattern.CASE_INSENSITIVE);

    /** What stands before a secret. Columns have such names too, so the value must not look like one. */
    private static final String NAMES =
            "(?:(?:aws_?)?secret_?access_?key|aws_?secret_?key|aws_?session_?token|aws_?token|azure_?sas_?token|client_?secret)";

    /** {@code 'aws_secret_access_key=x1'} and {@code &client_secret=x1}: in a list of settings, where no comparison stands. */
    private static final Pattern NAMED_IN_LIST = Pattern.compile(
            "((?<=['\";?&])" + NAMES + "=)(?=[^\\d'\";&]{0,100}\\d)[A-Za-z0-9%+/=~._-]{12,2000}",
            Pattern.CASE_INSENSITIVE);

    /** {@code AWS_SECRET_ACCESS_KEY=x1} in a command. A name of a column could stand there, so it has the length of the real ones. */
    private static final Pattern NAMED = Pattern.compile(
            "(\\b" + NAMES + "\\s{0,5}[=:]\\s{0,5})" + CHANCE
                    + "(?:[A-Za-z0-9+/]{40}|[A-Za-z0-9~-]{32,44}|[A-Za-z0-9+/=]{100,2000})(?![\\w.(+/=~-])",
            Pattern.CASE_INSENSITIVE);

    /** {@code SECRET_ACCESS_KEY 'x'}, {@code AWS_SECRET_KEY = 'x'}: a column may be compared with a word so. */
    private static final Pattern NAMED_IN_QUOTES = Pattern.compile(
            "(\\b" + NAMES + "\\s{0,5}(?:=\\s{0,5}['\"]|'))(?![$\\[])" + CHANCE + "[^'\"\\s$]{12,2000}",
            Pattern.CASE_INSENSITIVE);

    /** {@code "client_secret": "x"}, {@code client_secret => 'x'}: settings of a program, no comparison. */
    private static final Pattern NAMED_AS_SETTING = Pattern.compile(
            "(\\b" + NAMES + "['\"]?\\s{0,5}(?:=>|:)\\s{0,5}['\"])(?![$\\[])[^'\"\\s$]{12,2000}",
            Pattern.CASE_INSENSITIVE);

    /** {@code AccountKey=x} and {@code SharedAccessKey=x} of Azure: 32 or 64 bytes in Base64, which end in a sign that no name has. */
    private static final Pattern AZURE_KEY = Pattern.compile(
            "(\\b(?:account_?key|shared_?access_?key)\\s{0,5}=\\s{0,5}['\"]?)[A-Za-z0-9+/]{42,86}={1,2}(?![\\w=])",
            Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> ALL = List.of(
            WEB_TOKEN,
            BEARER,
            QUOTED_BEARER,
            BEARER_ALONE,
            SHARED_ACCESS,
            AZURE_KEY,
            NAMED_AS_SETTING,
            NAMED_IN_QUOTES,
            NAMED_IN_LIST,
            NAMED,
            AWS_KEY);

    private Tokens() {}

    /** A text with a marker in place of each key and token. */
    public static String remove(String text, String marker) {
        if (!mayHoldOne(text)) {
            return text;
        }
        var cleaned = BASIC.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isUserAndPassword(found.group(2)) ? found.group(1) + marker : found.group()));
        for (var pattern : ALL) {
            cleaned = pattern.matcher(cleaned).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + marker));
        }
        return cleaned;
    }

    private static boolean isUserAndPassword(String encoded) {
        try {
            var decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.ISO_8859_1);
            return decoded.indexOf(':') >= 0 && decoded.chars().allMatch(sign -> sign >= ' ');
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** A cheap look for what every pattern needs; all texts of all exports come by here. */
    private static boolean mayHoldOne(String text) {
        for (var i = 0; i < text.length() - 7; i++) {
            var found = switch (text.charAt(i)) {
                case 'e' -> text.startsWith("eyJ", i);
                case 'A', 'a' ->
                    text.startsWith("AKIA", i)
                            || text.startsWith("ASIA", i)
                            || isAt(text, i, "authorization")
                            || isAt(text, i, "account")
                            || isAt(text, i, "aws");
                case 'B', 'b' -> isAt(text, i, "bearer ");
                case 'S', 's' -> isAt(text, i, "sig=") || isAt(text, i, "secret") || isAt(text, i, "shared");
                case 'C', 'c' -> isAt(text, i, "client");
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String text, int index, String word) {
        return text.regionMatches(true, index, word, 0, word.length());
    }
}
