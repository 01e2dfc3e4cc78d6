package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.TargetField;
import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.FlowNode.TargetNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What comes to one target: its rows in their columns, and what its writer does with each. */
final class TargetRows {

    private static final List<String> RELATIONAL = List.of(
            "oracle",
            "db2",
            "microsoft sql server",
            "sybase",
            "teradata",
            "informix",
            "odbc",
            "netezza",
            "postgresql",
            "mysql",
            "greenplum",
            "vertica",
            "snowflake");

    private final MappingRun run;
    private final TargetNode target;
    private final List<TargetColumn> columns;
    private final RowStream stream;
    private final List<Change> changes = new ArrayList<>();
    private final Optional<OwnUpdate> own;

    TargetRows(MappingRun run, TargetNode target) {
        this.run = run;
        this.target = target;
        check();
        columns = target.definition().fields().stream()
                .filter(field -> isFile() ? !field.fileName() : isLinked(run, target, field))
                .map(field -> TargetColumn.of(field, run.ports(), isFile(), fixedNumbers()))
                .toList();
        stream =
                new Feeds(run, target, columns.stream().map(TargetColumn::inlet).toList()).rows();
        stream.rows().forEach(row -> changes.add(change(row)));
        own = ownUpdate();
        if (IntStream.range(0, changes.size()).anyMatch(i -> lacksValues(rows().get(i), changes.get(i)))) {
            throw undefined("NULL in a column that is not to be NULL");
        }
    }

    /** In a file whose definition gives columns a width; those of a table are made wide enough for signs and points. */
    private Optional<FileNumbers> fixedNumbers() {
        return target.definition()
                .flatFile()
                .map(own -> target.settings().flatFile().orElse(own))
                .filter(layout -> !layout.delimited())
                .map(_ -> FileNumbers.of(target.settings()));
    }

    /** Whether a row sets a column to NULL that is not to be. */
    private boolean lacksValues(FlowRow row, Change change) {
        var set = switch (change) {
            case INSERT, UPDATE_ELSE_INSERT -> columns();
            case UPDATE -> updated();
            case DELETE, NONE -> List.<String>of();
        };
        return columns.stream()
                .map(TargetColumn::field)
                .anyMatch(field -> !field.nullable()
                        && set.contains(field.name())
                        && isLinked(run, target, field)
                        && row.values().get(field.name()) == null);
    }

    static boolean isLinked(MappingRun run, TargetNode target, TargetField field) {
        return run.graph().feeding(target, field.name()).isPresent();
    }

    private void check() {
        if (target.settings().usesFile()
                && target.settings().flatFile().isEmpty()
                && target.definition().flatFile().isEmpty()) {
            throw refused("a file whose layout is not in the export");
        }
        if (!isFile() && !isTable()) {
            throw refused("targets of the type " + target.definition().databaseType());
        }
        if (target.definition().fields().stream().anyMatch(field -> field.fileName() && isLinked(run, target, field))) {
            throw refused("a target whose rows name their file");
        }
    }

    Unrepeatable refused(String what) {
        return Unrepeatable.refused(target.at(), what);
    }

    Unrepeatable undefined(String what) {
        return Unrepeatable.undefined(target.at(), what);
    }

    TargetNode target() {
        return target;
    }

    boolean isFile() {
        return target.settings().flatFile().isPresent()
                || target.definition().flatFile().isPresent();
    }

    boolean isOrdered() {
        return isFile() && stream.ordered();
    }

    List<FlowRow> rows() {
        return stream.rows();
    }

    /** The rows that the writer does not reject. */
    List<FlowRow> written() {
        return IntStream.range(0, changes.size())
                .filter(i -> changes.get(i) != Change.NONE)
                .mapToObj(rows()::get)
                .toList();
    }

    /** The columns that are written. */
    List<String> columns() {
        return columns.stream()
                .map(column -> column.field().name())
                .filter(column -> own.isEmpty() || own.get().names(column))
                .toList();
    }

    /** The columns by which an update or a deletion finds rows. */
    List<String> keys() {
        return own.map(OwnUpdate::finds)
                .orElseGet(() -> target.definition().keyFields().stream()
                        .map(TargetField::name)
                        .toList());
    }

    /** The columns that an update sets. */
    List<String> updated() {
        return columns().stream()
                .filter(column -> keys().stream().noneMatch(column::equalsIgnoreCase))
                .toList();
    }

    Optional<LegacyRows> before() {
        return run.request().inputs().rows(target.at());
    }

    /** What the session deletes around the load. */
    TargetDeletions deletions() {
        return new TargetDeletions(run, target, columns());
    }

    /** Where the rows go, so that two targets may find themselves in the same table. */
    String table() {
        var settings = target.settings();
        return isFile()
                ? "file " + target.name()
                : PortKey.key("%s/%s/%s".formatted(settings.connection(), prefix(), tableName()));
    }

    private String prefix() {
        return run.parameters().substituted(target.settings(), target.settings().text("Table Name Prefix"));
    }

    private String tableName() {
        var name = run.parameters()
                .substituted(target.settings(), target.settings().text("Target Table Name"));
        return name.isBlank() ? target.definition().name() : name;
    }

    /** What the session makes of the mark of a row; a session that is not data driven has one of its own for all. */
    private RowMark mark(FlowRow row) {
        return switch (PortKey.key(run.facts().treatRowsAs())) {
            case "insert" -> RowMark.INSERT;
            case "update" -> RowMark.UPDATE;
            case "delete" -> RowMark.DELETE;
            case "data driven" -> row.mark().orElse(RowMark.INSERT);
            default ->
                throw refused("rows treated as '%s'".formatted(run.facts().treatRowsAs()));
        };
    }

    /**
     * What the writer does with a row.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/targets/relational-targets/target-properties.html">Target
     *     properties</a>
     */
    private Change change(FlowRow row) {
        var mark = mark(row);
        if (isFile()) {
            return ofFile(mark);
        }
        var settings = target.settings();
        return switch (mark) {
            case INSERT -> settings.isOn("Insert") ? Change.INSERT : Change.NONE;
            case UPDATE -> update();
            case DELETE -> settings.isOn("Delete") ? Change.DELETE : Change.NONE;
            case REJECT -> Change.NONE;
        };
    }

    /** The statement of its own by which rows are updated. Rows that are inserted or deleted beside are left out here. */
    private Optional<OwnUpdate> ownUpdate() {
        var statement = target.settings().text("Update Override");
        if (statement.isBlank()
                || changes.stream()
                        .noneMatch(change -> change == Change.UPDATE || change == Change.UPDATE_ELSE_INSERT)) {
            return Optional.empty();
        }
        if (changes.stream().anyMatch(change -> change != Change.UPDATE && change != Change.NONE)) {
            throw undefined("rows that are inserted or deleted beside an update override");
        }
        var own = OwnUpdate.of(statement).filter(update -> update.isOf(prefix(), tableName()));
        if (own.isEmpty()) {
            throw refused("an update override");
        }
        return own;
    }

    private Change update() {
        var settings = target.settings();
        if (settings.isChosen("Update else Insert")) {
            return Change.UPDATE_ELSE_INSERT;
        }
        if (settings.isChosen("Update as Insert")) {
            return Change.INSERT;
        }
        return settings.isOn("Update as Update") ? Change.UPDATE : Change.NONE;
    }

    private Change ofFile(RowMark mark) {
        return switch (mark) {
            case INSERT -> Change.INSERT;
            case REJECT -> Change.NONE;
            case UPDATE, DELETE -> throw refused("updates and deletes in a file");
        };
    }

    boolean keepsWhatIsThere() {
        return isFile()
                ? target.settings().isChosen("Append if Exists")
                : !target.settings().isChosen("Truncate target table option");
    }

    /** What becomes of a row. */
    enum Change {
        INSERT,
        UPDATE,
        UPDATE_ELSE_INSERT,
        DELETE,
        NONE
    }

    /** Whether rows are only added, whatever is there already: nothing of the session changes rows by their key. */
    boolean isPlain() {
        return !changesByKey() && changes.stream().allMatch(change -> change == Change.INSERT || change == Change.NONE);
    }

    /** Whether rows of other marks could come, and the table has a key by which they would change its rows. */
    private boolean changesByKey() {
        var linked = columns();
        return !isFile()
                && !keys().isEmpty()
                && keys().stream().allMatch(key -> linked.stream().anyMatch(key::equalsIgnoreCase))
                && (run.facts().isDataDriven()
                        ? rows().stream().anyMatch(row -> row.mark().isPresent())
                        : !run.facts().inserts());
    }

    /** The changes in the order of the rows. */
    List<Change> changes() {
        return changes;
    }

    /** A table, or the records of another machine that PowerExchange shows as one. */
    private boolean isTable() {
        var kind = target.definition().databaseType();
        return kind.startsWith("PWX_") || RELATIONAL.stream().anyMatch(kind::equalsIgnoreCase);
    }
}
