package io.landfall.validation.reference.powercenter.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Extras;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.FlatFileCells.Line;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the reference executor takes lines of delimited files apart. */
class DelimitedTextTest {

    @Test
    void readsWhatIsEmptyWithoutQuotesAsNull() {
        assertThat(lines("1,,\"a\"\"b\"\n2,\" \",c\n"))
                .containsExactly(new Line(Arrays.asList("1", null, "a\"b")), new Line(List.of("2", " ", "c")));
    }

    /** Nothing says whether it is NULL too. */
    @ParameterizedTest
    @ValueSource(strings = {"1,\"\",x", "\"\",1,x", "1,x,\"\"\n", "1,x,\"\""})
    void doesNotKnowWhatIsEmptyBetweenQuotes(String text) {
        assertThatThrownBy(() -> lines(text))
                .isInstanceOf(Unrepeatable.class)
                .hasMessageContaining("empty text in quotes");
    }

    private static List<Line> lines(String text) {
        return new DelimitedText(comma(), ",").lines(text);
    }

    private static FlatFile comma() {
        return new FlatFile(
                true,
                ",",
                "10",
                "DOUBLE",
                "",
                false,
                false,
                false,
                "*",
                "ASCII",
                false,
                0,
                false,
                false,
                1,
                "UTF-8",
                SourceLocation.of("orders.XML"),
                Extras.NONE);
    }
}
