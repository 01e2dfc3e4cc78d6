package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pipeline.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
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
            Quotes.appendEscapedText(sql, value);
        }
    };

    private static final Syntax STANDARD = new StandardSyntax();

    private static final String FIRST = "landfall.first_row";
    private static final String LAST = "landfall.last_row";

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
        return switch (to) {
            case SqlType.Text text -> text(operand, from, text);
            case SqlType.Decimal _ when from.equals(Types.REAL) -> plainCast(plainCast(operand, Types.DOUBLE), to);
            case SqlType.Plain plain
            when plain.isInteger() && from.isFloating() -> plainCast(Prelude.call("round_half_away", operand), to);
            case SqlType.Plain plain
            when plain == SqlType.Plain.BOOLEAN && from.isNumber() ->
                Nodes.call(SqlStdOperatorTable.NOT_EQUALS, operand, Nodes.integer(0));
            case SqlType.Decimal _, SqlType.Plain _
            when from.equals(Types.BOOLEAN) && to.isNumber() -> plainCast(plainCast(operand, Types.INTEGER), to);
            case SqlType.Decimal _, SqlType.Plain _ -> plainCast(operand, to);
        };
    }

    private SqlNode text(SqlNode operand, SqlType from, SqlType.Text to) {
        return switch (from) {
            case SqlType.Text _ -> to.limited() ? plainCast(operand, to) : operand;
            case SqlType.Decimal _ ->
                plainCast(operand instanceof SqlIdentifier ? operand : plainCast(operand, from), to);
            case SqlType.Plain plain ->
                switch (plain) {
                    case REAL -> shortened(Prelude.call("real_to_shortest_text", operand), to);
                    case DOUBLE -> shortened(Prelude.call("number_to_shortest_text", operand), to);
                    case DATE, TIMESTAMP -> shortened(Prelude.call("iso_text", operand), to);
                    case BOOLEAN, SMALLINT, INTEGER, BIGINT, TIME, VARBINARY -> plainCast(operand, to);
                };
        };
    }

    private SqlNode shortened(SqlNode text, SqlType.Text to) {
        return to.limited() ? plainCast(text, to) : text;
    }

    private SqlNode plainCast(SqlNode operand, SqlType to) {
        return Nodes.cast(operand, type(to));
    }

    @Override
    public SqlNode floating(BigDecimal value, SqlType type) {
        return plainCast(STANDARD.floating(value, type), type);
    }

    /** With all digits of its scale, which the engine takes for the constant's own. */
    @Override
    public SqlNode exact(BigDecimal value, SqlType type) {
        return STANDARD.exact(value.setScale(Types.asDecimal(type).scale()), type);
    }

    @Override
    public SqlNode library(Call call, List<SqlNode> args) {
        return new PostgresLibrary(this).call(call, args);
    }

    @Override
    public SqlNode upper(SqlNode text) {
        return Prelude.call("upper_text", text);
    }

    @Override
    public SqlNode lower(SqlNode text) {
        return Prelude.call("lower_text", text);
    }

    @Override
    public SqlNode length(SqlNode text) {
        return Nodes.call(SqlStdOperatorTable.CHAR_LENGTH, text);
    }

    @Override
    public SqlNode measure(Measure measure, List<SqlNode> args, List<SqlNode> order) {
        var values = Aggregates.asDoubles(this, measure, args);
        return switch (measure.function()) {
            case MIN, MAX -> Aggregates.of(measure, compared(measure, args), order, FIRST, LAST);
            case FIRST_ROW, LAST_ROW, FIRST_VALUE, LAST_VALUE ->
                Aggregates.of(measure, List.of(known(measure.args().getFirst(), args.getFirst())), order, FIRST, LAST);
            case COUNT_ROWS, COUNT, SUM, AVG, MEDIAN, PERCENTILE_LOW, PERCENTILE_HIGH, STDDEV, VARIANCE, CONCAT ->
                Aggregates.of(measure, values, order, FIRST, LAST);
        };
    }

    private List<SqlNode> compared(Measure measure, List<SqlNode> args) {
        return measure.args().getFirst().type().isText()
                ? args.stream().map(this::byCodePoint).toList()
                : args;
    }

    /** A value whose type is known where the engine takes any: a text constant alone has none. */
    private SqlNode known(Expr expr, SqlNode value) {
        return expr instanceof Literal.TextValue ? plainCast(value, Types.TEXT) : value;
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
    public SqlNode matches(SqlNode text, PortablePattern pattern) {
        var used = pattern.groups() > 0 ? Set.of(1) : Set.<Integer>of();
        var spelled = pattern.problemOnPostgres(used)
                .map(PostgresLibrary::refusal)
                .orElseGet(() -> Nodes.text(pattern.postgres(used)));
        var found = Prelude.call(pattern.mayBeEmpty() ? "match_text_inside" : "match_text", text, spelled);
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
        return false;
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
