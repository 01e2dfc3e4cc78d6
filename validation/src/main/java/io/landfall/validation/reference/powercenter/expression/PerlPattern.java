package io.landfall.validation.reference.powercenter.expression;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Regular expressions of Perl as Java reads them. Java has classes within classes and their intersections, which Perl has not, and
 * other names for the classes of POSIX.
 *
 * @see <a href="https://perldoc.perl.org/perlrecharclass">Character classes of Perl</a>
 */
final class PerlPattern {

    private static final Map<String, String> NAMED = Map.ofEntries(
            entry("alnum", "\\p{Alnum}"),
            entry("alpha", "\\p{Alpha}"),
            entry("ascii", "\\p{ASCII}"),
            entry("blank", "\\p{Blank}"),
            entry("cntrl", "\\p{Cntrl}"),
            entry("digit", "\\p{Digit}"),
            entry("graph", "\\p{Graph}"),
            entry("lower", "\\p{Lower}"),
            entry("print", "\\p{Print}"),
            entry("punct", "\\p{Punct}"),
            entry("space", "\\p{Space}"),
            entry("upper", "\\p{Upper}"),
            entry("word", "\\w"),
            entry("xdigit", "\\p{XDigit}"));

    private final String perl;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private PerlPattern(String perl) {
        this.perl = perl;
    }

    static String forJava(String perl) {
        return new PerlPattern(perl).written();
    }

    private String written() {
        while (at < perl.length()) {
            if (perl.charAt(at) == '[') {
                characterClass();
            } else {
                one();
            }
        }
        return java.toString();
    }

    /** A character, or an escaped one. */
    private void one() {
        var end = Math.min(perl.length(), at + (perl.charAt(at) == '\\' ? 2 : 1));
        java.append(perl, at, end);
        at = end;
    }

    /** A bracket that closes it at once stands for itself. */
    private void characterClass() {
        one();
        if (perl.startsWith("^", at)) {
            one();
        }
        if (perl.startsWith("]", at)) {
            escaped();
        }
        while (at < perl.length() && perl.charAt(at) != ']') {
            switch (perl.charAt(at)) {
                case '[' -> bracket();
                case '&' -> escaped();
                default -> one();
            }
        }
        if (at < perl.length()) {
            one();
        }
    }

    private void bracket() {
        var end = perl.indexOf(":]", at);
        var name = perl.startsWith("[:", at) && end > 0 ? NAMED.get(perl.substring(at + 2, end)) : null;
        if (name == null) {
            escaped();
        } else {
            java.append(name);
            at = end + 2;
        }
    }

    private void escaped() {
        java.append('\\');
        one();
    }
}
