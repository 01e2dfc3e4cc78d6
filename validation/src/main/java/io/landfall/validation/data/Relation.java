package io.landfall.validation.data;

import java.util.List;

/**
 * Rows of any origin, with the columns that they brought along.
 *
 * @param from what stands behind FROM in DuckDB's SQL
 */
public record Relation(String from, List<Column> columns) {

    public Relation {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param type as DuckDB calls it
     * @param untyped whether it comes from a text file, so that VARCHAR says nothing about its values
     */
    public record Column(String name, String type, boolean untyped) {}
}
