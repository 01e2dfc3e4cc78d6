package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables that rows set: in the first of two target load order groups, or at a variable port that no linked port reads. */
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

    /** No column depends on the order of rows, so none is asked for, and both keep the greatest value for the next run. */
    @ParameterizedTest(name = "{0} reads")
    @CsvSource({"UNLINKED, false", "OUT, true"})
    void aVariablePortThatNoLinkedPortReadsOnlySetsItsVariable(String reader, boolean running) {
        var mapping = new MappingText()
                .source("A", List.of("ID:integer"), List.of(row(9L), row(7L)))
                .through(
                        "Expression",
                        Map.of(),
                        "ID:integer:INPUT",
                        "V_LAST:integer:LOCAL VARIABLE:SETMAXVARIABLE($$LAST, ID)",
                        "UNLINKED:integer:OUTPUT:" + (running ? "ID" : "V_LAST"),
                        "OUT:integer:OUTPUT:" + (running ? "V_LAST" : "ID"))
                .into("OUT:integer")
                .variable("$$LAST", "integer", "1")
                .treatedAs("Insert");
        assertThat(mapping.codes().contains("CV-ORDER-001")).isEqualTo(running);
        mapping.assertBothWrite("OUT", "9", running ? "9" : "7");
        assertThat(mapping.written("T")).isEqualTo(mapping.converted("T_kept")).containsExactly("9");
    }
}
