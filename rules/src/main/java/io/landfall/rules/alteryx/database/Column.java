package io.landfall.rules.alteryx.database;

import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.flow.Quoting;
import java.util.List;
import java.util.stream.Collectors;

/** What a step asks for, and the field that it is. */
record Column(String sql, AlteryxField field) {

    static String select(List<Column> columns, Quoting quoting) {
        return columns.stream().map(column -> column.text(quoting)).collect(Collectors.joining(", ", "SELECT ", ""));
    }

    static List<AlteryxField> fields(List<Column> columns) {
        return columns.stream().map(Column::field).toList();
    }

    private String text(Quoting quoting) {
        var name = quoting.name(field.name());
        return sql.endsWith("." + name) && sql.length() == name.length() + 2 ? sql : sql + " AS " + name;
    }
}
