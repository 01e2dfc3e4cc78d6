package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.rules.alteryx.expression.JoinedNothing;
import io.landfall.rules.alteryx.expression.OpenCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold of a row so that a formula does not come to values for which its answer is open. Choices keep it from some. */
final class Reached {

    private final OpenCase open;

    private Reached(OpenCase open) {
        this.open = open;
    }

    /** The condition; empty where the expressions have no such place. */
    static Optional<Expr> by(Stream<Expr> expressions, OpenCase open) {
        var reached = new Reached(open);
        return all(expressions.map(reached::in));
    }

    private static Optional<Expr> all(Stream<Optional<Expr>> conditions) {
        var found = conditions
                .flatMap(Optional::stream)
                .flatMap(condition -> Conditions.conjuncts(condition).stream())
                .distinct()
                .toList();
        var needed = found.stream().filter(one -> !follows(one, found)).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(Conditions.all(needed));
    }

    /** Whether a condition is true wherever another is that is asked for as well. */
    private static boolean follows(Expr condition, List<Expr> asked) {
        var alternatives = Conditions.alternatives(condition);
        return alternatives.size() > 1 && alternatives.stream().anyMatch(asked::contains);
    }

    private Optional<Expr> in(Expr expr) {
        if (open.isAt(expr)) {
            return Optional.of(open.isAbsent());
        }
        return switch (expr) {
            case Expr.Case(var branches, var otherwise) -> chosen(branches, otherwise);
            case Expr.Call(var function, var args)
            when function instanceof StandardFunction known && skips(known) -> inOrder(known, args);
            case Expr.Call(var function, var args)
            when function == TextFunction.JOIN_TEXT && open instanceof JoinedNothing -> joined(args);
            default -> all(expr.parts().map(this::in));
        };
    }

    /** That all the texts are NULL which are joined is the case of the whole, and no matter of some of them. */
    private Optional<Expr> joined(List<Expr> texts) {
        return all(texts.stream().map(text -> open.isAt(text) ? Optional.of(Expr.truth(true)) : in(text)));
    }

    private Optional<Expr> chosen(List<Expr.Branch> branches, Expr otherwise) {
        var conditions = new ArrayList<Optional<Expr>>();
        var earlier = new ArrayList<Expr>();
        for (var branch : branches) {
            conditions.add(unless(earlier, in(branch.test())));
            var passed = new ArrayList<>(earlier);
            passed.add(Expr.call(StandardFunction.IS_NOT_TRUE, branch.test()));
            conditions.add(unless(passed, in(branch.then())));
            earlier.add(Expr.call(StandardFunction.IS_TRUE, branch.test()));
        }
        conditions.add(unless(earlier, in(otherwise)));
        return all(conditions.stream());
    }

    /** Whether an argument may settle what comes out, whatever the later ones are. */
    private static boolean skips(StandardFunction function) {
        return function == StandardFunction.AND
                || function == StandardFunction.OR
                || function == StandardFunction.COALESCE;
    }

    private Optional<Expr> inOrder(StandardFunction function, List<Expr> args) {
        var conditions = new ArrayList<Optional<Expr>>();
        var earlier = new ArrayList<Expr>();
        for (var arg : args) {
            conditions.add(unless(earlier, in(arg)));
            earlier.add(settling(function, arg));
        }
        return all(conditions.stream());
    }

    private static Expr settling(StandardFunction function, Expr arg) {
        return switch (function) {
            case AND -> Expr.call(StandardFunction.IS_TRUE, Expr.call(StandardFunction.NOT, arg));
            case OR -> Expr.call(StandardFunction.IS_TRUE, arg);
            default -> Expr.call(StandardFunction.IS_NOT_NULL, arg);
        };
    }

    private static Optional<Expr> unless(List<Expr> passes, Optional<Expr> condition) {
        return condition.map(required -> Conditions.any(
                Stream.concat(passes.stream(), Stream.of(required)).toList()));
    }
}
