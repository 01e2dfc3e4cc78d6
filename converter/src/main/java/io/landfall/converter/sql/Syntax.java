package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pattern.PortablePattern;
import io.landfall.converter.pipeline.Flatten.Generator;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.SortKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlNode;

/** Where one SQL differs from another. Everything else about printing is said once. */
sealed interface Syntax permits StandardSyntax, DuckDbSyntax, PostgresSyntax {

    /** How Calcite writes for this engine. */
    SqlDialect calcite();

    /** A type as it stands in a cast or a column list. */
    SqlNode type(SqlType type);

    /** A conversion with the meaning of {@link io.landfall.converter.expression.Expr.Cast}. */
    SqlNode cast(SqlNode operand, SqlType from, SqlType to);

    /** A constant of type {@code DOUBLE} or {@code REAL}. */
    SqlNode floating(BigDecimal value, SqlType type);

    /** A constant of an integer or decimal type. */
    SqlNode exact(BigDecimal value, SqlType type);

    /**
     * A call of a library function.
     *
     * @param args its arguments, written for this engine
     */
    SqlNode library(Call call, List<SqlNode> args);

    /** The operands of a sum, difference or product, such that it is computed in the type that the call has. */
    default List<SqlNode> operands(Call call, List<SqlNode> args) {
        return new Arithmetic(this).operands(call, args);
    }

    /** A text and positions in it, which engines want no wider than an {@code INTEGER}. */
    default List<SqlNode> positions(Call call, List<SqlNode> args) {
        return IntStream.range(0, args.size())
                .mapToObj(index -> call.arg(index).type().equals(Types.BIGINT)
                        ? Nodes.cast(args.get(index), type(Types.INTEGER))
                        : args.get(index))
                .toList();
    }

    /** The next whole number above or below, in the type that the call has. What is a whole number already stays as it is. */
    default SqlNode rounded(Call call, SqlNode operand) {
        if (call.type().isInteger()) {
            return operand;
        }
        var rounded = Nodes.call(ExpressionNodes.operator((StandardFunction) call.function()), operand);
        return call.arg(0).type().equals(Types.DOUBLE) ? rounded : Nodes.cast(rounded, type(call.type()));
    }

    /** A text in upper case, letter by letter. */
    SqlNode upper(SqlNode text);

    /** A text in lower case, letter by letter. */
    SqlNode lower(SqlNode text);

    /** How many characters a text has, as an {@code INTEGER}. */
    SqlNode length(SqlNode text);

    /**
     * What a measure computes, without its filter.
     *
     * @param order of the rows in a group; empty when it does not matter
     */
    SqlNode measure(Measure measure, List<SqlNode> args, List<SqlNode> order);

    /** What a measure answers, of what its engine function has gathered from the rows that count. */
    default SqlNode answered(Measure measure, SqlNode gathered, List<SqlNode> args) {
        return Aggregates.answered(measure, gathered, args);
    }

    /** The first value that is not NULL, as a window function. */
    SqlNode firstValue(SqlNode value);

    /** The last value that is not NULL, as a window function. */
    SqlNode lastValue(SqlNode value);

    /** The number 1 when the count is 1; otherwise the run fails, saying that a lookup found several matches. */
    SqlNode onlyOne(SqlNode count);

    /** A relation of the two columns piece and position: a text's pieces between any of the delimiters. */
    SqlNode split(SqlNode text, SqlNode delimiters);

    /** A relation of the two columns part and position: a text's parts, or their first group, that match a pattern. */
    SqlNode matches(SqlNode text, PortablePattern pattern);

    /** A relation of path, kind, value and position under those names: the values of a JSON text, see {@link Generator.JsonValues}. */
    SqlNode jsonValues(SqlNode text, List<String> names);

    /** A relation of place, name, content and remark: what the elements of an XML text hold, see {@link Generator.XmlElements}. */
    SqlNode xmlValues(SqlNode text, List<SqlNode> settings);

    /** Whether the engine finds a row and what is made of a text in it together by the whole text, see {@link TextRowNodes}. */
    boolean findsByText();

    /** A text that is compared and ordered by code point. */
    SqlNode byCodePoint(SqlNode text);

    /** A text whose order by code point is the order of a dictionary, see {@link SortKey.Collation#DICTIONARY}. */
    SqlNode dictionaryKey(SqlNode text);
}
