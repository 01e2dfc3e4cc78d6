package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.TargetField;
import io.landfall.validation.reference.LegacyOutcome.Emptied;
import io.landfall.validation.reference.powercenter.flow.FlowNode.TargetNode;
import io.landfall.validation.reference.powercenter.flow.TargetSql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Deletes rows of the target's own table before it is loaded. */
    void before(TargetTable table) {
        own(before, table);
    }

    /** Deletes rows of the target's own table after it is loaded. */
    void after(TargetTable table) {
        own(after, table);
    }

    /** Whether all rows of the target's own table are deleted before it is loaded. */
    boolean emptiesOwn() {
        return before.stream().anyMatch(statement -> isOwn(statement) && statement.isOfEveryRow());
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

    private void own(List<Statement> statements, TargetTable table) {
        statements.stream().filter(this::isOwn).forEach(statement -> {
            var goes =
                    statement.where().among(table.rows().stream().map(this::row).toList());
            table.delete(row -> goes.test(row(row)));
        });
    }

    private RowCondition.Row row(PortValues row) {
        return column -> {
            var value = GivenValues.read(row.get(column), target.at());
            return "".equals(value) && isOracle() ? null : value;
        };
    }

    private boolean isOracle() {
        return PortKey.key(target.definition().databaseType()).equals("oracle");
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
                ? statement.where().tests().allMatch(this::isPlain)
                        && statement.where().memberships().allMatch(this::isPlain)
                        && (statement.isOfEveryRow() || !text.contains("$"))
                : statement.isOfEveryRow() && !statement.schema().contains(".");
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
                isExactText(field)
                        && (test.asksForEquality() || test.asksForPresence())
                        && test.comparesTextsOnly()
                        && !test.comparesEmptyText();
            case ColumnType.Whole _, ColumnType.Decimal _ -> !test.comparesTexts();
            case ColumnType.Real _, ColumnType.Date _, ColumnType.Binary _ -> test.asksForPresence();
        };
    }

    /** Whether a query asks the target's own table for a column that compares with the other one as it is. */
    private boolean isPlain(RowCondition.Membership membership) {
        var table = membership.from().getLast();
        var schema =
                String.join(".", membership.from().subList(0, membership.from().size() - 1));
        return isOwn(schema, table)
                && comparable(membership.column()).isPresent()
                && comparable(membership.column()).equals(comparable(membership.values()));
    }

    private Optional<ColumnType> comparable(String name) {
        return column(name)
                .filter(field -> columns.stream().anyMatch(name::equalsIgnoreCase))
                .flatMap(field -> switch (ColumnType.of(field.datatype(), field.precision(), field.scale())) {
                    case ColumnType.Text text -> isExactText(field) ? Optional.of(text) : Optional.empty();
                    case ColumnType.Whole whole -> Optional.of(whole);
                    case ColumnType.Decimal decimal -> Optional.of(decimal);
                    case ColumnType.Real _, ColumnType.Date _, ColumnType.Binary _ -> Optional.empty();
                });
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
        return isOwn(statement.schema(), statement.table());
    }

    private boolean isOwn(String schema, String table) {
        return table.equalsIgnoreCase(table(target)) && schema.equalsIgnoreCase(text(target, "Table Name Prefix"));
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
