package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.TargetField;
import io.landfall.validation.reference.LegacyOutcome.Emptied;
import io.landfall.validation.reference.powercenter.flow.FlowNode.TargetNode;
import io.landfall.validation.reference.powercenter.flow.TargetSql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What goes out of tables before a session loads a target and after. Statements whose outcome depends on the database, or that reach a
 * table which other targets write, are nobody's here: the pipeline says that it leaves them out.
 */
final class TargetDeletions {

    private static final Set<String> EXACT_TEXTS =
            Set.of("oracle varchar2", "oracle nvarchar2", "postgresql varchar", "postgresql text");

    private final MappingRun run;
    private final TargetNode target;
    private final List<String> columns;
    private final List<Statement> before;
    private final List<Statement> after;

    /**
     * @param columns of the target that are linked
     */
    TargetDeletions(MappingRun run, TargetNode target, List<String> columns) {
        this.run = run;
        this.target = target;
        this.columns = columns;
        before = statements("Pre SQL");
        after = statements("Post SQL");
    }

    /** Which rows of the target's own table go before it is loaded. */
    Predicate<PortValues> before() {
        return own(before);
    }

    /** Which rows of the target's own table go after it is loaded. */
    Predicate<PortValues> after() {
        return own(after);
    }

    /** Other tables, or such as the session may know by another name. */
    List<Emptied> emptied() {
        return Stream.concat(emptied(before, true), emptied(after, false)).toList();
    }

    private Stream<Emptied> emptied(List<Statement> statements, boolean before) {
        return statements.stream()
                .filter(statement -> !isOwn(statement))
                .map(statement -> new Emptied(statement.schema(), statement.table(), before));
    }

    private Predicate<PortValues> own(List<Statement> statements) {
        return row -> statements.stream()
                .filter(this::isOwn)
                .anyMatch(statement -> statement.where().stream()
                        .allMatch(test -> test.holds(GivenValues.read(row.get(test.column()), target.at()))));
    }

    private List<Statement> statements(String property) {
        var text = target.settings().text(property);
        var found = TargetSql.of(run.parameters().substituted(target.settings(), text));
        return found.filter(all -> all.stream().allMatch(statement -> isPlain(statement, text)))
                .orElse(List.of());
    }

    private boolean isPlain(Statement statement, String text) {
        var others = run.graph().targets().stream()
                .filter(other -> !other.equals(target) && statement.table().equalsIgnoreCase(table(other)))
                .findAny();
        if (others.isPresent() || !statement.quoted().stream().allMatch(this::isSameName)) {
            return false;
        }
        return isOwn(statement)
                ? statement.where().stream().allMatch(this::isPlain)
                        && (statement.where().isEmpty() || !text.contains("$"))
                : statement.where().isEmpty() && !statement.schema().contains(".");
    }

    /** Whether quotation marks leave a name what it would be without them, and the definition spells it alike. */
    private boolean isSameName(String quoted) {
        var isSpelt = Stream.concat(
                        Stream.of(table(target)),
                        target.definition().fields().stream().map(TargetField::name))
                .noneMatch(name -> name.equalsIgnoreCase(quoted) && !name.equals(quoted));
        return isSpelt
                && switch (PortKey.key(target.definition().databaseType())) {
                    case "oracle", "db2", "netezza", "snowflake", "sap hana" ->
                        quoted.chars().noneMatch(Character::isLowerCase);
                    case "postgresql", "greenplum" -> quoted.chars().noneMatch(Character::isUpperCase);
                    case "microsoft sql server", "sybase", "teradata" -> true;
                    default -> false;
                };
    }

    private boolean isPlain(RowTest test) {
        var column = column(test.column());
        if (column.isEmpty() || columns.stream().noneMatch(test.column()::equalsIgnoreCase)) {
            return false;
        }
        var field = column.get();
        return switch (ColumnType.of(field.datatype(), field.precision(), field.scale())) {
            case ColumnType.Text _ ->
                isExactText(field) && test.asksForEquality() && test.comparesTextsOnly() && !test.comparesEmptyText();
            case ColumnType.Whole _, ColumnType.Decimal _ -> !test.comparesTexts();
            case ColumnType.Real _, ColumnType.Date _, ColumnType.Binary _ -> test.asksForPresence();
        };
    }

    private boolean isExactText(TargetField field) {
        return EXACT_TEXTS.contains(
                PortKey.key(target.definition().databaseType()) + " " + PortKey.key(field.datatype()));
    }

    private Optional<TargetField> column(String name) {
        return target.definition().fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private boolean isOwn(Statement statement) {
        var prefix = text(target, "Table Name Prefix");
        return statement.table().equalsIgnoreCase(table(target))
                && statement.schema().equalsIgnoreCase(prefix);
    }

    private String table(TargetNode node) {
        var named = text(node, "Target Table Name");
        return named.isBlank() ? node.definition().name() : named;
    }

    private String text(TargetNode node, String property) {
        return run.parameters()
                .substituted(node.settings(), node.settings().text(property))
                .strip();
    }
}
