package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Deletion.When;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The SQL that a session runs in the database of a target before the load and after it. Statements that only empty a table, or delete rows
 * of the target's own by a plain condition, are what the pipeline does itself; others are for the schedule. A table stays named as it is
 * there: whether a name without a schema means the same table is known to the connection alone.
 *
 * @param substituted puts the values of parameters into SQL
 * @param columns that are written
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/sessions/using-pre--and-post-session-sql-commands.html">Using
 *     pre- and post-session SQL commands</a>
 */
record TargetStatements(TargetNode target, Flow flow, UnaryOperator<String> substituted, List<Projection> columns) {

    private static final Expr EVERY_ROW = Expr.truth(true);

    /** Whether the session empties the table of this target, which no other target writes to, before the load. */
    boolean empty() {
        return converted(When.BEFORE).stream().flatMap(List::stream).anyMatch(this::isEmptying);
    }

    /** What else is deleted. */
    List<Deletion> deletions() {
        var emptied = empty();
        return Stream.of(When.values())
                .flatMap(when -> converted(when).stream().flatMap(List::stream))
                .filter(deletion -> !(emptied && deletion.when() == When.BEFORE && deletion instanceof Deletion.Rows))
                .toList();
    }

    /** What there is to say of the statements. */
    List<Diagnostic> said() {
        return Stream.of(When.values())
                .filter(when -> !statement(when).isEmpty())
                .map(when -> Diagnostic.of(code(when), target.at(), target.name(), statement(when)))
                .toList();
    }

    private TargetCode code(When when) {
        return Upkeep.is(statement(when)) ? TargetCode.SQL_UPKEEP : codeOfDeletions(when);
    }

    private TargetCode codeOfDeletions(When when) {
        return converted(when)
                .map(deletions -> deletions.size() == 1 && isEmptying(deletions.getFirst())
                        ? TargetCode.EMPTIED
                        : TargetCode.DELETED_FROM)
                .orElse(TargetCode.SQL);
    }

    private boolean isEmptying(Deletion deletion) {
        return deletion.equals(new Deletion.Rows(When.BEFORE, EVERY_ROW));
    }

    /** What the statements delete; nothing where one of them does anything else. */
    private Optional<List<Deletion>> converted(When when) {
        var statements = DeleteStatement.all(statement(when));
        var named = raw(when).contains("$");
        if (statements.isEmpty()
                || !DatabaseTypes.isRelational(target.definition().databaseType())
                || !new QuotedNames(target.definition(), table(target)).areAsWithout(statement(when))
                || statements.get().stream()
                        .anyMatch(statement -> named && !statement.condition().isEmpty())) {
            return Optional.empty();
        }
        var deletions = new ArrayList<Deletion>();
        for (var statement : statements.get()) {
            var deletion = isOwn(statement) ? ownRows(when, statement) : other(when, statement);
            if (deletion.isEmpty()) {
                return Optional.empty();
            }
            deletions.add(deletion.get());
        }
        return Optional.of(deletions);
    }

    private Optional<Deletion> ownRows(When when, DeleteStatement statement) {
        if (sharing(statement).count() > 1) {
            return Optional.empty();
        }
        return statement.condition().isEmpty()
                ? Optional.of(new Deletion.Rows(when, EVERY_ROW))
                : new DeleteCondition(
                                new ComparedColumns(target.definition(), columns),
                                Set.of(statement.qualifier()),
                                this::isOwn)
                        .of(statement.condition())
                        .map(told -> new Deletion.Rows(when, told.where(), told.memberships()));
    }

    /** A table that other targets may write has rows of theirs when it is emptied, or not: no manual says. */
    private Optional<Deletion> other(When when, DeleteStatement statement) {
        return statement.condition().isEmpty()
                        && statement.schema().indexOf('.') < 0
                        && sharing(statement).allMatch(target::equals)
                ? Optional.of(new Deletion.Table(
                        when, new Dataset.Table(target.settings().connection(), statement.schema(), statement.table())))
                : Optional.empty();
    }

    private Stream<TargetNode> sharing(DeleteStatement statement) {
        return flow.targets().stream().filter(other -> statement.table().equalsIgnoreCase(table(other)));
    }

    private boolean isOwn(DeleteStatement statement) {
        return isOwn(statement.schema(), statement.table());
    }

    private boolean isOwn(String schema, String table) {
        return table.equalsIgnoreCase(table(target)) && schema.equalsIgnoreCase(prefix());
    }

    private String prefix() {
        return substituted.apply(target.settings().text("Table Name Prefix")).strip();
    }

    private String table(TargetNode node) {
        var named = substituted.apply(node.settings().text("Target Table Name")).strip();
        return named.isEmpty() ? node.definition().name() : named;
    }

    private String raw(When when) {
        return target.settings().text(when == When.BEFORE ? "Pre SQL" : "Post SQL");
    }

    private String statement(When when) {
        return substituted.apply(raw(when)).strip();
    }
}
