package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What marks of rows do in a target, by the reference executor and by the converted pipeline. */
class TargetRunsTest {

    private static MappingText changes() {
        return changes(
                List.of(row(1L, "a", 0L), row(1L, "b", 1L), row(2L, "c", 0L), row(2L, null, 2L), row(3L, "d", 3L)));
    }

    private static MappingText changes(List<List<@Nullable Object>> rows) {
        return new MappingText()
                .source("CHANGES", List.of("K:integer", "V:string", "OP:integer"), rows)
                .transformation(
                        "Update Strategy",
                        "T",
                        Map.of("Update Strategy Expression", "OP", "Forward Rejected Rows", "YES"),
                        "K:integer:INPUT/OUTPUT",
                        "V:string:INPUT/OUTPUT",
                        "OP:integer:INPUT")
                .links("SQ_CHANGES", "T", "K", "V", "OP")
                .into("K:integer:KEY", "V:string");
    }

    @Test
    void marksAreAppliedRowByRow() {
        assertThat(changes().written("OUT")).containsExactly("1,b");
        changes().treatedAs("Data driven").assertBothWrite("OUT", "1,b");
    }

    @Test
    void marksCountInADataDrivenSessionOnly() {
        assertThat(changes().treatedAs("Insert").written("OUT")).hasSize(5);
        changes(List.of(row(1L, "new", 1L))).treatedAs("Insert").assertBothWrite("OUT", "1,new");
    }

    @Test
    void updatesFindTheRowsThatAreThere() {
        var mapping =
                changes().treatedAs("Update").rows("OUT", List.of("K", "V"), List.of(row(2L, "old"), row(9L, "kept")));
        mapping.assertBothWrite("OUT", "2,NULL", "9,kept");
    }
}
