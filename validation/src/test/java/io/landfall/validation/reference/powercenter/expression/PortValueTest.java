package io.landfall.validation.reference.powercenter.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.Unrepeatable;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortValueTest {

    /** The value is written as an expression. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            '123abc'              | integer 10 0        | 123
            '18e-3'               | integer 10 0        | 18
            '18-e-3abc'           | integer 10 0        | 18
            'A123cb'              | bigint 19 0         | 0
            '12.9'                | integer 10 0        | refused
            ''                    | integer 10 0        | 0
            NULL                  | integer 10 0        | NULL
            2147483648            | integer 10 0        | error row
            -32768                | small integer 5 0   | -32768
            32768                 | small integer 5 0   | refused
            2147483648            | bigint 19 0         | 2147483648
            TO_FLOAT('9131138316486228240') | bigint 19 0 | 9131138316486227968
            2.5                   | integer 10 0        | 3
            -2.5                  | integer 10 0        | -3
            '18e-3'               | double 15 0         | 0.018
            '123abc'              | double 15 0         | 123.0
            'abc'                 | double 15 0         | 0.0
            '18e-3'               | decimal 10 2        | 18.0
            1.239                 | decimal 10 2        | 1.239
            7                     | decimal 10 2        | 7.0
            'too long'            | string 3 0          | 'too'
            QTY                   | string 10 0         | '7'
            PRICE                 | string 2 0          | '2.5'
            QTY = 7               | string 10 0         | '1'
            DAY                   | string 40 0         | '01/31/2024 10:20:30.123456'
            '01/31/2024 00:00:00.000000' | date/time 29 9 | 2024-01-31T00:00
            '2024-01-31'          | date/time 29 9      | error row
            QTY                   | date/time 29 9      | refused
            DAY                   | integer 10 0        | refused
            """)
    void takesWhatAPortIsHanded(String value, String port, String answer) {
        assertThat(converted(ExpressionTable.LOW, value, port)).isEqualTo(answer.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            '18e-3'               | decimal 10 2        | 18.00m
            '1.239x'              | decimal 10 2        | 1.24m
            1.239                 | decimal 10 2        | 1.239m
            'abc'                 | decimal 10 2        | 0.00m
            '123456789.5'         | decimal 10 2        | error row
            TO_FLOAT(1.235)       | decimal 10 2        | 1.24m
            TO_FLOAT('162749.7914190039') | decimal 28 8  | 162749.79141900m
            TO_FLOAT('162749.7914190039') | decimal 28 10 | refused
            TO_FLOAT('999999999999999599') | decimal 28 10 | refused
            7                     | decimal 10 2        | 7.00m
            """)
    void keepsDecimals(String value, String port, String answer) {
        assertThat(converted(ExpressionTable.HIGH, value, port)).isEqualTo(answer.strip());
    }

    private static String converted(EvaluationSettings settings, String expression, String port) {
        var words = port.strip().split(" ");
        var count = words.length;
        try {
            var value = new ExpressionEvaluator(settings, new Branches())
                    .value(ExpressionTable.parsed(expression.strip()), ExpressionTable.scope(settings));
            return ExpressionTable.written(new PortValue(settings)
                    .convert(
                            value,
                            String.join(" ", Arrays.copyOf(words, count - 2)),
                            Integer.parseInt(words[count - 2]),
                            Integer.parseInt(words[count - 1]),
                            SourceLocation.of("orders.xml")));
        } catch (RowError _) {
            return "error row";
        } catch (Unrepeatable _) {
            return "refused";
        }
    }
}
