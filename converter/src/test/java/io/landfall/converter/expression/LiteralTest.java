package io.landfall.converter.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.landfall.converter.expression.Literal.NumberValue;
import io.landfall.converter.expression.Literal.TimestampValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTest {

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        digits      | type          | kept
        2.50        | DOUBLE        | 2.5
        100         | DOUBLE        | 1E+2
        0.1         | REAL          | 0.1
        0.10000000000000000001 | DOUBLE | 0.1
        16777217    | REAL          | 1.6777216E+7
        2           | DECIMAL(15,2) | 2
        2.50        | DECIMAL(15,2) | 2.50
        2.500       | DECIMAL(15,2) | 2.50
        1E3         | BIGINT        | 1000
        7.0         | INTEGER       | 7
        0           | DECIMAL(2,2)  | 0
        0.05        | DECIMAL(2,2)  | 0.05
        -32768      | SMALLINT      | -32768
        """)
    void keepsNumbersInTheScaleOfTheirType(String digits, String type, String kept) {
        assertThat(new NumberValue(new BigDecimal(digits), SqlType.parse(type)).value())
                .isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        digits      | type
        2.5         | INTEGER
        2147483648  | INTEGER
        32768       | SMALLINT
        2.555       | DECIMAL(5,2)
        1000        | DECIMAL(5,2)
        1           | DECIMAL(2,2)
        1E400       | DOUBLE
        1           | VARCHAR(5)
        """)
    void refusesNumbersThatTheirTypeDoesNotHold(String digits, String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberValue(new BigDecimal(digits), SqlType.parse(type)));
    }

    @Test
    void refusesNanoseconds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimestampValue(LocalDateTime.of(2024, 1, 31, 10, 0, 0, 1_500)));
    }
}
