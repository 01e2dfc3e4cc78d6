package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.powercenter.expression.DateMask;
import io.landfall.rules.powercenter.flow.FlowCode;
import io.landfall.rules.powercenter.flow.NumberSigns;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads the columns of flat files. A field that is empty or blank is NULL in a numeric or date column; a row with something else that is
 * no number, or no date of the column's format, is dropped.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/sources/integration-service-handling-for-file-sources/numeric-data-handling.html">Numeric
 *     data handling</a>
 */
final class FlatFileColumns {

    private FlatFileColumns() {}

    /**
     * The value of a column for a port.
     *
     * @param text the field as text
     * @param column the type of the column in the file
     * @param signs that numbers have in the column
     * @param port the type of the port that it is linked to
     * @param mask the format of dates in the file
     */
    static Optional<Translated> value(
            Expr text,
            SqlType column,
            NumberSigns signs,
            SqlType port,
            String mask,
            SourceLocation at,
            Findings findings) {
        return switch (column.family()) {
            case TEXT -> Optional.of(Translated.of(cut(text, column)));
            case NUMBER -> Optional.of(number(text, signs.plain(text), port));
            case DATE, TIMESTAMP -> date(text, mask, at, findings);
            case BOOLEAN, TIME, BINARY -> {
                findings.block(Diagnostic.of(FlowCode.NO_CONVERSION, at, "text", column.sql()));
                yield Optional.empty();
            }
        };
    }

    private static Expr cut(Expr text, SqlType column) {
        return column.equals(Types.TEXT) ? text : Expr.cast(text, column);
    }

    /** A double has not room for all digits of a BIGINT. */
    private static Translated number(Expr text, Expr plain, SqlType port) {
        var exact = port instanceof SqlType.Decimal ? port : Types.decimal(SqlType.Decimal.MAX_PRECISION, 10);
        var number = port instanceof SqlType.Decimal || port.equals(Types.BIGINT)
                ? decimal(plain, exact)
                : Expr.call(NumberFunction.NUMBER_OF_TEXT, plain);
        return Translated.failing(number, wrong(text, number));
    }

    /** Whether a port holds all digits of the number that a text is; one that is none is an error of the row. */
    static Expr isHeld(Expr text, SqlType.Decimal port) {
        var whole = port.precision() - port.scale();
        var most = Types.decimal(SqlType.Decimal.MAX_PRECISION, SqlType.Decimal.MAX_PRECISION - whole);
        return Expr.call(
                StandardFunction.OR,
                Expr.call(
                        StandardFunction.OR,
                        Expr.call(StandardFunction.IS_NULL, filled(text)),
                        Expr.call(StandardFunction.IS_NULL, Expr.call(NumberFunction.NUMBER_OF_TEXT, text))),
                Expr.call(
                        StandardFunction.IS_TRUE,
                        Expr.call(StandardFunction.EQ, decimal(text, port), decimal(text, most))));
    }

    private static Expr decimal(Expr text, SqlType type) {
        return Expr.call(NumberFunction.DECIMAL_OF_TEXT, filled(text), Expr.number(BigDecimal.ZERO, type));
    }

    private static Optional<Translated> date(Expr text, String mask, SourceLocation at, Findings findings) {
        var read = DateMask.of(mask).flatMap(known -> known.read(filled(text)));
        if (read.isEmpty()) {
            findings.block(Diagnostic.of(FlowCode.DATE_FORMAT, at, mask));
            return Optional.empty();
        }
        return Optional.of(Translated.failing(read.get(), wrong(text, read.get())));
    }

    /** There is something, and it says nothing of the type. */
    private static Expr wrong(Expr text, Expr value) {
        return Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.IS_NOT_NULL, filled(text)),
                Expr.call(StandardFunction.IS_NULL, value));
    }

    /** The text without the blanks around it; NULL when nothing is left. */
    static Expr filled(Expr text) {
        var blank = Expr.text(" ");
        var trimmed =
                Expr.call(TextFunction.TRIM_RIGHT_TEXT, Expr.call(TextFunction.TRIM_LEFT_TEXT, text, blank), blank);
        return Expr.call(StandardFunction.NULLIF, trimmed, Expr.text(""));
    }
}
