package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.powercenter.flow.SqlWord.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The statements that a session sends to the database of a target before the load or after: those that do nothing but empty a table or
 * delete rows by comparisons of columns with constants, or with what a query of one table answers.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/sessions/using-pre--and-post-session-sql-commands.html">Using
 *     pre- and post-session SQL commands</a>
 */
final class TargetSql {

    private static final Set<String> ORDERS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

    private final List<SqlWord> words;
    private int next;
    private Optional<String> qualifier = Optional.empty();

    private TargetSql(List<SqlWord> words) {
        this.words = words;
    }

    /**
     * One statement.
     *
     * @param schema empty where none is named
     * @param quoted all its names that stand in quotation marks
     * @param where of the rows that are deleted
     */
    record Statement(String schema, String table, List<String> quoted, RowCondition where) {

        boolean isOfEveryRow() {
            return where.equals(new RowCondition.All(List.of()));
        }
    }

    /** The statements of a text; nothing where one of them is of another kind. */
    static Optional<List<Statement>> of(String sql) {
        return SqlWord.of(sql).flatMap(words -> new TargetSql(words).statements());
    }

    private Optional<List<Statement>> statements() {
        var statements = new ArrayList<Statement>();
        while (next < words.size()) {
            if (takes(";")) {
                continue;
            }
            if (takes("COMMIT")) {
                takes("WORK");
                if (next < words.size() && !takes(";")) {
                    return Optional.empty();
                }
                continue;
            }
            var statement = statement();
            if (statement.isEmpty() || (next < words.size() && !takes(";"))) {
                return Optional.empty();
            }
            statements.add(statement.get());
        }
        return Optional.of(statements);
    }

    private Optional<Statement> statement() {
        var first = next;
        var truncates = takes("TRUNCATE");
        if (!truncates && !takes("DELETE")) {
            return Optional.empty();
        }
        takes(truncates ? "TABLE" : "FROM");
        var names = names();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var schema = names.subList(0, names.size() - 1).stream().collect(Collectors.joining("."));
        qualifier = truncates ? Optional.empty() : alias().or(() -> Optional.of(names.getLast()));
        if (truncates || !takes("WHERE")) {
            return Optional.of(new Statement(schema, names.getLast(), quoted(first), new RowCondition.All(List.of())));
        }
        return alternatives().map(where -> new Statement(schema, names.getLast(), quoted(first), where));
    }

    /** What columns are said to be of instead of the table. */
    private Optional<String> alias() {
        var said = takes("AS");
        var isName = next < words.size()
                && words.get(next).kind() == Kind.NAME
                && !words.get(next).text().equalsIgnoreCase("WHERE");
        return said || isName ? name() : Optional.empty();
    }

    /** The parts of a name; none where one is missing. */
    private List<String> names() {
        var names = new ArrayList<String>();
        do {
            var name = name();
            if (name.isEmpty()) {
                return List.of();
            }
            names.add(name.get());
        } while (takes("."));
        return names;
    }

    private List<String> quoted(int first) {
        return words.subList(first, next).stream()
                .filter(word -> word.kind() == Kind.QUOTED)
                .map(SqlWord::text)
                .toList();
    }

    private Optional<RowCondition> alternatives() {
        return joined("OR", () -> joined("AND", this::one, RowCondition.All::new), RowCondition.Any::new)
                .filter(found -> !(found instanceof RowCondition.Any && asks(found)));
    }

    private static boolean asks(RowCondition condition) {
        return condition.memberships().findAny().isPresent();
    }

    private Optional<RowCondition> joined(
            String word, Supplier<Optional<RowCondition>> part, Function<List<RowCondition>, RowCondition> whole) {
        var parts = new ArrayList<RowCondition>();
        do {
            var one = part.get();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            parts.add(one.get());
        } while (takes(word));
        return Optional.of(parts.size() == 1 ? parts.getFirst() : whole.apply(parts));
    }

    private Optional<RowCondition> one() {
        if (takes("NOT")) {
            return one().flatMap(RowCondition::negated);
        }
        return takes("(") ? alternatives().filter(_ -> takes(")")) : column().flatMap(this::test);
    }

    private Optional<String> column() {
        return name().flatMap(first -> !takes(".")
                ? Optional.of(first)
                : qualifier.filter(first::equalsIgnoreCase).flatMap(_ -> name()));
    }

    private Optional<RowCondition> test(String column) {
        if (takes("IS")) {
            var present = takes("NOT");
            return takes("NULL")
                    ? Optional.of(new RowCondition.Compared(RowTest.presence(column, present)))
                    : Optional.empty();
        }
        var not = takes("NOT");
        if (takes("BETWEEN")) {
            return negatedIf(
                    not,
                    constant()
                            .filter(_ -> takes("AND"))
                            .flatMap(least -> constant()
                                    .map(most -> new RowCondition.All(
                                            List.of(compared(column, ">=", least), compared(column, "<=", most))))));
        }
        if (takes("LIKE")) {
            return negatedIf(not, taken(Kind.TEXT).flatMap(pattern -> like(column, pattern.text())));
        }
        if (takes("IN")) {
            return takes("(") ? members(column, not).filter(_ -> takes(")")) : Optional.empty();
        }
        var order = next < words.size() ? words.get(next).text() : "";
        if (not || !ORDERS.contains(order) || !takes(order)) {
            return Optional.empty();
        }
        return constant().map(constant -> compared(column, order, constant));
    }

    private static Optional<RowCondition> negatedIf(boolean not, Optional<? extends RowCondition> condition) {
        return not ? condition.flatMap(RowCondition::negated) : condition.map(one -> one);
    }

    /** A pattern that is no more than what a text begins with, or the whole text. */
    private static Optional<RowCondition> like(String column, String pattern) {
        var start = pattern.endsWith("%") ? pattern.substring(0, pattern.length() - 1) : pattern;
        if (start.isEmpty() || start.chars().anyMatch(sign -> "%_\\".indexOf(sign) >= 0)) {
            return Optional.empty();
        }
        var text = new SqlWord(Kind.TEXT, start);
        return Optional.of(
                pattern.equals(start)
                        ? compared(column, "=", text)
                        : new RowCondition.Compared(RowTest.begins(column, text)));
    }

    private static RowCondition compared(String column, String order, SqlWord constant) {
        return new RowCondition.Compared(new RowTest(column, order, List.of(constant)));
    }

    private Optional<RowCondition> members(String column, boolean not) {
        if (takes("SELECT")) {
            return answers(column, not ? "<>" : "=");
        }
        var constants = new ArrayList<SqlWord>();
        do {
            constant().ifPresent(constants::add);
        } while (takes(","));
        return constants.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowCondition.Compared(
                        not ? RowTest.noneOf(column, constants) : RowTest.oneOf(column, constants)));
    }

    /** In the query the table has no other name. */
    private Optional<RowCondition> answers(String column, String order) {
        var outside = qualifier;
        qualifier = Optional.empty();
        var found = asked(column, order);
        qualifier = outside;
        return found;
    }

    private Optional<RowCondition> asked(String column, String order) {
        takes("DISTINCT");
        var bracket = takes("(");
        var values = name();
        if (values.isEmpty() || (bracket && !takes(")")) || !takes("FROM")) {
            return Optional.empty();
        }
        var from = names();
        var where = takes("WHERE") ? alternatives() : Optional.<RowCondition>of(new RowCondition.All(List.of()));
        return from.isEmpty()
                ? Optional.empty()
                : where.filter(condition -> !asks(condition))
                        .map(condition -> new RowCondition.Membership(column, order, values.get(), from, condition));
    }

    private Optional<SqlWord> constant() {
        return taken(Kind.TEXT).or(() -> taken(Kind.NUMBER));
    }

    private Optional<String> name() {
        return taken(Kind.NAME)
                .or(() -> taken(Kind.QUOTED))
                .or(() -> taken(Kind.BRACKETED))
                .map(SqlWord::text);
    }

    private Optional<SqlWord> taken(Kind kind) {
        return next < words.size() && words.get(next).kind() == kind
                ? Optional.of(words.get(next++))
                : Optional.empty();
    }

    private boolean takes(String word) {
        var found = next < words.size()
                && (words.get(next).kind() == Kind.NAME || words.get(next).kind() == Kind.SIGN)
                && words.get(next).text().equalsIgnoreCase(word);
        if (found) {
            next++;
        }
        return found;
    }
}
