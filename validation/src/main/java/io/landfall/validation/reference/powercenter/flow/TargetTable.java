package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.LegacyRows;
import io.landfall.validation.reference.powercenter.flow.TargetRows.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A table or file while it is written, row by row as they arrive. An update sets the linked columns that are no key; updates and deletes
 * find the rows that have the key of the target's definition.
 */
final class TargetTable {

    private final Set<String> columns = new LinkedHashSet<>();
    private final List<PortValues> rows = new ArrayList<>();

    /** Rows that are there before the run. */
    void add(LegacyRows before) {
        columns.addAll(before.columns());
        for (List<@Nullable Object> row : before.rows()) {
            var values = new PortValues();
            for (int i = 0; i < before.columns().size(); i++) {
                values.put(before.columns().get(i), row.get(i));
            }
            rows.add(values);
        }
    }

    /**
     * Writes what comes to one target. Where rows may be changed by key the key is unique in the table, and an insert of one that is there
     * is rejected.
     */
    void write(TargetRows target) {
        target.columns().stream()
                .filter(name -> columns.stream().noneMatch(name::equalsIgnoreCase))
                .toList()
                .forEach(columns::add);
        var changes = target.changes();
        for (int i = 0; i < changes.size(); i++) {
            apply(target, changes.get(i), target.rows().get(i).values());
        }
    }

    /** The rows as they stand. */
    List<PortValues> rows() {
        return List.copyOf(rows);
    }

    /** Takes out rows. */
    void delete(Predicate<PortValues> which) {
        rows.removeIf(which);
    }

    private void apply(TargetRows target, Change change, PortValues values) {
        switch (change) {
            case INSERT -> {
                if (target.isPlain() || found(target, values).isEmpty()) {
                    rows.add(values);
                }
            }
            case UPDATE -> update(target, values);
            case UPDATE_ELSE_INSERT -> {
                if (!update(target, values)) {
                    rows.add(values);
                }
            }
            case DELETE -> rows.removeAll(found(target, values));
            case NONE -> {}
        }
    }

    private boolean update(TargetRows target, PortValues values) {
        var found = found(target, values);
        for (var row : found) {
            target.updated().forEach(column -> row.put(column, values.get(column)));
        }
        return !found.isEmpty();
    }

    private List<PortValues> found(TargetRows target, PortValues values) {
        var key = key(target, values);
        return key.hasNull()
                ? List.of()
                : rows.stream().filter(row -> key(target, row).equals(key)).toList();
    }

    static MatchKey key(TargetRows target, PortValues row) {
        var values = new ArrayList<@Nullable Object>();
        for (var key : target.keys()) {
            if (target.columns().stream().noneMatch(key::equalsIgnoreCase)) {
                throw target.refused("changes by the key '%s', which is not linked".formatted(key));
            }
            values.add(GivenValues.read(row.get(key), target.target().at()));
        }
        if (values.isEmpty()) {
            throw target.refused("changes of a target without a key");
        }
        return MatchKey.of(values, false, target.target().at());
    }

    LegacyRows content() {
        var content = new ArrayList<List<@Nullable Object>>();
        for (var row : rows) {
            var values = new ArrayList<@Nullable Object>();
            columns.forEach(column -> values.add(row.get(column)));
            content.add(values);
        }
        return new LegacyRows(List.copyOf(columns), content);
    }
}
