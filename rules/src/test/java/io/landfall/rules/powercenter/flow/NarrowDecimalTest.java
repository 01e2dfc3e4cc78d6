package io.landfall.rules.powercenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Doubles on their way into decimal columns: they are written with 15 digits first, and rounded to the column's scale then. */
class NarrowDecimalTest {

    @ParameterizedTest(name = "DECIMAL({0},{1})")
    @CsvSource({"10, 2", "5, 0", "15, 0", "16, 1", "19, 0", "20, 4", "38, 0", "38, 10", "3, 2", "2, 2"})
    void takesADoubleForOneThatFitsWhereItsRoundedFormDoes(int precision, int scale) {
        var least = bound(precision, scale);
        assertThat(overflows(least, precision, scale)).isTrue();
        assertThat(overflows(Math.nextDown(least), precision, scale)).isFalse();
    }

    private static double bound(int precision, int scale) {
        var value = NarrowDecimal.of(Expr.field("QTY", Types.DOUBLE), new SqlType.Decimal(precision, scale));
        var test = (Expr.Call) value.fails().orElseThrow();
        var greatest = (Expr.Call) test.arg(0);
        return ((Literal.NumberValue) greatest.arg(1)).value().doubleValue();
    }

    private static boolean overflows(double number, int precision, int scale) {
        var written = new BigDecimal(number).round(new MathContext(15, RoundingMode.HALF_EVEN));
        return written.setScale(scale, RoundingMode.HALF_UP)
                        .abs()
                        .compareTo(BigDecimal.ONE.movePointRight(precision - scale))
                >= 0;
    }
}
