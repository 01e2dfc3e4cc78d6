package io.landfall.validation.reference.powercenter.expression;

import static io.landfall.validation.reference.powercenter.expression.BuiltIn.strict;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Functions with Perl-compatible regular expressions. REG_MATCH and REG_EXTRACT want the pattern to describe the whole value, as the
 * vendor's examples do; REG_REPLACE looks for it anywhere.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/reg_extract.html">REG_EXTRACT</a>
 */
final class PatternFunctions {

    static final Map<String, BuiltIn> TABLE = Map.of(
            "REG_MATCH",
                    strict(2, 2, Kind.WHOLE, args -> Truth.value(matcher(args).matches())),
            "REG_EXTRACT", strict(2, 3, Kind.TEXT, PatternFunctions::extract),
            "REG_REPLACE", strict(3, 4, Kind.TEXT, PatternFunctions::replace));

    private PatternFunctions() {}

    private static Matcher matcher(Arguments args) {
        try {
            return Pattern.compile(PerlPattern.forJava(args.text(1)), Pattern.UNIX_LINES)
                    .matcher(args.text(0));
        } catch (PatternSyntaxException _) {
            throw args.refused("with the pattern '%s'".formatted(args.text(1)));
        }
    }

    private static @Nullable Object extract(Arguments args) {
        var matcher = matcher(args);
        var group = args.whole(2, 1);
        if (group < 0 || group > matcher.groupCount()) {
            throw args.refused("of a part that the pattern '%s' has not".formatted(args.text(1)));
        }
        if (!matcher.matches()) {
            return null;
        }
        var part = matcher.group((int) group);
        if (part == null) {
            throw args.undefined("of a part of the pattern that took no part in the match");
        }
        return part;
    }

    private static Object replace(Arguments args) {
        var matcher = matcher(args);
        var replacement = args.text(2);
        if (replacement.contains("\\") || replacement.contains("$")) {
            throw args.refused("with '%s' to put there".formatted(replacement));
        }
        var result = new StringBuilder();
        for (long count = args.whole(3, Long.MAX_VALUE); count > 0 && matcher.find(); count--) {
            matcher.appendReplacement(result, replacement);
        }
        return matcher.appendTail(result).toString();
    }
}
