package io.landfall.rules.powercenter.flow;

import java.util.Locale;
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

    private DatabaseTypes() {}

    public static boolean isRelational(String databaseType) {
        return RELATIONAL.contains(databaseType.toLowerCase(Locale.ROOT));
    }
}
