package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.TargetField;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that SQL has in quotation marks: {@code "emp"} is not the table {@code EMP} in Oracle, nor {@code "EMP"} the table {@code emp} in
 * PostgreSQL.
 *
 * @param table the name of the table that the statement's own is
 * @see <a href="https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/Database-Object-Names-and-Qualifiers.html">Database
 *     Object Names and Qualifiers</a> of Oracle
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers and Key Words</a> of
 *     PostgreSQL
 */
record QuotedNames(Target definition, String table) {

    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final Set<String> CAPITALS = Set.of("oracle", "db2", "netezza", "snowflake", "sap hana");
    private static final Set<String> SMALL_LETTERS = Set.of("postgresql", "greenplum");
    private static final Set<String> AS_WITHOUT = Set.of("microsoft sql server", "sybase", "teradata");

    /** Whether all of them are the names that they are without the quotation marks. */
    boolean areAsWithout(String sql) {
        return QUOTED.matcher(TEXT.matcher(sql).replaceAll("''"))
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .allMatch(name -> isAsWithout(name) && isAsDefined(name));
    }

    private boolean isAsWithout(String name) {
        var database = definition.databaseType().toLowerCase(Locale.ROOT);
        return AS_WITHOUT.contains(database)
                || (CAPITALS.contains(database) && is(name, text -> text.toUpperCase(Locale.ROOT)))
                || (SMALL_LETTERS.contains(database) && is(name, text -> text.toLowerCase(Locale.ROOT)));
    }

    private static boolean is(String name, UnaryOperator<String> letters) {
        return name.equals(letters.apply(name));
    }

    /** A definition with other letters may be of a table that is told apart by them. */
    private boolean isAsDefined(String name) {
        return Stream.concat(Stream.of(table), definition.fields().stream().map(TargetField::name))
                .filter(name::equalsIgnoreCase)
                .allMatch(name::equals);
    }
}
