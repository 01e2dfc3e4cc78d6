package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.powercenter.flow.TargetSql.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements that a session sends to the database of a target before the load or after: those that do nothing but empty a table or
 * delete rows by plain comparisons of columns with constants.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/sessions/using-pre--and-post-session-sql-commands.html">Using
 *     pre- and post-session SQL commands</a>
 */
final class TargetSql {

    private static final Pattern WORD = Pattern.compile(
            "\\s*(?:(?<text>'(?:[^']|'')*')|\"(?<quoted>[^\"]+)\"|\\[(?<bracketed>[^\\]]+)\\]|(?<number>-?\\d+(?:\\.\\d+)?)(?![\\w$#.])"
                    + "|(?<name>[\\p{L}_][\\w$#]*)|(?<sign><=|>=|<>|!=|[=<>.,();]))");

    private static final Set<String> ORDERS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

    private final List<Word> words;
    private int next;

    private TargetSql(List<Word> words) {
        this.words = words;
    }

    /** A piece of the text; names that are quoted are no words of SQL. */
    record Word(Kind kind, String text) {
        enum Kind {
            NAME,
            QUOTED,
            BRACKETED,
            TEXT,
            NUMBER,
            SIGN
        }
    }

    /**
     * One statement.
     *
     * @param schema empty where none is named
     * @param quoted all its names that stand in quotation marks
     * @param where what all have to hold for a row that is deleted; all rows are where there is none
     */
    record Statement(String schema, String table, List<String> quoted, List<RowTest> where) {}

    /** The statements of a text; nothing where one of them is of another kind. */
    static Optional<List<Statement>> of(String sql) {
        return words(sql).flatMap(words -> new TargetSql(words).statements());
    }

    private static Optional<List<Word>> words(String sql) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(sql);
        int end = 0;
        while (end < sql.length() && !sql.substring(end).isBlank()) {
            matcher.region(end, sql.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            if (matcher.group("text") != null) {
                var text = matcher.group("text");
                words.add(
                        new Word(Kind.TEXT, text.substring(1, text.length() - 1).replace("''", "'")));
            } else if (matcher.group("quoted") != null) {
                words.add(new Word(Kind.QUOTED, matcher.group("quoted")));
            } else if (matcher.group("bracketed") != null) {
                words.add(new Word(Kind.BRACKETED, matcher.group("bracketed")));
            } else if (matcher.group("number") != null) {
                words.add(new Word(Kind.NUMBER, matcher.group("number")));
            } else if (matcher.group("name") != null) {
                words.add(new Word(Kind.NAME, matcher.group("name")));
            } else {
                words.add(new Word(Kind.SIGN, matcher.group("sign")));
            }
            end = matcher.end();
        }
        return Optional.of(words);
    }

    private Optional<List<Statement>> statements() {
        var statements = new ArrayList<Statement>();
        while (next < words.size()) {
            if (takes(";")) {
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
        if (truncates ? !takes("TABLE") : !takes("DELETE")) {
            return Optional.empty();
        }
        if (!truncates) {
            takes("FROM");
        }
        var names = new ArrayList<String>();
        do {
            var name = name();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        } while (takes("."));
        var schema = names.subList(0, names.size() - 1).stream().collect(Collectors.joining("."));
        if (truncates || !takes("WHERE")) {
            return Optional.of(new Statement(schema, names.getLast(), quoted(first), List.of()));
        }
        return tests().map(tests -> new Statement(schema, names.getLast(), quoted(first), tests));
    }

    private List<String> quoted(int first) {
        return words.subList(first, next).stream()
                .filter(word -> word.kind() == Kind.QUOTED)
                .map(Word::text)
                .toList();
    }

    private Optional<List<RowTest>> tests() {
        var tests = new ArrayList<RowTest>();
        do {
            var test = name().flatMap(this::test);
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
        } while (takes("AND"));
        return Optional.of(tests);
    }

    private Optional<RowTest> test(String column) {
        if (takes("IS")) {
            var present = takes("NOT");
            return takes("NULL") ? Optional.of(RowTest.presence(column, present)) : Optional.empty();
        }
        if (takes("IN")) {
            var constants = new ArrayList<Word>();
            if (!takes("(")) {
                return Optional.empty();
            }
            do {
                constant().ifPresent(constants::add);
            } while (takes(","));
            return takes(")") && !constants.isEmpty()
                    ? Optional.of(new RowTest(column, "=", constants))
                    : Optional.empty();
        }
        var order = next < words.size() ? words.get(next).text() : "";
        if (!ORDERS.contains(order) || !takes(order)) {
            return Optional.empty();
        }
        return constant().map(constant -> new RowTest(column, order, List.of(constant)));
    }

    private Optional<Word> constant() {
        return taken(Kind.TEXT).or(() -> taken(Kind.NUMBER));
    }

    private Optional<String> name() {
        return taken(Kind.NAME)
                .or(() -> taken(Kind.QUOTED))
                .or(() -> taken(Kind.BRACKETED))
                .map(Word::text);
    }

    private Optional<Word> taken(Kind kind) {
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
