package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pipeline.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Standard SQL over the library's functions, as pipeline documents hold it and Calcite's validator checks it.
 *
 * @param typesNumbers whether a number whose digits do not say its type stands in a cast, as Calcite's validator needs it
 */
record StandardSyntax(boolean typesNumbers) implements Syntax {

    StandardSyntax() {
        this(false);
    }

    private static final SqlDialect CALCITE =
            new AnsiSqlDialect(AnsiSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString("\"")) {
                @Override
                public void quoteStringLiteral(StringBuilder sql, @Nullable String charset, String value) {
                    Quotes.appendText(sql, value);
                }

                @Override
                public StringBuilder quoteIdentifier(StringBuilder sql, String name) {
                    return Quotes.appendName(sql, name);
                }
            };

    @Override
    public SqlDialect calcite() {
        return CALCITE;
    }

    @Override
    public SqlNode type(SqlType type) {
        return switch (type) {
            case SqlType.Plain plain ->
                spec(
                        SqlTypeName.valueOf(plain.name()),
                        RelDataType.PRECISION_NOT_SPECIFIED,
                        RelDataType.SCALE_NOT_SPECIFIED);
            case SqlType.Decimal(var precision, var scale) -> spec(SqlTypeName.DECIMAL, precision, scale);
            case SqlType.Text text ->
                spec(
                        SqlTypeName.VARCHAR,
                        text.limited() ? text.length() : RelDataType.PRECISION_NOT_SPECIFIED,
                        RelDataType.SCALE_NOT_SPECIFIED);
        };
    }

    static SqlNode spec(SqlTypeName name, int precision, int scale) {
        return new SqlDataTypeSpec(new SqlBasicTypeNameSpec(name, precision, scale, Nodes.AT), Nodes.AT);
    }

    @Override
    public SqlNode cast(SqlNode operand, SqlType from, SqlType to) {
        return Nodes.call(SqlStdOperatorTable.CAST, operand, type(to));
    }

    @Override
    public SqlNode floating(BigDecimal value, SqlType type) {
        return SqlLiteral.createApproxNumeric(FloatingPoint.text(value), Nodes.AT);
    }

    @Override
    public SqlNode exact(BigDecimal value, SqlType type) {
        var digits = SqlLiteral.createExactNumeric(value.toPlainString(), Nodes.AT);
        return typesNumbers && !NumberSpelling.typeOf(value, false).equals(Optional.of(type))
                ? Nodes.call(SqlStdOperatorTable.CAST, digits, type(type))
                : digits;
    }

    @Override
    public SqlNode library(Call call, List<SqlNode> args) {
        return Nodes.call(Library.operator((LibraryFunction) call.function()), args);
    }

    @Override
    public List<SqlNode> operands(Call call, List<SqlNode> args) {
        return args;
    }

    @Override
    public List<SqlNode> positions(Call call, List<SqlNode> args) {
        return args;
    }

    @Override
    public SqlNode rounded(Call call, SqlNode operand) {
        return Nodes.call(ExpressionNodes.operator((StandardFunction) call.function()), operand);
    }

    @Override
    public SqlNode upper(SqlNode text) {
        return Nodes.call(SqlStdOperatorTable.UPPER, text);
    }

    @Override
    public SqlNode lower(SqlNode text) {
        return Nodes.call(SqlStdOperatorTable.LOWER, text);
    }

    @Override
    public SqlNode length(SqlNode text) {
        return Nodes.call(SqlStdOperatorTable.CHAR_LENGTH, text);
    }

    @Override
    public SqlNode measure(Measure measure, List<SqlNode> args, List<SqlNode> order) {
        return Nodes.call(Library.operator(measure.function()), args);
    }

    @Override
    public SqlNode answered(Measure measure, SqlNode gathered, List<SqlNode> args) {
        return gathered;
    }

    @Override
    public SqlNode firstValue(SqlNode value) {
        return Nodes.call(SqlStdOperatorTable.FIRST_VALUE, value);
    }

    @Override
    public SqlNode lastValue(SqlNode value) {
        return Nodes.call(SqlStdOperatorTable.LAST_VALUE, value);
    }

    @Override
    public SqlNode onlyOne(SqlNode count) {
        return count;
    }

    @Override
    public SqlNode split(SqlNode text, SqlNode delimiters) {
        return row(text, delimiters);
    }

    @Override
    public SqlNode matches(SqlNode text, PortablePattern pattern) {
        return row(text, Nodes.text(pattern.re2()));
    }

    @Override
    public SqlNode jsonValues(SqlNode text, List<String> names) {
        var any = Nodes.call(SqlStdOperatorTable.NULLIF, text, Nodes.text(""));
        var row = Nodes.call(SqlStdOperatorTable.ROW, any, any, any, Nodes.integer(1));
        return Nodes.call(SqlStdOperatorTable.VALUES, row);
    }

    @Override
    public SqlNode xmlValues(SqlNode text, List<SqlNode> settings) {
        var any = Nodes.call(SqlStdOperatorTable.NULLIF, text, Nodes.text(""));
        var row = Nodes.call(SqlStdOperatorTable.ROW, Nodes.integer(1), any, any, any);
        var values = Nodes.call(SqlStdOperatorTable.VALUES, row);
        return Nodes.call(
                SqlStdOperatorTable.AS,
                values,
                Nodes.name("values_"),
                Nodes.name("place"),
                Nodes.name("name"),
                Nodes.name("content"),
                Nodes.name("remark"));
    }

    /** One row of the right types: enough for a type check, which nothing runs. */
    private static SqlNode row(SqlNode text, SqlNode other) {
        var piece = Nodes.call(SqlStdOperatorTable.NULLIF, text, other);
        return Nodes.call(SqlStdOperatorTable.VALUES, Nodes.call(SqlStdOperatorTable.ROW, piece, Nodes.integer(1)));
    }

    @Override
    public boolean findsByText() {
        return false;
    }

    @Override
    public SqlNode byCodePoint(SqlNode text) {
        return text;
    }

    @Override
    public SqlNode dictionaryKey(SqlNode text) {
        return text;
    }
}
