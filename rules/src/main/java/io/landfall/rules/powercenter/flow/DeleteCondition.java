package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Deletion.Among;
import io.landfall.converter.pipeline.Deletion.Membership;
import io.landfall.rules.powercenter.flow.ComparedColumns.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The condition of a statement that deletes rows of a target's table: columns that are compared with constants, in any nesting of AND, OR and NOT,
 * and columns whose values are among those of the table's rows for which such a condition holds, or not.
 *
 * @param columns that may be compared
 * @param qualifiers what may stand before the name of a column
 * @param isTable whether a schema, empty where there is none, and a name stand for the table
 * @see <a href="https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/IN-Condition.html">IN Condition</a> of Oracle, on NULL
 */
record DeleteCondition(ComparedColumns columns, Set<String> qualifiers, BiPredicate<String, String> isTable) {

    /** What has to be true of a row that goes. */
    record Told(Expr where, List<Membership> memberships) {

        private static Told by(Expr where) {
            return new Told(where, List.of());
        }

        private static Told by(Membership membership) {
            return new Told(Expr.truth(true), List.of(membership));
        }

        private boolean isOfRowsAlone() {
            return memberships.isEmpty();
        }

        private boolean isOfValues() {
            return !where.equals(Expr.truth(true));
        }
    }

    /** The condition over the columns; nothing where it is of another kind. */
    Optional<Told> of(String where) {
        var words = SqlWords.of(where);
        return alternatives(words).filter(_ -> words.ended());
    }

    private Optional<Told> alternatives(SqlWords words) {
        var found = new ArrayList<Told>();
        do {
            var one = conjuncts(words);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.get());
        } while (words.take("OR"));
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        return found.stream().allMatch(Told::isOfRowsAlone)
                ? Optional.of(
                        Told.by(Conditions.any(found.stream().map(Told::where).toList())))
                : Optional.empty();
    }

    private Optional<Told> conjuncts(SqlWords words) {
        var found = new ArrayList<Told>();
        do {
            var one = one(words);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.get());
        } while (words.take("AND"));
        var values = found.stream().filter(Told::isOfValues).map(Told::where).toList();
        return Optional.of(new Told(
                Conditions.all(values),
                found.stream().flatMap(told -> told.memberships().stream()).toList()));
    }

    private Optional<Told> one(SqlWords words) {
        if (words.take("NOT")) {
            return one(words).flatMap(this::negated);
        }
        return words.take("(")
                ? alternatives(words).filter(_ -> words.take(")"))
                : column(words).flatMap(column -> test(words, column));
    }

    /** What is unknown stays so. */
    private Optional<Told> negated(Told told) {
        return told.isOfRowsAlone()
                ? Optional.of(Told.by(Expr.call(StandardFunction.NOT, columns.asHeld(told.where()))))
                : Optional.empty();
    }

    private Optional<Compared> column(SqlWords words) {
        return words.name()
                .flatMap(first -> !words.take(".")
                        ? Optional.of(first)
                        : qualifiers.stream().anyMatch(first::equalsIgnoreCase) ? words.name() : Optional.empty())
                .flatMap(columns::named);
    }

    private Optional<Told> test(SqlWords words, Compared column) {
        if (words.take("IS")) {
            var isNull = words.take("NULL");
            return isNull || words.take("NOT", "NULL")
                    ? column.test(isNull ? StandardFunction.IS_NULL : StandardFunction.IS_NOT_NULL)
                            .map(Told::by)
                    : Optional.empty();
        }
        if (words.take("IN", "(")) {
            return words.take("SELECT")
                    ? membership(words, column, Among.IN)
                    : constants(words).flatMap(column::isOneOf).map(Told::by);
        }
        if (words.take("NOT", "IN", "(")) {
            return words.take("SELECT")
                    ? membership(words, column, Among.NOT_IN)
                    : constants(words).flatMap(column::isNoneOf).map(Told::by);
        }
        if (words.take("NOT", "BETWEEN")) {
            return between(words, column).flatMap(this::negated);
        }
        if (words.take("BETWEEN")) {
            return between(words, column);
        }
        if (words.take("NOT", "LIKE")) {
            return words.constant().flatMap(column::begins).map(Told::by).flatMap(this::negated);
        }
        if (words.take("LIKE")) {
            return words.constant().flatMap(column::begins).map(Told::by);
        }
        return words.order(ComparedColumns.ORDERS.keySet())
                .flatMap(order -> words.constant().flatMap(constant -> column.test(order, constant)))
                .map(Told::by);
    }

    private static Optional<Told> between(SqlWords words, Compared column) {
        return words.constant()
                .filter(_ -> words.take("AND"))
                .flatMap(least -> words.constant()
                        .flatMap(most -> column.test(">=", least)
                                .flatMap(above -> column.test("<=", most)
                                        .map(below -> Told.by(Conditions.all(List.of(above, below)))))));
    }

    /** A list that ends with its bracket. */
    private static Optional<List<String>> constants(SqlWords words) {
        var constants = new ArrayList<String>();
        do {
            constants.add(words.constant().orElse(""));
        } while (words.take(","));
        return constants.contains("") || !words.take(")") ? Optional.empty() : Optional.of(constants);
    }

    /** In the query the table has no other name, and one that stands before a column may mean the row that is asked about. */
    private Optional<Told> membership(SqlWords words, Compared column, Among among) {
        return new DeleteCondition(columns, Set.of(), isTable).asked(words, column, among);
    }

    private Optional<Told> asked(SqlWords words, Compared column, Among among) {
        words.take("DISTINCT");
        var inBrackets = words.take("(");
        var values = column(words);
        if (values.isEmpty()
                || (inBrackets && !words.take(")"))
                || !words.take("FROM")
                || !isOwnTable(words)
                || !column.isLike(values.get())) {
            return Optional.empty();
        }
        var where = words.take("WHERE") ? alternatives(words) : Optional.of(Told.by(Expr.truth(true)));
        return where.filter(told -> told.isOfRowsAlone() && words.take(")"))
                .map(told -> Told.by(
                        new Membership(column.value(), among, values.get().value(), told.where())));
    }

    private boolean isOwnTable(SqlWords words) {
        var names = new ArrayList<String>();
        do {
            names.add(words.name().orElse(""));
        } while (words.take("."));
        return !names.isEmpty() && isTable.test(String.join(".", names.subList(0, names.size() - 1)), names.getLast());
    }
}
