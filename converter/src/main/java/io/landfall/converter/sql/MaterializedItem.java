package io.landfall.converter.sql;

import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWithItem;

/** A named query whose rows the engine makes once for all that read them, so that numbers in them are the same everywhere. */
final class MaterializedItem extends SqlWithItem {

    MaterializedItem(String name, SqlNode query) {
        super(Nodes.AT, Nodes.name(name), null, query, SqlLiteral.createBoolean(false, Nodes.AT));
    }
}
