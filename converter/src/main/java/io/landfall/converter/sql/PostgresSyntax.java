package io.landfall.converter.sql;

import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlPostfixOperator;
import org.apache.calcite.sql.dialect.PostgresqlSqlDialect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What PostgreSQL says differently.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-numeric.html">Numeric types: round(double) goes half to even,
 *     numeric constants are not doubles</a>
 * @see <a href="https://www.postgresql.org/docs/current/collation.html">Collations: "C" compares by code point</a>
 */
record PostgresSyntax() implements Syntax {

    private static final SqlDialect CALCITE = new PostgresqlSqlDialect(PostgresqlSqlDialect.DEFAULT_CONTEXT) {
        @Override
        public void quoteStringLiteral(StringBuilder sql, @Nullable String charset, String value) {
            Quotes.appendText(sql, value);
        }
    };

    private static final Syntax STANDARD = new StandardSyntax();

    private static final SqlOperator COLLATE =
            new SqlPostfixOperator("COLLATE \"C\"", SqlKind.OTHER, 90, ReturnTypes.ARG0, null, OperandTypes.ANY);

    @Override
    public SqlDialect calcite() {
        return CALCITE;
    }

    @Override
    public SqlNode type(SqlType type) {
        return switch (type) {
            case SqlType.Plain plain ->
                switch (plain) {
                    case DOUBLE -> named("DOUBLE PRECISION", SqlTypeName.DOUBLE);
                    case VARBINARY -> named("BYTEA", SqlTypeName.VARBINARY);
                    case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DATE, TIME, TIMESTAMP -> STANDARD.type(plain);
                };
            case SqlType.Text text -> text.limited() ? STANDARD.type(text) : named("TEXT", SqlTypeName.VARCHAR);
            case SqlType.Decimal decimal -> STANDARD.type(decimal);
        };
    }

    private static SqlNode named(String name, SqlTypeName base) {
        return new SqlDataTypeSpec(new SqlAlienSystemTypeNameSpec(name, base, Nodes.AT), Nodes.AT);
    }

    @Override
    public SqlNode cast(SqlNode operand, SqlType from, SqlType to) {
        var integerOfDouble = to.isInteger() && from.isFloating();
        var value = integerOfDouble
                ? Nodes.function("ROUND", plainCast(operand, named("NUMERIC", SqlTypeName.DECIMAL)))
                : operand;
        return from.isText() && to.equals(Types.TEXT) ? value : plainCast(value, type(to));
    }

    private static SqlNode plainCast(SqlNode operand, SqlNode to) {
        return Nodes.call(SqlStdOperatorTable.CAST, operand, to);
    }

    @Override
    public SqlNode floating(BigDecimal value, SqlType type) {
        return plainCast(STANDARD.floating(value, type), type(type));
    }

    @Override
    public SqlNode library(LibraryFunction function, List<SqlNode> args) {
        return Prelude.call(function, args);
    }

    @Override
    public SqlNode measure(Measure measure, List<SqlNode> args, List<SqlNode> order) {
        var textual = switch (measure.function()) {
            case MIN, MAX -> measure.args().getFirst().type().isText();
            case COUNT_ROWS,
                    COUNT,
                    SUM,
                    AVG,
                    FIRST_ROW,
                    LAST_ROW,
                    FIRST_VALUE,
                    LAST_VALUE,
                    MEDIAN,
                    STDDEV,
                    VARIANCE,
                    CONCAT -> false;
        };
        var values = textual ? args.stream().map(this::byCodePoint).toList() : args;
        return Aggregates.of(measure, values, order, "landfall.first_row", "landfall.last_row");
    }

    @Override
    public SqlNode firstValue(SqlNode value) {
        return Nodes.function("landfall.first_value", value);
    }

    @Override
    public SqlNode lastValue(SqlNode value) {
        return Nodes.function("landfall.last_value", value);
    }

    @Override
    public SqlNode onlyOne(SqlNode count) {
        return Prelude.call("only_one", count);
    }

    @Override
    public SqlNode split(SqlNode text, SqlNode delimiters) {
        return Nodes.call(SqlStdOperatorTable.UNNEST_WITH_ORDINALITY, Prelude.call("split_text", text, delimiters));
    }

    @Override
    public SqlNode matches(SqlNode text, SqlNode pattern, SqlNode flags) {
        return Nodes.call(SqlStdOperatorTable.UNNEST_WITH_ORDINALITY, Prelude.call("match_text", text, pattern, flags));
    }

    @Override
    public SqlNode byCodePoint(SqlNode text) {
        return new SqlBasicCall(COLLATE, List.of(text), Nodes.AT);
    }

    @Override
    public SqlNode dictionaryKey(SqlNode text) {
        return byCodePoint(Prelude.call("dictionary_key", text));
    }
}
