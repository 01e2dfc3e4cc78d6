package io.landfall.converter.suggestion;

import io.landfall.parsers.secret.Secrets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a text may leave the house. Passwords are gone since the export was read; here go the addresses of databases and services,
 * the paths of files and the rows that a tool keeps in its settings, too.
 */
final class Disclosure {

    private static final List<Withheld> WITHHELD = List.of(
            new Withheld(
                    "(?s)(<(Data|Rows|TempFile|Passwords?|Connection\\w*|Browse\\w*|CachedData)\\b[^>]*>).*?(</\\2>)",
                    "$1[removed]$3"),
            new Withheld("(?im)^([^=\\n<>]{0,80}\\bconnection\\b[^=\\n<>]{0,80} = ).*$", "$1[connection]"),
            new Withheld(
                    "(?i)\\b(?:odbc|jdbc|oci|ole ?db|aka|tds|https?|s?ftp|s3|hdfs|abfss?|mailto):[^\\s<>\"']+",
                    "[address]"),
            new Withheld("(?i)\\b[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}", "[address]"),
            new Withheld(
                    "(?i)\\b(?:dsn|data source|server|host|driver|provider|uid|user id|database)=[^;<>\"'\\n]{1,200};",
                    "[connection];"),
            new Withheld("(?i)\\b[a-z]:[\\\\/]{1,2}[^<>\"'|\\n]*", "[path]"),
            new Withheld("\\\\\\\\[\\w.$-]{1,80}\\\\[^<>\"'|\\n]*", "[path]"),
            new Withheld("(?<![\\w/<.])/(?:home|users|mnt|opt|data|var|srv|tmp|infa\\w*)/[^\\s<>\"']+", "[path]"));

    private Disclosure() {}

    /** A kind of text that stays, and what stands in its place. */
    private record Withheld(Pattern pattern, String instead) {
        Withheld(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }
    }

    /** The text without what stays. */
    static String of(String text) {
        var left = Secrets.clean(text);
        for (var kind : WITHHELD) {
            left = kind.pattern().matcher(left).replaceAll(kind.instead());
        }
        return left;
    }
}
