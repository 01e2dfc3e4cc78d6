package io.landfall.rules.powercenter.expression;

import static io.landfall.rules.powercenter.expression.ParameterKind.TEXT;
import static io.landfall.rules.powercenter.expression.ParameterKind.WHOLE;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import java.util.List;

/**
 * Functions on regular expressions. A pattern describes the whole value in all examples of the vendor; nobody says what one that
 * describes a part of it does, so a run ends at such a value. It ends as well where Perl, whose patterns these are said to be, knows
 * more than engines share: at a line feed behind the end that a pattern asks for, and at a group that took no part.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/reg_match.html">REG_MATCH</a>
 */
final class PatternRules {

    private static final Expr CASE_SENSITIVE = Expr.text("c");

    private PatternRules() {}

    static List<PortExpressionRule> rows() {
        return List.of(
                FunctionRule.of(
                        "REG_MATCH tests whether a pattern describes the value",
                        "REG_MATCH(CODE, '^[A-Z]+$')",
                        "PATTERN_MATCHES(CODE, '^[A-Z]+$', 'c')",
                        List.of(TEXT, TEXT),
                        PatternRules::matched),
                FunctionRule.of(
                                "REG_EXTRACT takes a part of the value out",
                                "REG_EXTRACT(NAME, '^(\\w+) .*$', 1)",
                                "PATTERN_EXTRACT(NAME, '^(?:^(\\w+) .*$)$', 1, 'c')",
                                List.of(TEXT, TEXT, WHOLE),
                                PatternRules::extracted)
                        .optional(1),
                FunctionRule.of(
                                "REG_REPLACE replaces every match",
                                "REG_REPLACE(NAME, '[0-9]+', '#')",
                                "PATTERN_REPLACE(NAME, '[0-9]+', '#', 'c')",
                                List.of(TEXT, TEXT, TEXT, WHOLE),
                                PatternRules::replaced)
                        .optional(1));
    }

    private static Rewrite<Translated> matched(FunctionCall call) {
        var pattern = call.constant(1);
        if (pattern.isEmpty()) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        return Patterns.call(PatternFunction.PATTERN_MATCHES, call.arg(0), call.arg(1), CASE_SENSITIVE)
                .map(value -> whole(call, pattern.get(), call.to(value)))
                .orElseGet(() -> call.blocked(ExpressionCode.BAD_PATTERN, pattern.get()));
    }

    private static Rewrite<Translated> extracted(FunctionCall call) {
        var pattern = call.constant(1);
        var group = call.arg(2, Expr.integer(1));
        if (pattern.isEmpty() || !(group instanceof Literal.NumberValue(var number, var _))) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        if (number.signum() < 1) {
            return call.blocked(ExpressionCode.BAD_PATTERN, pattern.get());
        }
        var anchored = Expr.text("^(?:" + pattern.get() + ")$");
        return Patterns.call(PatternFunction.PATTERN_EXTRACT, call.arg(0), anchored, group, CASE_SENSITIVE)
                .map(value -> whole(call, pattern.get(), taken(call, pattern.get(), number.intValue(), value)))
                .orElseGet(() -> call.blocked(ExpressionCode.BAD_PATTERN, pattern.get()));
    }

    /** A group that took no part may be NULL or the empty text. */
    private static Rewrite<Translated> taken(FunctionCall call, String pattern, int group, Expr value) {
        return PortablePattern.of(pattern, false).mayLeaveOut(group)
                ? call.ending(
                        call.to(value),
                        Expr.call(StandardFunction.EQ, value, Expr.text("")),
                        "a group of the pattern that may have taken no part",
                        "the empty text")
                : call.to(value);
    }

    /** The vendor's examples describe the whole value; of a pattern that fits a part of it nothing is said. */
    private static Rewrite<Translated> whole(FunctionCall call, String pattern, Rewrite<Translated> known) {
        var value = endingAtLineFeeds(call, pattern, known);
        if (describesAll(pattern)) {
            return value;
        }
        var part = new Expr.Call(PatternFunction.PATTERN_FOUND, List.of(call.arg(0), call.arg(1), CASE_SENSITIVE));
        var all = new Expr.Call(PatternFunction.PATTERN_MATCHES, List.of(call.arg(0), call.arg(1), CASE_SENSITIVE));
        return call.ending(
                value,
                Expr.call(StandardFunction.AND, part, Expr.call(StandardFunction.NOT, all)),
                "a pattern that describes a part of the value",
                "taken as a pattern of the whole value");
    }

    private static Rewrite<Translated> endingAtLineFeeds(FunctionCall call, String pattern, Rewrite<Translated> known) {
        return PortablePattern.of(pattern, false).asksForTheEnd()
                ? call.ending(
                        known,
                        Expr.call(PatternFunction.PATTERN_FOUND, call.arg(0), Expr.text("\\n$"), CASE_SENSITIVE),
                        "a line feed behind the end that the pattern asks for",
                        "the end behind it")
                : known;
    }

    /** Whether it makes no difference if all of the value or any part of it has to match. */
    private static boolean describesAll(String pattern) {
        return pattern.startsWith("^") && pattern.endsWith("$") && !pattern.endsWith("\\$") && pattern.indexOf('|') < 0;
    }

    private static Rewrite<Translated> replaced(FunctionCall call) {
        var pattern = call.constant(1);
        var replacement = call.constant(2);
        if (pattern.isEmpty() || replacement.isEmpty()) {
            return call.blocked(ExpressionCode.NOT_LITERAL);
        }
        var first = call.has(3) && call.arg(3).equals(Expr.integer(1));
        var refers = replacement.get().indexOf('\\') >= 0 || replacement.get().indexOf('$') >= 0;
        if (refers || (call.has(3) && !first)) {
            return call.blocked(ExpressionCode.BAD_PATTERN, pattern.get());
        }
        return Patterns.call(
                        first ? PatternFunction.PATTERN_REPLACE_FIRST : PatternFunction.PATTERN_REPLACE,
                        call.arg(0),
                        call.arg(1),
                        call.arg(2),
                        CASE_SENSITIVE)
                .map(value -> endingAtLineFeeds(call, pattern.get(), call.to(value)))
                .orElseGet(() -> call.blocked(ExpressionCode.BAD_PATTERN, pattern.get()));
    }
}
