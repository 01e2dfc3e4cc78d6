package io.landfall.parsers.alteryx.element;

import java.util.Locale;
import java.util.Set;
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

    private static final Pattern SECRET_NAME =
            ignoringCase("passw|passphrase|pwd|secret|(?<![a-z])token(?!i)|credential"
                    + "|authorization|(?:api|access|account|private|encryption)[ _-]?key|shared[ _-]?access");

    /** A cheap look for anything that the other patterns could match. Most texts have nothing of the kind. */
    private static final Pattern SUSPICIOUS =
            ignoringCase("oci:|odbc:|odb:|ole:|oledb:|://[^/\\s]*@|bearer|" + SECRET_NAME.pattern());

    private static final Pattern PLACEHOLDER = ignoringCase("__EncPwd\\d*__");
    private static final Pattern LOGIN_OF_URL = ignoringCase("(?<=://)[^/\\s@]+:[^/\\s@]*(?=@)");
    private static final Pattern BEARER = ignoringCase("(?<=\\bbearer )(?=\\S*\\d)[\\w.~+/=-]{8,}");
    private static final Pattern CONNECTION_STRING =
            ignoringCase("(?<=\\b(?:odbc|odb|ole|oledb):)[^|\\r\\n]*=[^|\\r\\n]*");
    private static final Pattern SETTING = ignoringCase(
            "(?<=^|[;\"'])(\\s*(?:pwd|password|secret|(?:shared ?access|account) ?key)\\s*=\\s*)[^;\"'\\r\\n]+");
    private static final Pattern ASSIGNMENT = ignoringCase(
            "\\b((?:password|passwd|pwd|secret|token|api_?key)[\"']?\\s*(?:=|<-|:)\\s*)([\"'])[^\"'\\r\\n]+\\2");

    /** Oracle writes {@code user/password@service}; the password may itself hold the sign. */
    private static final Pattern LOGIN_OF_ORACLE = ignoringCase(
            "(?<=\\boci:)[^@|\\r\\n]+(?:@[^@|\\s]*)*?(?=@[\\w.$:/-]+(?:\\s|\\||$))|(?<=\\boci:)[^@|/\\s]+/[^@|\\s]+");

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

    private Secrets() {}

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Whether a setting of that name holds a secret, whatever its value looks like. */
    public static boolean isSecretName(String name) {
        return SECRET_NAME.matcher(name).find();
    }

    /** The value of a setting of that name, without its secrets. A switch such as {@code True} is none. */
    public static String redact(String name, String value) {
        return isSecretName(name) && !value.isBlank() && !isSwitch(value) ? MARKER : redact(value);
    }

    private static boolean isSwitch(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }

    /** The same text with a marker for each password, key and login that is recognised in it. */
    public static String redact(String text) {
        if (text.length() < 5 || !SUSPICIOUS.matcher(text).find()) {
            return text;
        }
        var result = CONNECTION_STRING.matcher(text).replaceAll(Secrets::places);
        result = LOGIN_OF_ORACLE.matcher(result).replaceAll(MARKER);
        result = LOGIN_OF_URL.matcher(result).replaceAll(MARKER);
        result = BEARER.matcher(result).replaceAll(MARKER);
        result = SETTING.matcher(result).replaceAll("$1" + MARKER);
        result = ASSIGNMENT.matcher(result).replaceAll("$1$2" + MARKER + "$2");
        return PLACEHOLDER.matcher(result).replaceAll(MARKER);
    }

    /** Keeps the settings that name a place, in their order, and one marker for all the others. */
    private static String places(MatchResult connection) {
        var kept = new StringBuilder();
        var dropped = false;
        for (var setting : connection.group().split(";", -1)) {
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
        return Matcher.quoteReplacement(kept.toString());
    }
}
