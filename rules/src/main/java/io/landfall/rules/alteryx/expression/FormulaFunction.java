package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleEntry;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One row of a table of functions: what the function takes, and what a call of it becomes.
 *
 * @param name in capitals; formulas write it in any case
 * @param takes the kinds of the arguments; the last repeats when {@code most} is greater than their number
 * @param least how many have to be given
 * @param most how many may be given
 */
record FormulaFunction(
        RuleEntry entry,
        String name,
        List<ArgumentKind> takes,
        int least,
        int most,
        Function<FunctionCall, Rewrite<Translated>> meaning)
        implements FormulaRule {

    FormulaFunction {
        takes = List.copyOf(takes);
    }

    /**
     * A row whose arguments are all required.
     *
     * @param before an example, which starts with the function's name
     */
    static FormulaFunction of(
            String summary,
            String before,
            String after,
            List<ArgumentKind> takes,
            Function<FunctionCall, Rewrite<Translated>> meaning) {
        var name = name(before);
        var entry = new RuleEntry(code(name), summary, Fidelity.EXACT, before, after);
        return new FormulaFunction(entry, name, takes, takes.size(), takes.size(), meaning);
    }

    /** A row for a function that is the same in the library, under its name there. */
    static FormulaFunction same(
            String summary,
            String before,
            String after,
            List<ArgumentKind> takes,
            io.landfall.converter.expression.Function function) {
        return of(summary, before, after, takes, call -> call.to(function));
    }

    /** A row for a function that is not rebuilt. */
    static FormulaFunction refused(String summary, String before) {
        var name = name(before);
        var entry = new RuleEntry(code(name), summary, Fidelity.BLOCKED, before, "");
        return new FormulaFunction(
                entry,
                name,
                List.of(ArgumentKind.ANY),
                0,
                Integer.MAX_VALUE,
                call -> call.blocked(FormulaCode.NOT_REBUILT, summary));
    }

    private static String name(String before) {
        return before.substring(0, before.indexOf('(')).toUpperCase(Locale.ROOT);
    }

    private static String code(String name) {
        return "AX-FN-" + name;
    }

    /** The same with the last {@code count} arguments optional. */
    FormulaFunction optional(int count) {
        return new FormulaFunction(entry, name, takes, takes.size() - count, takes.size(), meaning);
    }

    /** The same with the last argument repeatable. */
    FormulaFunction repeating() {
        return new FormulaFunction(entry, name, takes, least, Integer.MAX_VALUE, meaning);
    }

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, FormulaContext context) {
        return source instanceof Call call && call.function().equalsIgnoreCase(name)
                ? rewritten(call, parts.stream().map(Translated::value).toList(), context)
                : Rewrite.declined();
    }

    private Rewrite<Translated> rewritten(Call call, List<Expr> given, FormulaContext context) {
        if (given.size() < least || given.size() > most) {
            return Rewrite.blockedBy(
                    Diagnostic.of(FormulaCode.WRONG_ARGUMENTS, call.at(), name, Integer.toString(given.size())));
        }
        var args = new ArrayList<Expr>();
        for (int i = 0; i < given.size(); i++) {
            Optional<Expr> arg = kind(i).take(given.get(i));
            if (arg.isEmpty()) {
                return Rewrite.blockedBy(Diagnostic.of(FormulaCode.FAMILIES_MIX, call.at(), name));
            }
            args.add(arg.get());
        }
        var function = new FunctionCall(call, given, args, context);
        for (int i = 0; i < given.size(); i++) {
            switch (kind(i)) {
                case DATE -> FormulaDates.open(function, given.get(i), args.get(i));
                case WHOLE -> WholeNumbers.open(function, given.get(i), args.get(i));
                case TEXT, NUMBER, CUT_OFF, CONDITION, ANY -> {}
            }
        }
        var answer = meaning.apply(function);
        return takesTruthAsNumber(given) ? answer.remarked(function.remark(FormulaCode.TRUTH_AS_NUMBER)) : answer;
    }

    private boolean takesTruthAsNumber(List<Expr> given) {
        return IntStream.range(0, given.size())
                .anyMatch(i ->
                        kind(i) == ArgumentKind.NUMBER && given.get(i).type().equals(Types.BOOLEAN));
    }

    private ArgumentKind kind(int index) {
        return takes.get(Math.min(index, takes.size() - 1));
    }
}
