package io.landfall.converter.sql;

import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** Writes what reads JSON texts on engines that have a definition of {@code json_values}. */
final class JsonNodes {

    private static final List<String> COLUMNS = List.of("path", "kind", "content", "place");

    private JsonNodes() {}

    /** The values of a text, under names of the asker's. */
    static SqlNode values(SqlNode text, List<String> names) {
        var select = Select.from(Prelude.call("json_values", text));
        for (int i = 0; i < COLUMNS.size(); i++) {
            select.item(Nodes.name(COLUMNS.get(i)), names.get(i));
        }
        return select.build();
    }
}
