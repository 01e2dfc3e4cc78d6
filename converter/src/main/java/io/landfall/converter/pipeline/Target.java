package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rows to a dataset.
 *
 * <pre>{@code {id: TGT, op: target, input: EXP, dataset: {connection: dwh, table: DIM}, mode: append, fields: [ID, NAME]}}</pre>
 *
 * @param fields the columns that are written, from the incoming row
 * @param keys the columns that identify a row, where all of them are written: modes by key find rows by them, and where rows are only
 *     added a run tells how many have a key that is there already
 * @param operation for modes by key the incoming field with the {@link RowChange#mark} of each row; without it a row is updated or
 *     else inserted
 * @param order in which rows are written, where the dataset keeps it
 * @param deletions from this table and others, in the order in which they happen
 */
public record Target(
        String id,
        InputRef input,
        Dataset dataset,
        Mode mode,
        List<Projection> fields,
        List<String> keys,
        Optional<String> operation,
        Ordering order,
        List<Deletion> deletions,
        SourceLocation at)
        implements Operator {

    /** How the names of files end that hold what a run keeps for the next one. */
    public static final String KEPT = ".kept.csv";

    /** What happens to rows that are there already. */
    public enum Mode {
        /** They stay. */
        APPEND,
        /** They are deleted first. */
        TRUNCATE_INSERT,
        /** Rows are inserted, updated and deleted by key, one by one in order. */
        MERGE,
        /** They are deleted first, then rows are inserted, updated and deleted by key, one by one in order. */
        TRUNCATE_MERGE,
        /** The file or table is made anew. */
        OVERWRITE,
        /** The table is made; where it is there already, the run ends with an error and leaves it as it is. */
        CREATE;

        /** Whether rows are changed by their key. */
        public boolean isByKey() {
            return this == MERGE || this == TRUNCATE_MERGE;
        }

        /** Whether rows that are there before stay. */
        public boolean keepsRows() {
            return this == APPEND || this == MERGE || this == CREATE;
        }
    }

    public Target {
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
        deletions = List.copyOf(deletions);
    }

    /** A target that deletes nothing but what its mode says. */
    public Target(
            String id,
            InputRef input,
            Dataset dataset,
            Mode mode,
            List<Projection> fields,
            List<String> keys,
            Optional<String> operation,
            Ordering order,
            SourceLocation at) {
        this(id, input, dataset, mode, fields, keys, operation, order, List.of(), at);
    }

    /** The same, which takes its rows from elsewhere or in another order. */
    public Target with(InputRef input, Ordering order) {
        return new Target(id, input, dataset, mode, fields, keys, operation, order, deletions, at);
    }

    /** The same in another place. */
    public Target into(Dataset other) {
        return new Target(id, input, other, mode, fields, keys, operation, order, deletions, at);
    }

    /** The incoming fields that go into the columns of the key as they are. */
    public Set<String> keyFields() {
        return fields.stream()
                .filter(field -> keys.contains(field.name()))
                .flatMap(field -> field.expr() instanceof Expr.FieldRef ref ? Stream.of(ref.name()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Whether anything becomes of the rows that are there already but that they stay or go all together. */
    public boolean changesRows() {
        return mode.isByKey() || deletions.stream().anyMatch(Deletion.Rows.class::isInstance);
    }

    /** What is deleted from its own table before it is written, or after. */
    public Stream<Deletion.Rows> deletedRows(Deletion.When when) {
        return deletions.stream()
                .filter(Deletion.Rows.class::isInstance)
                .map(Deletion.Rows.class::cast)
                .filter(deletion -> deletion.when() == when);
    }

    /** The other tables that are emptied before it is written or after. */
    public Stream<Deletion.Table> emptiedTables() {
        return deletions.stream().filter(Deletion.Table.class::isInstance).map(Deletion.Table.class::cast);
    }

    /** Whether this is what a run keeps for the next one: one row, with a column for each parameter. */
    public boolean keepsValues() {
        return dataset instanceof Dataset.File file && file.path().endsWith(KEPT);
    }

    /**
     * The same, which writes the {@link RowChange#mark} of each row too.
     *
     * @param name of the column with the mark
     * @param incoming the fields of the rows that come
     */
    public Target withMarks(String name, List<Field> incoming) {
        var mark = incoming.stream()
                .filter(field -> operation.filter(field.name()::equals).isPresent())
                .<Expr>map(field -> Expr.field(field.name(), field.type()))
                .findFirst()
                .orElseGet(() -> Expr.integer(RowChange.UPDATE_ELSE_INSERT.mark()));
        var marked = new ArrayList<>(fields);
        marked.add(new Projection(name, mark, at));
        return new Target(id, input, dataset, mode, marked, keys, operation, order, deletions, at);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input);
    }
}
