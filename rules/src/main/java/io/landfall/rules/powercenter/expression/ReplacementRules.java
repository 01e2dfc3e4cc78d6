package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.ANY;
import static io.landfall.rules.powercenter.expression.ParameterKind.TEXT;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * {@code REPLACECHR} and {@code REPLACESTR}. The flag in front says whether case matters; what is to be replaced is ignored when it is
 * NULL or empty, and replaced by nothing when the replacement is.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/replacestr.html">REPLACESTR</a>
 */
final class ReplacementRules {

    private ReplacementRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                FunctionRule.of(
                        "REPLACECHR replaces or removes each character of a set",
                        "REPLACECHR(1, NAME, '-/', NULL)",
                        "REPLACE_CHARACTERS(NAME, '-/', '')",
                        List.of(ANY, TEXT, TEXT, TEXT),
                        ReplacementRules::characters),
                FunctionRule.of(
                                "REPLACESTR replaces or removes every occurrence of some texts",
                                "REPLACESTR(0, NAME, 'inc', 'Ltd')",
                                "REPLACE_TEXT(NAME, 'inc', 'Ltd', 'i')",
                                List.of(ANY, TEXT, TEXT, TEXT),
                                ReplacementRules::texts)
                        .repeating());
    }

    private static Rewrite<Translated> characters(FunctionCall call) {
        var sensitive = call.flag(0);
        if (sensitive.isEmpty()) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        return call.to(replaced(
                TextFunction.REPLACE_CHARACTERS,
                call.arg(1),
                orEmpty(call.arg(2)),
                orEmpty(call.arg(3)),
                sensitive.get()));
    }

    private static Rewrite<Translated> texts(FunctionCall call) {
        var sensitive = call.flag(0);
        if (sensitive.isEmpty()) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        var last = call.args().size() - 1;
        var replacement = orEmpty(call.arg(last));
        if (last == 3) {
            return call.to(replaced(
                    TextFunction.REPLACE_TEXT, call.arg(1), orEmpty(call.arg(2)), replacement, sensitive.get()));
        }
        return constants(call.args().subList(2, last))
                .filter(_ -> replacement instanceof Literal.TextValue)
                .map(sought -> anyOf(call, sought, ((Literal.TextValue) replacement).value(), sensitive.get()))
                .orElseGet(() -> call.blocked(ExpressionCode.NOT_LITERAL));
    }

    private static Expr replaced(TextFunction function, Expr text, Expr sought, Expr replacement, boolean sensitive) {
        return sensitive
                ? Expr.call(function, text, sought, replacement)
                : Expr.call(function, text, sought, replacement, Expr.text("i"));
    }

    private static Expr orEmpty(Expr text) {
        return switch (text) {
            case Literal.Missing _ -> Expr.text("");
            case Literal.TextValue value -> value;
            default -> Expr.call(StandardFunction.COALESCE, text, Expr.text(""));
        };
    }

    /** The texts that count; empty when one is only known while it runs. */
    private static Optional<List<String>> constants(List<Expr> texts) {
        var found = new ArrayList<String>();
        for (var text : texts) {
            switch (text) {
                case Literal.Missing _ -> {}
                case Literal.TextValue(var value) -> found.add(value);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(found.stream().filter(text -> !text.isEmpty()).toList());
    }

    /** Nobody says whether texts are sought one after the other or all at once: it matters when they share characters. */
    private static Rewrite<Translated> anyOf(
            FunctionCall call, List<String> sought, String replacement, boolean sensitive) {
        if (sought.isEmpty()) {
            return call.to(call.arg(1));
        }
        var pattern = sought.stream().map(ReplacementRules::quoted).collect(Collectors.joining("|"));
        var value = Patterns.call(
                PatternFunction.PATTERN_REPLACE,
                call.arg(1),
                Expr.text(pattern),
                Expr.text(replacement.replaceAll("\\\\", Matcher.quoteReplacement("\\\\"))),
                Expr.text(sensitive ? "c" : "i"));
        if (value.isEmpty()) {
            return call.blocked(ExpressionCode.BAD_PATTERN, pattern);
        }
        return areApart(sought, replacement)
                ? call.to(value.get())
                : call.to(
                        value.get(),
                        call.remark(
                                ExpressionCode.UNCERTAIN,
                                "texts that overlap each other or the replacement",
                                "the leftmost replaced, and nothing twice"));
    }

    private static String quoted(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    }

    private static boolean areApart(List<String> sought, String replacement) {
        var seen = new StringBuilder(replacement.toLowerCase(Locale.ROOT));
        for (var text : sought) {
            var lower = text.toLowerCase(Locale.ROOT);
            if (lower.codePoints().anyMatch(character -> seen.indexOf(Character.toString(character)) >= 0)) {
                return false;
            }
            seen.append(lower);
        }
        return !replacement.isEmpty() || sought.stream().allMatch(text -> text.length() == 1);
    }
}
