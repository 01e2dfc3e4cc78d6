package io.landfall.rules.powercenter.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import org.junit.jupiter.api.Test;

class UndecidedMarksTest {

    private static final Expr OP = Expr.field("OP", Types.INTEGER);

    private static Expr update(Expr otherwise) {
        return Expr.when(Expr.call(StandardFunction.EQ, OP, Expr.integer(7)), Expr.integer(1), otherwise);
    }

    @Test
    void marksThatAnExpressionNamesAreDecided() {
        assertThat(UndecidedMarks.of(Expr.integer(1))).isEmpty();
        assertThat(UndecidedMarks.of(Expr.cast(update(update(Expr.integer(3))), Types.INTEGER)))
                .isEmpty();
    }

    @Test
    void noAnswerIsNoMark() {
        var mark = update(new Literal.Missing(Types.INTEGER));
        assertThat(UndecidedMarks.of(mark)).contains(Expr.call(StandardFunction.IS_NULL, mark));
    }

    @Test
    void columnsAndOtherNumbersMayBeNoMarks() {
        assertThat(UndecidedMarks.of(OP).orElseThrow().fields()).isNotEmpty();
        assertThat(UndecidedMarks.of(update(Expr.integer(4)))).isPresent();
    }
}
