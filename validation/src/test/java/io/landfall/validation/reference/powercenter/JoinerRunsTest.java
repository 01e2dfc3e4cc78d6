package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows a Joiner pairs and which it keeps without a partner, by the reference executor and by the converted pipeline. */
class JoinerRunsTest {

    private static MappingText joined(String type, Object detail, Object master) {
        return new MappingText()
                .source("D", List.of("ID:string"), List.of(row("1"), row(detail)))
                .source("M", List.of("ID:string", "WORD:string"), List.of(row(master, "two"), row("3", "three")))
                .transformation(
                        "Joiner",
                        "T",
                        Map.of("Join Type", type, "Join Condition", "M_ID = ID"),
                        "ID:string:INPUT/OUTPUT",
                        "M_ID:string:INPUT/OUTPUT/MASTER",
                        "WORD:string:INPUT/OUTPUT/MASTER")
                .links("SQ_D", "T", "ID")
                .links("SQ_M", "T", "ID>M_ID", "WORD")
                .into("ID:string", "WORD:string");
    }

    @Test
    void aMasterOuterJoinKeepsTheDetailRows() {
        joined("Master Outer Join", "2", "2").assertBothWrite("OUT", "1,NULL", "2,two");
    }

    /** What a proof finds is a difference only if no order of rows that nobody promises explains it. */
    @Test
    void rowsOfJoinedTablesMayComeInAnyOrder() {
        var mapping = joined("Full Outer Join", "2", "4");
        var answers = LongStream.range(0, 20)
                .mapToObj(mapping::outcomeBy)
                .map(LegacyOutcome.Ran.class::cast)
                .map(ran -> ran.outputs().getFirst().rows().rows())
                .toList();
        assertThat(answers).allSatisfy(rows -> assertThat(rows).hasSize(4));
        assertThat(answers.stream().distinct().count()).isGreaterThan(1);
        assertThat(answers.stream().map(HashSet::new).distinct()).hasSize(1);
    }

    @Test
    void blanksAtTheEndTellTextsApart() {
        joined("Master Outer Join", "AB", "AB   ").assertBothWrite("OUT", "1,NULL", "AB,NULL");
    }

    /** Blanks that fill up a column of a fixed length are compared like other characters. */
    @Test
    void blanksAtTheEndAreSignificant() {
        var mapping = new MappingText()
                .source("A", List.of("K:string"), List.of(row("AB"), row("CD")))
                .source("B", List.of("K:char", "V:string"), List.of(row("AB   ", "padded"), row("CD", "plain")))
                .transformation(
                        "Joiner",
                        "T",
                        Map.of("Join Type", "Master Outer Join", "Join Condition", "M_K = K"),
                        "K:string:INPUT/OUTPUT",
                        "M_K:string:INPUT/OUTPUT/MASTER",
                        "V:string:INPUT/OUTPUT/MASTER")
                .links("SQ_A", "T", "K")
                .links("SQ_B", "T", "K>M_K", "V")
                .into("K:string", "V:string");
        mapping.assertBothWrite("OUT", "AB,NULL", "CD,plain");
        assertThat(mapping.codes()).contains("PC-SQ-016");
    }

    /** 9007199254740993 and the double 9007199254740992 are one key or two. */
    @ParameterizedTest
    @CsvSource({"7, 7", "9007199254740993,"})
    void bigintsThatMeetDoublesHaveNoMoreDigitsThanThese(long key, @Nullable String joined) {
        var mapping = new MappingText()
                .source("A", List.of("K:bigint"), List.of(row(key)))
                .source("B", List.of("D:double"), List.of(row(7.0)))
                .transformation(
                        "Joiner",
                        "T",
                        Map.of("Join Type", "Normal Join", "Join Condition", "D = K"),
                        "K:bigint:INPUT/OUTPUT",
                        "D:double:INPUT/OUTPUT/MASTER")
                .links("SQ_A", "T", "K")
                .links("SQ_B", "T", "D")
                .into("K:bigint");
        assertThat(mapping.codes()).contains("PC-JNR-001");
        if (joined == null) {
            assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("beyond what a double holds");
        } else {
            mapping.assertBothWrite("OUT", joined);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Normal Join       | 2,two
            Master Outer Join | 1,NULL 2,two NULL,NULL
            Detail Outer Join | 2,two NULL,none NULL,three
            Full Outer Join   | 1,NULL 2,two NULL,NULL NULL,none NULL,three
            """)
    void aJoinerNamesTheSideThatMayBeMissing(String type, String expected) {
        var mapping = joined(
                type,
                List.of(row(1L), row(2L), row((Object) null)),
                List.of(row(2L, "two"), row(3L, "three"), row(null, "none")),
                "",
                "");
        mapping.assertBothWrite("OUT", expected.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Normal Join       | 2,two
            Master Outer Join | 1,no 2,two
            Detail Outer Join | 2,two 0,three
            Full Outer Join   | 1,no 2,two 0,three
            """)
    void theMissingSideOfAJoinerHasItsDefaultValues(String type, String expected) {
        var mapping = joined(
                type,
                List.of(row(1L), row(2L)),
                List.of(row(2L, "two"), row(3L, "three")),
                "::DEFAULTVALUE=\"0\"",
                "::DEFAULTVALUE=\"'no'\"");
        mapping.assertBothWrite("OUT", expected.split(" "));
    }

    /** The details' ID and what the master has for it; the defaults follow the ports that they are of. */
    private static MappingText joined(
            String type,
            List<List<@Nullable Object>> details,
            List<List<@Nullable Object>> masters,
            String defaultId,
            String defaultX) {
        return new MappingText()
                .source("D", List.of("ID:integer"), details)
                .source("M", List.of("ID:integer", "X:string"), masters)
                .transformation(
                        "Joiner",
                        "T",
                        Map.of("Join Type", type, "Join Condition", "M_ID = ID"),
                        "ID:integer:INPUT/OUTPUT" + defaultId,
                        "M_ID:integer:INPUT/OUTPUT/MASTER",
                        "X:string:INPUT/OUTPUT/MASTER" + defaultX)
                .links("SQ_D", "T", "ID")
                .links("SQ_M", "T", "ID>M_ID", "X")
                .into("ID:integer", "X:string");
    }
}
