package io.landfall.converter.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Makes pieces of Calcite's syntax tree. */
final class Nodes {

    static final SqlParserPos AT = SqlParserPos.ZERO;

    private static final Pattern SIMPLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Words that DuckDB or PostgreSQL reserve and Calcite does not. */
    private static final List<String> MORE_KEYWORDS = List.of(
            "ANALYSE",
            "ANALYZE",
            "ANTI",
            "ASC",
            "ASOF",
            "COLLATION",
            "COLUMNS",
            "CONCURRENTLY",
            "DEFERRABLE",
            "DESC",
            "DESCRIBE",
            "DO",
            "FREEZE",
            "GLOB",
            "ILIKE",
            "INITIALLY",
            "ISNULL",
            "LAMBDA",
            "LIMIT",
            "MAP",
            "NOTNULL",
            "OFFSET",
            "PIVOT",
            "PIVOT_LONGER",
            "PIVOT_WIDER",
            "PLACING",
            "POSITIONAL",
            "QUALIFY",
            "RETURNING",
            "SEMI",
            "SHOW",
            "STRUCT",
            "SUMMARIZE",
            "TRY_CAST",
            "UNPACK",
            "UNPIVOT",
            "VARIADIC",
            "VERBOSE");

    /** In capitals. */
    private static final Set<String> KEYWORDS = keywords();

    private Nodes() {}

    /** A name of one or more parts, each quoted where it has to be. */
    static SqlIdentifier name(String... parts) {
        var names = Arrays.asList(parts);
        var positions = names.stream()
                .map(part -> needsQuotes(part) ? SqlParserPos.QUOTED_ZERO : AT)
                .toList();
        // A simple name is only kept from being read as a function, such as USER, when the whole of it counts as
        // quoted.
        return new SqlIdentifier(names, null, names.size() == 1 ? positions.getFirst() : AT, positions);
    }

    /** SQL that stands as it is, for relations that someone else names. */
    static SqlNode verbatim(String sql) {
        return new SqlIdentifier(List.of(sql), null, AT, List.of(AT));
    }

    static boolean needsQuotes(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return !SIMPLE_NAME.matcher(name).matches() || KEYWORDS.contains(upper);
    }

    private static Set<String> keywords() {
        var calcite = SqlParser.create("").getMetadata();
        return Stream.concat(
                        MORE_KEYWORDS.stream(), calcite.getTokens().stream().filter(calcite::isReservedWord))
                .collect(Collectors.toUnmodifiableSet());
    }

    static SqlNode call(SqlOperator operator, SqlNode... operands) {
        return operator.createCall(AT, operands);
    }

    static SqlNode call(SqlOperator operator, List<SqlNode> operands) {
        return operator.createCall(AT, operands);
    }

    static SqlNode cast(SqlNode operand, SqlNode type) {
        return call(SqlStdOperatorTable.CAST, operand, type);
    }

    /** A function of the engine, which is not looked up anywhere. */
    static SqlNode function(String name, SqlNode... args) {
        return function(name, Arrays.asList(args));
    }

    static SqlNode function(String name, List<SqlNode> args) {
        return new EngineFunction(name).createCall(AT, args);
    }

    static SqlNode text(String value) {
        return SqlLiteral.createCharString(value, "UTF-8", AT);
    }

    static SqlNode integer(long value) {
        return SqlLiteral.createExactNumeric(Long.toString(value), AT);
    }

    static SqlNodeList list(Collection<? extends SqlNode> nodes) {
        return new SqlNodeList(nodes, AT);
    }

    static SqlNodeList list(Stream<? extends SqlNode> nodes) {
        return list(nodes.toList());
    }
}
