package io.landfall.converter.sql;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Source;
import org.apache.calcite.sql.SqlNode;

/** What the rows of an operator are called in a query. */
interface Relations {

    /** The relation with the rows that come from there. */
    SqlNode of(InputRef input);

    /** The relation that a source reads; it has the source's fields and its ordinal. */
    SqlNode of(Source source);
}
