package io.landfall.converter.sql;

import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlPostfixOperator;
import org.apache.calcite.sql.dialect.DuckDBSqlDialect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What DuckDB says differently.
 *
 * @see <a href="https://duckdb.org/docs/stable/sql/data_types/numeric">Numeric types: casts of doubles round half to even</a>
 * @see <a href="https://duckdb.org/docs/stable/sql/data_types/text">Text types: a length is accepted and ignored</a>
 * @see <a href="https://duckdb.org/docs/stable/sql/functions/aggregates">Aggregates: order inside the call</a>
 */
record DuckDbSyntax() implements Syntax {

    private static final SqlDialect CALCITE = new DuckDBSqlDialect(DuckDBSqlDialect.DEFAULT_CONTEXT) {
        @Override
        public void quoteStringLiteral(StringBuilder sql, @Nullable String charset, String value) {
            Quotes.appendText(sql, value);
        }
    };

    private static final Syntax STANDARD = new StandardSyntax();

    /** Stands after the argument, inside the call. */
    private static final SqlOperator IGNORE_NULLS =
            new SqlPostfixOperator("IGNORE NULLS", SqlKind.OTHER, 2, ReturnTypes.ARG0, null, OperandTypes.ANY);

    @Override
    public SqlDialect calcite() {
        return CALCITE;
    }

    @Override
    public SqlNode type(SqlType type) {
        return type instanceof SqlType.Text ? STANDARD.type(Types.TEXT) : STANDARD.type(type);
    }

    @Override
    public SqlNode cast(SqlNode operand, SqlType from, SqlType to) {
        return switch (to) {
            case SqlType.Text text -> shortened(from.isText() ? operand : plainCast(operand, to), from, text);
            case SqlType.Decimal _ when from.isFloating() -> plainCast(Prelude.call("double_to_text", operand), to);
            case SqlType.Plain plain
            when plain.isInteger() && from.isFloating() -> plainCast(Nodes.function("ROUND", operand), to);
            case SqlType.Decimal _, SqlType.Plain _ -> plainCast(operand, to);
        };
    }

    private static SqlNode shortened(SqlNode text, SqlType from, SqlType.Text to) {
        var fits = !to.limited() || (from instanceof SqlType.Text(var length) && length <= to.length());
        return fits ? text : Nodes.function("LEFT", text, Nodes.integer(to.length()));
    }

    private SqlNode plainCast(SqlNode operand, SqlType to) {
        return Nodes.call(SqlStdOperatorTable.CAST, operand, type(to));
    }

    @Override
    public SqlNode floating(BigDecimal value, SqlType type) {
        return STANDARD.floating(value, type);
    }

    @Override
    public SqlNode library(LibraryFunction function, List<SqlNode> args) {
        return Prelude.call(function, args);
    }

    @Override
    public SqlNode measure(Measure measure, List<SqlNode> args, List<SqlNode> order) {
        return Aggregates.of(measure, args, order, "FIRST", "LAST");
    }

    @Override
    public SqlNode firstValue(SqlNode value) {
        return Nodes.function("FIRST_VALUE", Nodes.call(IGNORE_NULLS, value));
    }

    @Override
    public SqlNode lastValue(SqlNode value) {
        return Nodes.function("LAST_VALUE", Nodes.call(IGNORE_NULLS, value));
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
        return text;
    }

    @Override
    public SqlNode dictionaryKey(SqlNode text) {
        return Prelude.call("dictionary_key", text);
    }
}
