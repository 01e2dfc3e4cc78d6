package io.landfall.converter.expression;

import io.landfall.converter.expression.Expr.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts conditions together and takes them apart. */
public final class Conditions {

    private Conditions() {}

    /**
     * Two expressions that a condition compares for equality.
     *
     * @param left over fields of the left side only
     * @param right over fields of the right side only
     * @param nullsMatch whether NULL equals NULL
     */
    public record Equality(Expr left, Expr right, boolean nullsMatch) {}

    /** True when all are; true when there are none. */
    public static Expr all(List<Expr> conditions) {
        return conditions.stream()
                .reduce((left, right) -> Expr.call(StandardFunction.AND, left, right))
                .orElse(Expr.truth(true));
    }

    /** The same as {@link #all}, without constants beside other conditions: one that is false is the answer. */
    public static Expr allFolded(List<Expr> conditions) {
        return conditions.contains(Expr.truth(false))
                ? Expr.truth(false)
                : all(conditions.stream()
                        .filter(condition -> !condition.equals(Expr.truth(true)))
                        .toList());
    }

    /** True when one of them is; false when there are none. */
    public static Expr any(List<Expr> conditions) {
        return conditions.stream()
                .reduce((left, right) -> Expr.call(StandardFunction.OR, left, right))
                .orElse(Expr.truth(false));
    }

    /** The parts that all have to be true. */
    public static List<Expr> conjuncts(Expr condition) {
        if (condition instanceof Call(var function, var args) && function.equals(StandardFunction.AND)) {
            return args.stream().flatMap(arg -> conjuncts(arg).stream()).toList();
        }
        return List.of(condition);
    }

    /** The parts of which one has to be true. */
    public static List<Expr> alternatives(Expr condition) {
        if (condition instanceof Call(var function, var args) && function.equals(StandardFunction.OR)) {
            return args.stream().flatMap(arg -> alternatives(arg).stream()).toList();
        }
        return List.of(condition);
    }

    /** The equalities between the two sides that a condition consists of; empty when it says anything else too. */
    public static Optional<List<Equality>> equalities(Expr condition) {
        var found = new ArrayList<Equality>();
        for (var part : conjuncts(condition)) {
            var equality = equality(part);
            if (equality.isEmpty()) {
                return Optional.empty();
            }
            found.add(equality.get());
        }
        return Optional.of(found);
    }

    private static Optional<Equality> equality(Expr part) {
        if (!(part instanceof Call(var function, var args))) {
            return Optional.empty();
        }
        var nullsMatch = function.equals(StandardFunction.IS_NOT_DISTINCT);
        if (!nullsMatch && !function.equals(StandardFunction.EQ)) {
            return Optional.empty();
        }
        return Stream.of(
                        new Equality(args.get(0), args.get(1), nullsMatch),
                        new Equality(args.get(1), args.get(0), nullsMatch))
                .filter(equality -> readsOnly(equality.left(), Expr.LEFT) && readsOnly(equality.right(), Expr.RIGHT))
                .findFirst();
    }

    private static boolean readsOnly(Expr expr, String side) {
        return expr.fields().stream().allMatch(field -> field.side().equals(side));
    }
}
