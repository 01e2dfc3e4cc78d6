package io.landfall.rules.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDigitsTest {

    private static Expr written(String format) {
        return Expr.call(TextFunction.DATE_TO_TEXT, Expr.field("DUE", Types.DATE), Expr.text(format));
    }

    @ParameterizedTest
    @CsvSource({
        "%Y-%m-%d, 2024-01-31, true",
        "%Y-%m-%d, 2024-01-31 10:30, true",
        "%Y-%m-%d, 2024, true",
        "%Y-%m-%d, 2024-1-5, false",
        "%Y-%m-%d, 202, false",
        "%Y-%m-%d, 2024-01-31T10:30, false",
        "%Y%m, 202401, true",
        "%Y%m, 20241, false",
        "%y/%j, 24/031, false",
        "%y-%j, 24-031, true",
        "%H:%M:%S, 10:30:00, true",
        "%d %b %Y, 31 Jan 2024, false",
        "W%d, W31, false",
        "%A, Monday, false",
    })
    void areAlikeWhereDigitsStandAtTheSamePlaces(String format, String other, boolean expected) {
        var date = written(format);
        var text = Expr.text(other);
        assertThat(PlainDigits.areAlike(date, text)).isEqualTo(expected);
        assertThat(PlainDigits.areAlike(text, date)).isEqualTo(expected);
        assertThat(PlainDigits.areAlike(
                        Expr.call(TextFunction.JOIN_TEXT, Expr.text("20:"), date),
                        Expr.call(TextFunction.JOIN_TEXT, Expr.text("20:"), text)))
                .isEqualTo(expected);
    }

    @Test
    void areAlikeInPartsOfDates() {
        var month = Expr.call(TextFunction.SLICE_TEXT, written("%Y-%m-%d"), Expr.integer(1), Expr.integer(7));
        assertThat(PlainDigits.areAlike(month, Expr.text("2024-01"))).isTrue();
        assertThat(PlainDigits.areAlike(month, Expr.text("2024-0"))).isFalse();
    }

    @Test
    void areNotAlikeInOtherTexts() {
        var name = Expr.field("NAME", Types.text(20));
        var day = Expr.text("2024-01-31");
        assertThat(PlainDigits.areAlike(name, day)).isFalse();
        assertThat(PlainDigits.areAlike(name, name)).isFalse();
        assertThat(PlainDigits.areAlike(Expr.call(TextFunction.JOIN_TEXT, Expr.text("20"), name), day))
                .isFalse();
        assertThat(PlainDigits.areAlike(Expr.cast(Expr.field("QTY", Types.INTEGER), Types.TEXT), day))
                .isFalse();
        assertThat(PlainDigits.areAlike(Expr.text("10"), Expr.text("9"))).isFalse();
        assertThat(PlainDigits.areAlike(Expr.text("10"), Expr.text("90"))).isTrue();
    }
}
