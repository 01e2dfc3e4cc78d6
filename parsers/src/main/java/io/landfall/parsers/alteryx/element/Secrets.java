package io.landfall.parsers.alteryx.element;

import io.landfall.parsers.secret.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes passwords, keys and connection strings out of a document while it is read. What identifies a connection (alias,
 * data source, server, database) stays, because somebody has to connect the new pipeline to the same place.
 */
public final class Secrets {

    /** Stands where a secret stood. */
    public static final String MARKER = "[redacted]";

    /** Parts of the name of a setting that holds a secret, in lower case without separators. */
    private static final List<String> SECRET_NAMES = List.of(
            "passw",
            "passphrase",
            "pwd",
            "secret",
            "credential",
            "authorization",
            "apikey",
            "accesskey",
            "accountkey",
            "privatekey",
            "encryptionkey",
            "sharedaccess");

    /** What may stand right before the sign that a secret stands behind. */
    private static final List<String> NAMES_BEFORE_SECRETS =
            List.of("oci", "odbc", "odb", "ole", "pwd", "password", "passwd", "secret", "token", "key");

    private static final Pattern TOKEN = Pattern.compile("(?<![a-z])token(?!i)", Pattern.CASE_INSENSITIVE);

    /** What Designer puts into a connection string for a password that it stores apart, in weak encryption. */
    private static final Pattern PLACEHOLDER = Pattern.compile("__EncPwd\\d*__", Pattern.CASE_INSENSITIVE);

    /** Stands between the place and what is in it, often a long query. */
    private static final String PART = "|||";

    /** The settings of a connection string that say where it leads, not how to get in. */
    private static final Set<String> PLACES = Set.of(
            "dsn",
            "driver",
            "provider",
            "server",
            "host",
            "hostname",
            "port",
            "address",
            "data source",
            "database",
            "initial catalog",
            "catalog",
            "schema",
            "warehouse",
            "dbq",
            "dbname",
            "service name",
            "servicename");

    /** What may stand before the query. Oracle writes {@code user/password@service}, and a password may hold the sign. */
    private static final List<Rule> IN_PLACES = List.of(
            Rule.of("odbc:|odb:|ole:|oledb:", "\\b((?:odbc|odb|ole|oledb):)([^\\r\\n]*=[^\\r\\n]*)", Secrets::places),
            Rule.of("oci:", "\\b(oci:)[^@\\r\\n]+(?:@[^@\\s]*)*?(?=@[\\w.$:/-]+(?:\\s|$))", "$1" + MARKER),
            Rule.of("oci:", "\\b(oci:)[^@/\\s]+/[^@\\s]+(?=\\s|$)", "$1" + MARKER));

    private static final List<Rule> ANYWHERE = List.of(
            Rule.of("://", "(://)[^/\\s@:]+:[^/\\s@]*(?=@)", "$1" + MARKER),
            Rule.of(
                    "pwd|password|secret|accesskey|access key|accountkey|account key",
                    "(^|[;\"'])(\\s*(?:pwd|password|secret|(?:shared ?access|account) ?key)\\s*=\\s*)[^;\"'\\r\\n]+",
                    "$1$2" + MARKER),
            Rule.of(
                    "pwd|passw|secret|token|apikey|api_key",
                    "\\b((?:password|passwd|pwd|secret|token|api_?key)[\"']?\\s*(?:=|<-|:)\\s*)([\"'])[^\"'\\r\\n]+\\2",
                    "$1$2" + MARKER + "$2"));

    /**
     * One way in which secrets are written.
     *
     * @param clues in lower case; a text without any of them need not be searched, which saves nearly all work
     */
    private record Rule(List<String> clues, Pattern pattern, Function<MatchResult, String> replacement) {

        static Rule of(String clues, String regex, String replacement) {
            return new Rule(
                    List.of(clues.split("\\|")), Pattern.compile(regex, Pattern.CASE_INSENSITIVE), _ -> replacement);
        }

        static Rule of(String clues, String regex, Function<MatchResult, String> replacement) {
            return new Rule(List.of(clues.split("\\|")), Pattern.compile(regex, Pattern.CASE_INSENSITIVE), replacement);
        }

        String apply(String text, String lower) {
            return contains(lower, clues) ? pattern.matcher(text).replaceAll(replacement) : text;
        }
    }

    private Secrets() {}

    /** Whether a setting of that name holds a secret, whatever its value looks like. */
    public static boolean isSecretName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("token") && TOKEN.matcher(name).find()) {
            return true;
        }
        return contains(lower.replace(" ", "").replace("_", "").replace("-", ""), SECRET_NAMES);
    }

    /** The value of a setting whose name says that it is a secret. A switch such as {@code True} is none. */
    public static String hide(String value) {
        return value.isBlank() || isSwitch(value) ? value : MARKER;
    }

    /** The value of a setting of that name, without its secrets. */
    public static String redact(String name, String value) {
        return isSecretName(name) ? hide(value) : redact(value);
    }

    private static boolean isSwitch(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }

    /** The same text with a marker for each password, key and login that is recognised in it. */
    public static String redact(String written) {
        var text = Tokens.remove(written, MARKER);
        if (!isWorthALook(text)) {
            return text;
        }
        var plain = PLACEHOLDER.matcher(text).replaceAll(MARKER);
        var cut = plain.indexOf(PART);
        return cut < 0
                ? apply(ANYWHERE, apply(IN_PLACES, plain))
                : apply(ANYWHERE, apply(IN_PLACES, plain.substring(0, cut))) + apply(ANYWHERE, plain.substring(cut));
    }

    private static String apply(List<Rule> rules, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var result = text;
        for (var rule : rules) {
            result = rule.apply(result, lower);
        }
        return result;
    }

    /** Whether any rule could apply. Most texts have nothing like it, and all of them are looked at. */
    private static boolean isWorthALook(String text) {
        for (var index = 0; index < text.length(); index++) {
            var isClue = switch (text.charAt(index)) {
                case ':' -> text.startsWith("//", index + 1) || followsName(text, index);
                case '=', '<' -> followsName(text, index);
                case '_' -> text.regionMatches(true, index, "__encpwd", 0, 8);
                default -> false;
            };
            if (isClue) {
                return true;
            }
        }
        return false;
    }

    private static boolean followsName(String text, int index) {
        var end = index;
        while (end > 0
                && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')) {
            end--;
        }
        for (var name : NAMES_BEFORE_SECRETS) {
            if (text.regionMatches(true, end - name.length(), name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the settings that name a place, in their order, and one marker for all the others. */
    private static String places(MatchResult connection) {
        var kept = new StringBuilder();
        var dropped = false;
        for (var setting : connection.group(2).split(";", -1)) {
            var key = setting.split("=", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (PLACES.contains(key)) {
                kept.append(kept.isEmpty() ? "" : ";").append(setting.strip());
            } else {
                dropped |= !setting.isBlank();
            }
        }
        if (dropped) {
            kept.append(kept.isEmpty() ? "" : ";").append(MARKER);
        }
        return Matcher.quoteReplacement(connection.group(1) + kept);
    }

    /** A plain loop: this is called for every text of every document. */
    private static boolean contains(String text, List<String> parts) {
        for (var part : parts) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
