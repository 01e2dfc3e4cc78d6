package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a file that is written the reference executor knows. */
class WrittenFilesTest {

    /** No document says what becomes of a row without a value that the file needs. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {"one, true", "NULL, false"})
    void hasNoNullWhereNoneMayBe(@Nullable String value, boolean known) {
        var mapping = new MappingText()
                .source("S", List.of("X:string"), List.of(row("first"), row(value)))
                .file("OUT", "X")
                .links("SQ_S", "OUT", "X");
        assertThat(mapping.outcome()).isInstanceOf(known ? LegacyOutcome.Ran.class : LegacyOutcome.Undefined.class);
    }

    /** A warning tells of these, and the rows can still be compared. */
    @Test
    void writesNullWhereNothingIsLinked() {
        var mapping = new MappingText()
                .source("S", List.of("X:string"), List.of(row("first")))
                .file("OUT", "X", "Y")
                .links("SQ_S", "OUT", "X");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Ran.class);
    }
}
