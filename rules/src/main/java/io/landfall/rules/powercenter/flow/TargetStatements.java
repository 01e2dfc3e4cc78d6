package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The SQL that a session runs in the database of a target before the load and after it. One that only empties the target's own table is
 * what the pipeline does itself; others are for the schedule.
 *
 * @param substituted puts the values of parameters into SQL
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/sessions/using-pre--and-post-session-sql-commands.html">Using
 *     pre- and post-session SQL commands</a>
 */
record TargetStatements(TargetNode target, Flow flow, UnaryOperator<String> substituted) {

    private static final Pattern EMPTYING =
            Pattern.compile("(?i)(?:TRUNCATE\\s+TABLE|DELETE\\s+FROM|DELETE)\\s+([\\w$#.\"\\[\\]]+)\\s*;?");

    private static final String BEFORE = "Pre SQL";
    private static final String AFTER = "Post SQL";

    /** Whether the session empties the table of this target, which no other target writes to, before the load. */
    boolean empty() {
        return emptied().isPresent();
    }

    /** The schema that the target's table is in: its prefix or, where it has none, what the statement says that empties it. */
    String schema() {
        var prefix = prefix();
        return prefix.isBlank() ? emptied().map(Emptying::schema).orElse("") : prefix;
    }

    private Optional<Emptying> emptied() {
        var found = EMPTYING.matcher(statement(BEFORE));
        return found.matches()
                ? Optional.of(Emptying.of(found.group(), found.group(1))).filter(this::isOwn)
                : Optional.empty();
    }

    /** What empties a table, with its schema before the name or without. */
    private record Emptying(String sql, String schema, String table) {

        static Emptying of(String sql, String named) {
            var name = named.replaceAll("[\"\\[\\]]", "");
            var point = name.lastIndexOf('.');
            return new Emptying(sql, point < 0 ? "" : name.substring(0, point), name.substring(point + 1));
        }
    }

    private boolean isOwn(Emptying emptying) {
        var own = table(target);
        var sameSchema = emptying.schema().isEmpty()
                || prefix().isBlank()
                || emptying.schema().equalsIgnoreCase(prefix());
        return emptying.table().equalsIgnoreCase(own)
                && sameSchema
                && flow.targets().stream()
                                .filter(other -> table(other).equalsIgnoreCase(own))
                                .count()
                        == 1;
    }

    private String prefix() {
        return substituted.apply(target.settings().text("Table Name Prefix")).strip();
    }

    private String table(TargetNode node) {
        var named = substituted.apply(node.settings().text("Target Table Name")).strip();
        return named.isEmpty() ? node.definition().name() : named;
    }

    private String statement(String property) {
        return substituted.apply(target.settings().text(property)).strip();
    }

    /** What there is to say of the statements. */
    List<Diagnostic> said() {
        var emptied = emptied().map(Emptying::sql);
        var own = emptied.map(sql -> prefix().equals(schema())
                ? Diagnostic.of(FlowCode.TARGET_EMPTIED, target.at(), target.name(), sql)
                : Diagnostic.of(FlowCode.TARGET_EMPTIED_IN_SCHEMA, target.at(), target.name(), sql, schema()));
        var others = (emptied.isPresent() ? List.of(AFTER) : List.of(BEFORE, AFTER))
                .stream()
                        .map(this::statement)
                        .filter(sql -> !sql.isEmpty())
                        .map(sql -> Diagnostic.of(FlowCode.TARGET_SQL, target.at(), target.name(), sql));
        return Stream.concat(own.stream(), others).toList();
    }
}
