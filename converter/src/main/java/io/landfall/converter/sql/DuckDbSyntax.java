package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pipeline.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
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
            Quotes.appendEscapedText(sql, value);
        }
    };

    /** Digits of decimals in 64 bits. */
    private static final int NARROW = 18;

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
            case SqlType.Text text -> shortened(from.isText() ? operand : text(operand, from), from, text);
            case SqlType.Decimal decimal
            when from.isFloating() ->
                Prelude.call(
                        "double_to_decimal",
                        from.equals(Types.REAL) ? plainCast(operand, Types.DOUBLE) : operand,
                        plainCast(SqlLiteral.createNull(Nodes.AT), to),
                        Nodes.integer(decimal.scale()));
            case SqlType.Plain plain
            when plain.isInteger() && from.isFloating() -> plainCast(Nodes.function("ROUND", operand), to);
            case SqlType.Decimal _, SqlType.Plain _ -> plainCast(operand, to);
        };
    }

    private SqlNode text(SqlNode operand, SqlType from) {
        if (from.isFloating()) {
            return Prelude.call(from.equals(Types.REAL) ? "real_to_shortest_text" : "number_to_shortest_text", operand);
        }
        var scaled = from instanceof SqlType.Decimal && !(operand instanceof SqlIdentifier)
                ? plainCast(operand, from)
                : operand;
        return plainCast(scaled, Types.TEXT);
    }

    private static SqlNode shortened(SqlNode text, SqlType from, SqlType.Text to) {
        var fits = !to.limited() || (from instanceof SqlType.Text(var length) && length <= to.length());
        return fits ? text : Nodes.function("LEFT", text, Nodes.integer(to.length()));
    }

    private SqlNode plainCast(SqlNode operand, SqlType to) {
        return Nodes.cast(operand, type(to));
    }

    @Override
    public SqlNode floating(BigDecimal value, SqlType type) {
        var constant = STANDARD.floating(value, type);
        return type.equals(Types.REAL) ? plainCast(constant, type) : constant;
    }

    /** With all digits of its scale, which the engine takes for the constant's own. */
    @Override
    public SqlNode exact(BigDecimal value, SqlType type) {
        return STANDARD.exact(value.setScale(Types.asDecimal(type).scale()), type);
    }

    /** The engine computes decimals of up to 18 digits in 64 bits, whatever their result has: one wider operand makes it wide. */
    @Override
    public List<SqlNode> operands(Call call, List<SqlNode> args) {
        var plain = new Arithmetic(this).operands(call, args);
        if (!(call.type() instanceof SqlType.Decimal(var precision, var _))
                || precision <= NARROW
                || call.args().stream().anyMatch(DuckDbSyntax::isWide)) {
            return plain;
        }
        var scale = Types.asDecimal(call.arg(0).type()).scale();
        var wide = call.function() == StandardFunction.TIMES ? Types.decimal(NARROW + 1, scale) : call.type();
        return List.of(plainCast(plain.getFirst(), wide), plain.getLast());
    }

    private static boolean isWide(Expr operand) {
        return !(operand instanceof Literal) && Types.asDecimal(operand.type()).precision() > NARROW;
    }

    @Override
    public SqlNode library(Call call, List<SqlNode> args) {
        return new DuckDbLibrary(this).call(call, args);
    }

    @Override
    public SqlNode upper(SqlNode text) {
        return Prelude.call("upper_text", text);
    }

    @Override
    public SqlNode lower(SqlNode text) {
        return Nodes.call(SqlStdOperatorTable.LOWER, text);
    }

    @Override
    public SqlNode length(SqlNode text) {
        return plainCast(Nodes.call(SqlStdOperatorTable.CHAR_LENGTH, text), Types.INTEGER);
    }

    @Override
    public SqlNode measure(Measure measure, List<SqlNode> args, List<SqlNode> order) {
        return Aggregates.of(measure, Aggregates.asDoubles(this, measure, args), order, "FIRST", "LAST");
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
    public SqlNode matches(SqlNode text, PortablePattern pattern) {
        var found = Prelude.call(
                pattern.mayBeEmpty() ? "match_text_inside" : "match_text",
                text,
                Nodes.text(pattern.re2()),
                Nodes.integer(Math.min(1, pattern.groups())),
                Nodes.text(pattern.ignoresCase() ? "i" : "c"));
        return Nodes.call(SqlStdOperatorTable.UNNEST_WITH_ORDINALITY, found);
    }

    @Override
    public SqlNode jsonValues(SqlNode text, List<String> names) {
        return JsonNodes.values(text, names);
    }

    @Override
    public SqlNode xmlValues(SqlNode text, List<SqlNode> settings) {
        return XmlNodes.values(text, settings);
    }

    @Override
    public boolean findsByText() {
        return true;
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
