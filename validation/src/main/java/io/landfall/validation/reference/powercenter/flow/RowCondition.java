package io.landfall.validation.reference.powercenter.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a statement of SQL asks of a row of a table; a row that it is unknown of does not pass. */
sealed interface RowCondition {

    /** A row as the database has it. */
    interface Row {
        @Nullable
        Object value(String column);
    }

    /** Which of a table's rows pass. */
    Predicate<Row> among(List<? extends Row> table);

    /** What passes where this does not, but for rows of which it is unknown; nothing for queries. */
    Optional<RowCondition> negated();

    /** All comparisons with constants. */
    Stream<RowTest> tests();

    /** All memberships. */
    Stream<Membership> memberships();

    /** Conditions that are joined. */
    sealed interface Several extends RowCondition {

        List<RowCondition> conditions();

        @Override
        default Stream<RowTest> tests() {
            return conditions().stream().flatMap(RowCondition::tests);
        }

        @Override
        default Stream<Membership> memberships() {
            return conditions().stream().flatMap(RowCondition::memberships);
        }
    }

    private static Optional<List<RowCondition>> negated(List<RowCondition> conditions) {
        var negated = conditions.stream().flatMap(one -> one.negated().stream()).toList();
        return negated.size() == conditions.size() ? Optional.of(negated) : Optional.empty();
    }

    /** All of these; every row where there are none. */
    record All(List<RowCondition> conditions) implements Several {
        @Override
        public Optional<RowCondition> negated() {
            return RowCondition.negated(conditions).map(Any::new);
        }

        @Override
        public Predicate<Row> among(List<? extends Row> table) {
            return conditions.stream().map(one -> one.among(table)).reduce(_ -> true, Predicate::and);
        }
    }

    /** One of these. */
    record Any(List<RowCondition> conditions) implements Several {
        @Override
        public Optional<RowCondition> negated() {
            return RowCondition.negated(conditions).map(All::new);
        }

        @Override
        public Predicate<Row> among(List<? extends Row> table) {
            return conditions.stream().map(one -> one.among(table)).reduce(_ -> false, Predicate::or);
        }
    }

    /** A comparison with constants. */
    record Compared(RowTest test) implements RowCondition {
        @Override
        public Optional<RowCondition> negated() {
            return Optional.of(new Compared(test.negated()));
        }

        @Override
        public Predicate<Row> among(List<? extends Row> table) {
            return row -> test.holds(row.value(test.column()));
        }

        @Override
        public Stream<RowTest> tests() {
            return Stream.of(test);
        }

        @Override
        public Stream<Membership> memberships() {
            return Stream.empty();
        }
    }

    /**
     * {@code IN} a column of another query, or {@code NOT IN}: one value after the other is compared, and a comparison with NULL is unknown.
     *
     * @param order {@code =} for one that is equal, {@code <>} for all that are not
     * @param from the parts of the name of the table that is asked
     */
    record Membership(String column, String order, String values, List<String> from, RowCondition where)
            implements RowCondition {
        @Override
        public Optional<RowCondition> negated() {
            return Optional.empty();
        }

        @Override
        public Predicate<Row> among(List<? extends Row> table) {
            var asked = where.among(table);
            var found =
                    table.stream().filter(asked).map(row -> row.value(values)).toList();
            return order.equals("=")
                    ? row -> found.stream().anyMatch(value -> isEqual(row.value(column), value))
                    : row -> found.stream().allMatch(value -> isOther(row.value(column), value));
        }

        private static boolean isEqual(@Nullable Object one, @Nullable Object other) {
            return one != null && other != null && RowTest.compare(one, other.toString()) == 0;
        }

        private static boolean isOther(@Nullable Object one, @Nullable Object other) {
            return one != null && other != null && RowTest.compare(one, other.toString()) != 0;
        }

        @Override
        public Stream<RowTest> tests() {
            return where.tests();
        }

        @Override
        public Stream<Membership> memberships() {
            return Stream.of(this);
        }
    }
}
