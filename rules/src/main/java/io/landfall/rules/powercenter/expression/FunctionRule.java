package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleEntry;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One row of a table of functions: what the function takes, and what a call of it becomes.
 *
 * @param takes the kinds of the arguments; the last repeats when {@code most} is greater than their number
 * @param least how many have to be given
 * @param most how many may be given
 */
record FunctionRule(
        RuleEntry entry,
        String name,
        List<ParameterKind> takes,
        int least,
        int most,
        Function<FunctionCall, Rewrite<Translated>> meaning)
        implements PortExpressionRule {

    FunctionRule {
        takes = List.copyOf(takes);
    }

    /**
     * A row whose arguments are all required.
     *
     * @param before an example, which starts with the function's name
     */
    static FunctionRule of(
            String summary,
            String before,
            String after,
            List<ParameterKind> takes,
            Function<FunctionCall, Rewrite<Translated>> meaning) {
        var name = before.substring(0, before.indexOf('('));
        var entry = new RuleEntry("PC-FN-" + name, summary, Fidelity.EXACT, before, after);
        return new FunctionRule(entry, name, takes, takes.size(), takes.size(), meaning);
    }

    /** A row for a function that is not rebuilt. */
    static FunctionRule refused(String summary, String before, ParameterKind takes, int most, ExpressionCode reason) {
        var name = before.substring(0, before.indexOf('('));
        var entry = new RuleEntry("PC-FN-" + name, summary, Fidelity.BLOCKED, before, "");
        return new FunctionRule(entry, name, List.of(takes), 0, most, call -> call.blocked(reason));
    }

    /** The same with the last {@code count} arguments optional. */
    FunctionRule optional(int count) {
        return new FunctionRule(entry, name, takes, takes.size() - count, takes.size(), meaning);
    }

    /** The same with the last argument repeatable. */
    FunctionRule repeating() {
        return new FunctionRule(entry, name, takes, least, Integer.MAX_VALUE, meaning);
    }

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return source instanceof Call call && isMeant(call) ? chosen(call, parts, context) : Rewrite.declined();
    }

    /** A choice between arguments that are written out is one between calls. */
    private Rewrite<Translated> chosen(Call call, List<Translated> parts, PortContext context) {
        var answer = rewritten(call, parts, context);
        return LiteralChoice.isWanted(answer)
                ? LiteralChoice.in(parts)
                        .flatMap(choice -> choice.split(arguments -> chosen(call, arguments, context)))
                        .orElse(answer)
                : answer;
    }

    /** {@code :INFA.} before a name says that no user-defined function of that name is meant. */
    private boolean isMeant(Call call) {
        return (call.space().isEmpty() || call.space().equals(":INFA"))
                && call.function().equalsIgnoreCase(name);
    }

    private Rewrite<Translated> rewritten(Call call, List<Translated> parts, PortContext context) {
        if (parts.size() < least || parts.size() > most) {
            return Rewrite.blockedBy(
                    Diagnostic.of(ExpressionCode.WRONG_ARGUMENTS, call.at(), name, Integer.toString(parts.size())));
        }
        var args = new ArrayList<Expr>();
        var said = new ArrayList<Diagnostic>();
        for (int i = 0; i < parts.size(); i++) {
            var kind = takes.get(Math.min(i, takes.size() - 1));
            Optional<Expr> arg = kind.take(parts.get(i).value());
            if (arg.isEmpty()) {
                return Rewrite.blockedBy(Diagnostic.of(ExpressionCode.FAMILIES_MIX, call.at(), name));
            }
            args.add(arg.get());
            if (kind == ParameterKind.TEXT) {
                Values.saidOfText(parts.get(i).value(), call.at()).ifPresent(said::add);
            }
        }
        return remarked(meaning.apply(new FunctionCall(call, parts, args, context)), said);
    }

    private static Rewrite<Translated> remarked(Rewrite<Translated> answer, List<Diagnostic> said) {
        if (said.isEmpty() || !(answer instanceof Rewrite.Replaced<Translated>(var value, var remarks))) {
            return answer;
        }
        return new Rewrite.Replaced<>(
                value, Stream.concat(remarks.stream(), said.stream()).distinct().toList());
    }
}
