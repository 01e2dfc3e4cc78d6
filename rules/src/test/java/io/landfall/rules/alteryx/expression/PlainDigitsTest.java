package io.landfall.rules.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "%Y-%m-%d, true",
        "%Y%m, true",
        "%y/%j, false",
        "%H:%M:%S, true",
        "%d %b %Y, false",
        "W%d, false",
        "%A, false",
    })
    void areWhatSomeFormatsMakeOfADate(String format, boolean expected) {
        var written = Expr.call(TextFunction.DATE_TO_TEXT, Expr.field("DUE", Types.DATE), Expr.text(format));
        assertThat(PlainDigits.are(written)).isEqualTo(expected);
        assertThat(PlainDigits.are(Expr.call(TextFunction.SLICE_TEXT, written, Expr.integer(1), Expr.integer(7))))
                .isEqualTo(expected);
        assertThat(PlainDigits.are(Expr.call(TextFunction.JOIN_TEXT, Expr.text("20:"), written)))
                .isEqualTo(expected);
    }

    @Test
    void areNotInOtherTexts() {
        var name = Expr.field("NAME", Types.text(20));
        assertThat(PlainDigits.are(name)).isFalse();
        assertThat(PlainDigits.are(Expr.call(TextFunction.JOIN_TEXT, Expr.text("20"), name)))
                .isFalse();
        assertThat(PlainDigits.are(Expr.cast(Expr.field("QTY", Types.INTEGER), Types.TEXT)))
                .isFalse();
        assertThat(PlainDigits.are(Expr.text("2024-01-31"))).isTrue();
        assertThat(PlainDigits.are(Expr.text("2024-01-31T"))).isFalse();
    }
}
