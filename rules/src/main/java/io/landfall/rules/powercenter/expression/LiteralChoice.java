package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A call whose argument has to be written out, and is a choice between texts or numbers that are: {@code TO_DATE(D, IIF(LENGTH(D) = 8,
 * 'YYYYMMDD', 'MM/DD/YYYY'))}. It is the choice between calls with one of them each.
 *
 * @param parts all arguments
 * @param place of the argument that chooses
 * @param choice what it is
 */
record LiteralChoice(List<Translated> parts, int place, Expr.Case choice) {

    /** Whether a call was blocked for an argument that is not written out. */
    static boolean isWanted(Rewrite<Translated> answer) {
        return answer instanceof Rewrite.Blocked<Translated>(var reasons)
                && reasons.stream().anyMatch(reason -> reason.code() == ExpressionCode.NOT_LITERAL);
    }

    /** The first argument that chooses between what is written out. */
    static Optional<LiteralChoice> in(List<Translated> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).value() instanceof Expr.Case choice
                    && choices(choice).allMatch(LiteralChoice::isWrittenOut)) {
                return Optional.of(new LiteralChoice(parts, i, choice));
            }
        }
        return Optional.empty();
    }

    private static Stream<Expr> choices(Expr.Case choice) {
        return Stream.concat(choice.branches().stream().map(Expr.Branch::then), Stream.of(choice.otherwise()));
    }

    /** Nothing is said of an empty format, which a choice without a last word comes to. */
    private static boolean isWrittenOut(Expr expr) {
        return switch (expr) {
            case Literal.TextValue(var text) -> !text.isEmpty();
            case Literal _ -> true;
            case Expr.Cast(Literal literal, var _) -> isWrittenOut(literal);
            case Expr.Case inner -> choices(inner).allMatch(LiteralChoice::isWrittenOut);
            default -> false;
        };
    }

    /**
     * The choice between calls; empty when one of them is not converted either.
     *
     * @param call with these arguments
     */
    Optional<Rewrite<Translated>> split(Function<List<Translated>, Rewrite<Translated>> call) {
        var answers = new ArrayList<Translated>();
        var remarks = new ArrayList<Diagnostic>();
        for (var one : choices(choice).toList()) {
            var arguments = new ArrayList<>(parts);
            arguments.set(place, Translated.of(one instanceof Expr.Cast(Literal literal, var _) ? literal : one));
            if (!(call.apply(arguments) instanceof Rewrite.Replaced<Translated>(var answer, var said))) {
                return Optional.empty();
            }
            answers.add(answer);
            remarks.addAll(said);
        }
        var values = Values.unified(answers.stream().map(Translated::value).toList());
        return values.map(all -> new Rewrite.Replaced<>(
                new Translated(chosen(all), fails(answers)).failingWith(List.of(parts.get(place))),
                remarks.stream().distinct().toList()));
    }

    private Optional<Expr> fails(List<Translated> answers) {
        return answers.stream().allMatch(answer -> answer.fails().isEmpty())
                ? Optional.empty()
                : Optional.of(chosen(answers.stream()
                        .map(answer -> answer.fails().orElse(Expr.truth(false)))
                        .toList()));
    }

    private Expr chosen(List<Expr> values) {
        var branches = new ArrayList<Expr.Branch>();
        for (int i = 0; i < choice.branches().size(); i++) {
            branches.add(new Expr.Branch(choice.branches().get(i).test(), values.get(i)));
        }
        return new Expr.Case(branches, values.getLast());
    }
}
