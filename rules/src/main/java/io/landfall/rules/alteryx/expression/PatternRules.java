package io.landfall.rules.alteryx.expression;

import static io.landfall.rules.alteryx.expression.ArgumentKind.ANY;
import static io.landfall.rules.alteryx.expression.ArgumentKind.TEXT;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.PieceKind;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Functions on regular expressions, which are Boost's with Perl's syntax. They ignore case unless told otherwise. A NULL text matches
 * nothing, and is empty where something is replaced. A pattern may be joined from texts and values: a value then stands for itself,
 * and the run ends where it has characters that mean something in a pattern.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class PatternRules {

    private PatternRules() {}

    static List<FormulaRule> rows() {
        return List.of(
                FormulaFunction.of(
                                "REGEX_Match is true when the whole text matches",
                                "REGEX_Match([NAME], '[a-z]+\\d*')",
                                "PATTERN_MATCHES(NAME, '[a-z]+\\d*', 'i') IS TRUE",
                                List.of(TEXT, TEXT, ANY),
                                call -> matched(
                                        call,
                                        PatternFunction.PATTERN_MATCHES,
                                        value -> Expr.call(StandardFunction.IS_TRUE, value)))
                        .optional(1),
                FormulaFunction.of(
                                "REGEX_CountMatches counts matches; whether NULL has none is not documented, so a check reports it",
                                "REGEX_CountMatches([NAME], '\\d')",
                                "COALESCE(PATTERN_COUNT(NAME, '\\d', 'i'), 0)",
                                List.of(TEXT, TEXT, ANY),
                                PatternRules::counted)
                        .optional(1),
                FormulaFunction.of(
                                "REGEX_Replace replaces every match, $1 standing for a group",
                                "REGEX_Replace([NAME], '(\\d+)-', '$1')",
                                "PATTERN_REPLACE(COALESCE(NAME, ''), '(\\d+)-', '\\1', 'i')",
                                List.of(TEXT, TEXT, TEXT, ANY),
                                PatternRules::replaced)
                        .optional(1));
    }

    private static Rewrite<Translated> matched(
            FunctionCall call, PatternFunction function, UnaryOperator<Expr> answer) {
        return called(
                call,
                call.arg(0),
                function == PatternFunction.PATTERN_MATCHES ? PatternUse.WHOLE : PatternUse.PART,
                2,
                (pattern, flag) -> answer.apply(Patterns.call(function, call.arg(0), pattern, flag)),
                List.of());
    }

    /** How many matches there are of nothing, beside others, is not documented, nor that NULL has none. */
    private static Rewrite<Translated> counted(FunctionCall call) {
        return matched(call, PatternFunction.PATTERN_COUNT, value -> {
            var pattern = call.constant(1).map(BoostPattern::portable).map(text -> PortablePattern.of(text, true));
            if (pattern.filter(PortablePattern::hasEmptyMatches).isPresent()) {
                throw new IllegalArgumentException("it may match nothing, which is counted in ways of their own");
            }
            call.rare(value, Presence.ofAll(List.of(call.arg(0))), "NULL", "0");
            return WholeNumbers.or(value, 0);
        });
    }

    private static Rewrite<Translated> replaced(FunctionCall call) {
        var format = BoostTemplate.of(call.arg(2));
        if (format.isEmpty()) {
            return call.blocked(FormulaCode.NOT_LITERAL);
        }
        var replacement = BoostFormat.of(format.get());
        if (replacement.isEmpty()) {
            return call.blocked(
                    FormulaCode.NOT_PORTABLE,
                    "the replacement '%s'".formatted(format.get().shown()));
        }
        var text = orEmpty(call.arg(0));
        return called(
                call,
                text,
                PatternUse.replacedBy(format.get().source()),
                3,
                (pattern, flag) -> replacement.get().filled(replaced(call, text, pattern, replacement.get(), flag)),
                format.get().isWrittenOut() ? List.of() : List.of(call.remark(FormulaCode.VALUE_IN_REPLACEMENT)));
    }

    /** NULL becomes empty where it has no match; whether it has those that the empty text has is not documented. */
    private static Expr replaced(FunctionCall call, Expr text, Expr pattern, BoostFormat format, Expr flag) {
        var value = Patterns.call(PatternFunction.PATTERN_REPLACE, text, pattern, Expr.text(format.text()), flag);
        if (pattern instanceof Literal.TextValue(var written)
                && PortablePattern.of(written, true).mayBeEmpty()) {
            call.rare(
                    value,
                    Presence.ofAll(List.of(call.arg(0))),
                    "NULL, where the pattern matches the empty text",
                    "what it answers for the empty text");
        }
        return value;
    }

    private static Expr orEmpty(Expr text) {
        return Presence.isSure(text) ? text : Expr.call(StandardFunction.COALESCE, text, Expr.text(""));
    }

    /**
     * What is called with the pattern.
     *
     * @param text that the pattern is held against
     * @param use what the pattern is held against it for
     * @param flag which argument says whether case is ignored
     * @param value of a pattern and its flag
     * @param more that is to be said
     */
    private static Rewrite<Translated> called(
            FunctionCall call, Expr text, PatternUse use, int flag, BinaryOperator<Expr> value, List<Diagnostic> more) {
        var ignoresCase = call.flag(flag, true);
        if (ignoresCase.isEmpty()) {
            return call.blocked(FormulaCode.NOT_LITERAL);
        }
        var templates = new ArrayList<BoostTemplate>();
        try {
            var chosen = chosen(call.arg(1), ignoresCase.get(), value, templates);
            templates.stream()
                    .flatMap(template -> template.open(text, use, call.source().at()))
                    .forEach(call.context()::open);
            return chosen.isEmpty()
                    ? call.blocked(FormulaCode.NOT_LITERAL)
                    : call.to(chosen.get(), remarks(call, templates, more));
        } catch (IllegalArgumentException notPortable) {
            return call.blocked(FormulaCode.NOT_PORTABLE, String.valueOf(notPortable.getMessage()));
        }
    }

    /** Among patterns of which a condition chooses one, the value of each. */
    private static Optional<Expr> chosen(
            Expr pattern, boolean ignoresCase, BinaryOperator<Expr> value, List<BoostTemplate> templates) {
        if (!(pattern instanceof Expr.Case(var branches, var otherwise))) {
            return BoostTemplate.of(pattern).map(template -> {
                templates.add(template);
                return of(template, ignoresCase, value);
            });
        }
        var last = chosen(otherwise, ignoresCase, value, templates);
        var each = new ArrayList<Expr.Branch>();
        for (var branch : branches) {
            chosen(branch.then(), ignoresCase, value, templates)
                    .ifPresent(then -> each.add(new Expr.Branch(branch.test(), then)));
        }
        return each.size() == branches.size() ? last.map(then -> new Expr.Case(each, then)) : Optional.empty();
    }

    /** Where nobody is sure what the pattern means without its values, they must not be empty. */
    private static Expr of(BoostTemplate template, boolean ignoresCase, BinaryOperator<Expr> value) {
        var flag = Expr.text(ignoresCase ? "i" : "c");
        try {
            return value.apply(template.pattern(ignoresCase, PieceKind.ANY), flag);
        } catch (IllegalArgumentException withoutValues) {
            return value.apply(template.pattern(ignoresCase, PieceKind.SOME), flag);
        }
    }

    private static List<Diagnostic> remarks(FunctionCall call, List<BoostTemplate> templates, List<Diagnostic> more) {
        var open =
                templates.stream().filter(template -> !template.isWrittenOut()).toList();
        if (open.isEmpty()) {
            return more;
        }
        var remarks = new ArrayList<>(more);
        remarks.add(call.remark(
                open.stream().anyMatch(BoostTemplate::hasValueAlone)
                        ? FormulaCode.PATTERN_FROM_RECORDS
                        : FormulaCode.VALUE_IN_PATTERN));
        return remarks;
    }
}
