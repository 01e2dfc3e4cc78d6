package io.landfall.rules.powercenter.flow;

import io.landfall.converter.pipeline.SortKey.Nulls;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The databases, by the names that definitions have for them, whose tables are read and written with SQL. */
public final class DatabaseTypes {

    private static final Set<String> RELATIONAL = Set.of(
            "oracle",
            "microsoft sql server",
            "sybase",
            "db2",
            "informix",
            "odbc",
            "teradata",
            "netezza",
            "greenplum",
            "postgresql",
            "amazon redshift",
            "vertica",
            "mysql",
            "snowflake",
            "hive",
            "sap hana");

    /** Those that put NULL before everything else when they sort upwards, as their manuals say. */
    private static final Set<String> NULLS_FIRST =
            Set.of("microsoft sql server", "sybase", "teradata", "mysql", "informix", "hive", "sap hana");

    /** Those that put NULL behind everything else when they sort upwards, as their manuals say. */
    private static final Set<String> NULLS_LAST =
            Set.of("oracle", "db2", "postgresql", "greenplum", "amazon redshift", "snowflake");

    /** Those that tell texts apart by every character unless somebody chooses otherwise. */
    private static final Set<String> EXACT = Set.of("oracle", "postgresql");

    /** Columns that PowerExchange adds to what it captures of changes. */
    private static final String CAPTURED = "DTL__";

    /** Column types of PowerExchange's data maps whose values are those of a table's column. */
    private static final Set<String> MAPPED =
            Set.of("char", "varchar", "zoned", "uzoned", "packed", "upacked", "numchar", "date", "timestamp");

    private DatabaseTypes() {}

    /**
     * Whether PowerExchange shows the records of another machine as rows of a table.
     *
     * @param columns the names of the columns, with their types
     */
    public static boolean isMapped(String databaseType, Map<String, String> columns) {
        return databaseType.startsWith("PWX_")
                && columns.entrySet().stream()
                        .allMatch(column -> !column.getKey().startsWith(CAPTURED)
                                && MAPPED.contains(column.getValue().toLowerCase(Locale.ROOT)));
    }

    /** Where NULL stands when such a database sorts upwards; at the end where it is not known which database it is. */
    public static Nulls nulls(String databaseType) {
        return NULLS_FIRST.contains(databaseType.strip().toLowerCase(Locale.ROOT)) ? Nulls.FIRST : Nulls.LAST;
    }

    /** Whether it is known where such a database puts NULL; behind ODBC there may be any, and some sort it by the column's type. */
    public static boolean knowsNulls(String databaseType) {
        var type = databaseType.strip().toLowerCase(Locale.ROOT);
        return NULLS_FIRST.contains(type) || NULLS_LAST.contains(type);
    }

    /** Whether such a database takes no texts as equal that differ in case or in blanks at their end. */
    public static boolean comparesExactly(String databaseType) {
        return EXACT.contains(databaseType.strip().toLowerCase(Locale.ROOT));
    }

    public static boolean isRelational(String databaseType) {
        return RELATIONAL.contains(databaseType.toLowerCase(Locale.ROOT));
    }
}
