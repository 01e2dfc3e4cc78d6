package io.landfall.validation.data;

import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that takes the rows of a text file as they are, all texts, in file order.
 *
 * @param name as it stands in SQL
 */
record RawTable(Database database, String name, List<Field> fields) {

    static RawTable create(Database database, Source source) throws SQLException {
        return create(database, source.fields());
    }

    static RawTable create(Database database, List<Field> fields) throws SQLException {
        var table = new RawTable(database, database.freshName("raw"), fields);
        database.execute("CREATE TABLE %s (%s)".formatted(table.name(), table.columns()));
        return table;
    }

    private String columns() {
        return fields.stream().map(field -> Sql.name(field.name()) + " VARCHAR").collect(Collectors.joining(", "));
    }
}
