package io.landfall.validation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NumberReadingTest {

    private static final Expr X = Expr.field("X", Types.text(10));
    private static final Expr WITHOUT_LETTER = Expr.call(TextFunction.TRIM_LEFT_TEXT, X, Expr.text("A"));

    private static Expr.Call read(Expr text) {
        return (Expr.Call) Expr.call(NumberFunction.NUMBER_OF_TEXT, text);
    }

    private static NumberReading without(Expr text) {
        return new NumberReading(Set.of(Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.IS_NOT_NULL, Expr.call(StandardFunction.NULLIF, text, Expr.text(""))),
                Expr.call(StandardFunction.IS_NULL, read(text)))));
    }

    @Test
    void takesNoLettersOffTextsThatAreNumbers() {
        assertThat(without(X).of(read(WITHOUT_LETTER))).isEqualTo(read(X));
        assertThat(without(Expr.call(TextFunction.TRIM_RIGHT_TEXT, X, Expr.text(" ")))
                        .of(read(WITHOUT_LETTER)))
                .as("a number has blanks around it or not")
                .isEqualTo(read(X));
    }

    /** Of a DECIMAL the type stands beside the text. */
    @Test
    void takesNoLettersOffTextsThatAreDecimals() {
        UnaryOperator<Expr> read =
                text -> Expr.call(NumberFunction.DECIMAL_OF_TEXT, text, Expr.nothing(Types.decimal(10, 2)));
        var taken = Expr.call(
                StandardFunction.AND,
                Expr.call(StandardFunction.IS_NOT_NULL, Expr.call(StandardFunction.NULLIF, X, Expr.text(""))),
                Expr.call(StandardFunction.IS_NULL, read.apply(X)));
        assertThat(new NumberReading(Set.of(taken)).of((Expr.Call) read.apply(WITHOUT_LETTER)))
                .isEqualTo(read.apply(X));
        assertThat(new NumberReading(Set.of()).of((Expr.Call) read.apply(WITHOUT_LETTER)))
                .isEqualTo(read.apply(WITHOUT_LETTER));
    }

    /** 'A5' is no number, but has one in it. */
    @Test
    void takesLettersOffTextsOfWhichAPartIsANumber() {
        var part = Expr.call(TextFunction.SLICE_TEXT, X, Expr.integer(2), Expr.integer(5));
        assertThat(without(part).of(read(WITHOUT_LETTER))).isEqualTo(read(WITHOUT_LETTER));
        assertThat(without(WITHOUT_LETTER).of(read(WITHOUT_LETTER))).isEqualTo(read(WITHOUT_LETTER));
    }
}
