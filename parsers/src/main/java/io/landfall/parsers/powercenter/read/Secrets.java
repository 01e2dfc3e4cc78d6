package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes passwords before anything else sees them. A property that is called a password loses its value; in commands,
 * SQL and connection texts only the password itself goes. Parameters such as {@code $$PWD} are not secrets and stay.
 */
final class Secrets {

    /** What stands in place of a password. */
    static final String REMOVED = "[removed]";

    private static final List<String> PASSWORD_WORDS =
            List.of("password", "passwd", "passphrase", "pass phrase", "pwd", "secret", "private key", "access key");

    /** Words that make a property about passwords rather than one. */
    private static final List<String> HARMLESS_WORDS = List.of("file", "encrypt", "prompt", "use ", "enable");

    private static final List<String> EXPRESSION_WORDS =
            List.of("condition", "expression", "sql", "query", "filter", "join", "override", "decision name");

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
            "(\\b(?:password|passwd|passphrase|pwd)(?:\\s{0,5}[=:]\\s{0,5}|\\s{1,5})['\"]?)([^\\s'\";,|&$%]{1,80})",
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

    /** Attributes that hold expressions: there, {@code PWD = X} compares two ports. */
    private static final Set<String> EXPRESSIONS = Set.of("EXPRESSION", "CONDITION", "DEFAULTVALUE");

    /** Attributes that never hold free text, left out because there are so many of them. */
    private static final Set<String> PLAIN = Set.of(
            "NAME",
            "FROMFIELD",
            "FROMINSTANCE",
            "FROMINSTANCETYPE",
            "TOFIELD",
            "TOINSTANCE",
            "TOINSTANCETYPE",
            "DATATYPE",
            "PORTTYPE",
            "PRECISION",
            "SCALE",
            "TYPE",
            "SUBTYPE",
            "SINSTANCENAME",
            "TRANSFORMATIONNAME",
            "TRANSFORMATIONTYPE",
            "EXPRESSIONTYPE",
            "REF_FIELD",
            "GROUP",
            "NULLABLE",
            "KEYTYPE",
            "FIELDTYPE");

    private static final int SHORTEST = 6;

    private enum Kind {
        PASSWORD,
        EXPRESSION,
        TEXT
    }

    private final IntSupplier line;
    private final Consumer<Diagnostic> diagnostics;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<Diagnostic> told = new HashSet<>();
    private SourceLocation object;

    /** @param line of the file that is being read */
    Secrets(String file, IntSupplier line, Consumer<Diagnostic> diagnostics) {
        this.line = line;
        this.diagnostics = diagnostics;
        this.object = SourceLocation.of(file);
    }

    /** From here on, what is found belongs to this object. */
    void within(SourceLocation at) {
        object = at;
    }

    /**
     * The value without passwords.
     *
     * @param property the name that stands beside the value, empty for none
     */
    String clean(String attribute, String property, String value) {
        if (value.isBlank() || PLAIN.contains(attribute)) {
            return value;
        }
        var name = property.isEmpty() ? attribute : property;
        var kind = EXPRESSIONS.contains(attribute) ? Kind.EXPRESSION : kinds.computeIfAbsent(name, Secrets::kind);
        if (kind == Kind.PASSWORD && !value.startsWith("$")) {
            tell(ParseCode.SECRET_REMOVED, name);
            return REMOVED;
        }
        if (value.length() < SHORTEST || !mayHoldPassword(value)) {
            return value;
        }
        var cleaned = value;
        for (var pattern : kind == Kind.EXPRESSION ? IN_EXPRESSIONS : IN_TEXTS) {
            cleaned = pattern.matcher(cleaned).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + REMOVED));
        }
        if (!cleaned.equals(value)) {
            tell(ParseCode.SECRET_IN_TEXT, name);
        }
        return cleaned;
    }

    private static Kind kind(String name) {
        var words = name.toLowerCase(Locale.ROOT);
        if (PASSWORD_WORDS.stream().anyMatch(words::contains)
                && HARMLESS_WORDS.stream().noneMatch(words::contains)) {
            return Kind.PASSWORD;
        }
        return EXPRESSION_WORDS.stream().anyMatch(words::contains) ? Kind.EXPRESSION : Kind.TEXT;
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
        return value.regionMatches(true, index, word, 0, word.length());
    }

    private void tell(DiagnosticCode code, String name) {
        var diagnostic = Diagnostic.of(code, object.at(line.getAsInt(), 0), name);
        if (told.add(diagnostic)) {
            diagnostics.accept(diagnostic);
        }
    }
}
