package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables of a mapping with two target load order groups, of which the first one here sets a variable. */
class GroupRunsTest {

    private static MappingText mapping(String read, int place) {
        return new MappingText()
                .source("A", List.of("NAME:string"), List.of(row("X"), row("Z")))
                .transformation(
                        "Expression",
                        "SETS",
                        Map.of(),
                        "NAME:string:INPUT",
                        "OUT:string:OUTPUT:SETMAXVARIABLE($$LAST, NAME)")
                .target("ONE", "OUT:string")
                .links("SQ_A", "SETS", "NAME")
                .links("SETS", "ONE", "OUT")
                .source("B", List.of("NAME:string"), List.of(row("Y")))
                .transformation("Expression", "READS", Map.of(), "NAME:string:INPUT", "OUT:string:OUTPUT:" + read)
                .target("TWO", "OUT:string")
                .links("SQ_B", "READS", "NAME")
                .links("READS", "TWO", "OUT")
                .variable("$$LAST", "M")
                .loads("ONE", 5)
                .loads("TWO", place);
    }

    /** The value that the first group leaves is not the one that it starts with. */
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({"NAME || $$last, 6, true", "NAME || $$LAST, 4, false", "NAME || '-', 6, false"})
    void aLaterGroupThatReadsTheVariableIsRefused(String read, int place, boolean refused) {
        var mapping = mapping(read, place);
        assertThat(mapping.codes().contains("PC-PAR-007")).isEqualTo(refused);
        if (refused) {
            assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Refused.class);
        } else {
            assertThat(mapping.written("TWO")).containsExactly(read.contains("LAST") ? "YM" : "Y-");
        }
    }
}
