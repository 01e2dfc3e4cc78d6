package io.landfall.converter.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTypeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        text             | type
        integer          | INTEGER
        DECIMAL(15, 2)   | DECIMAL(15,2)
        DECIMAL(15)      | DECIMAL(15,0)
        VARCHAR          | VARCHAR
        VARCHAR(20)      | VARCHAR(20)
        """)
    void readsWhatItWrites(String text, String type) {
        assertThat(SqlType.parse(text).sql()).isEqualTo(type);
        assertThat(SqlType.parse(type)).isEqualTo(SqlType.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "STRING", "DECIMAL", "DECIMAL(39,0)", "DECIMAL(2,3)", "VARCHAR(0)", "VARCHAR(99999999999)"})
    void refusesWhatIsNoType(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SqlType.parse(text));
    }

    @Test
    void writesTheSameDigitsForEveryone() {
        var before = Locale.getDefault(Locale.Category.FORMAT);
        try {
            Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Types.decimal(15, 2).sql()).isEqualTo("DECIMAL(15,2)");
            assertThat(Types.text(20).sql()).isEqualTo("VARCHAR(20)");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }
}
