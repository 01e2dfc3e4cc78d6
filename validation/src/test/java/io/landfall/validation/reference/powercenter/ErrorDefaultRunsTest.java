package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row in which NULL arrives at a port whose default value is an error is in error, whatever transformation the port is of. */
class ErrorDefaultRunsTest {

    private static final String ERROR = "::DEFAULTVALUE=\"ERROR('transformation error')\"";

    private static final List<String> COLUMNS = List.of("ID:integer", "X:string");

    private static MappingText two() {
        return new MappingText().source("S", COLUMNS, List.of(row(1L, "one"), row(2L, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Expression          |                           |
        Filter              | Filter Condition          | ID > 0
        Update Strategy     | Update Strategy Expression | DD_INSERT
        Transaction Control | Transaction Control Condition | TC_CONTINUE_TRANSACTION
        """)
    void ofOneRowForEach(String type, String property, String value) {
        two().through(
                        type,
                        property == null ? Map.of() : Map.of(property, value),
                        "ID:integer:INPUT/OUTPUT",
                        "X:string:INPUT/OUTPUT" + ERROR)
                .into("ID:integer", "X:string")
                .assertBothWrite("OUT", "1,one");
    }

    @Test
    void ofASorter() {
        two().through(
                        "Sorter",
                        Map.of("Sort Direction", "Ascending"),
                        "ID:integer:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"",
                        "X:string:INPUT/OUTPUT" + ERROR)
                .into("ID:integer", "X:string")
                .assertBothWrite("OUT", "1,one");
    }

    @Test
    void ofARank() {
        two().through(
                        "Rank",
                        Map.of("Top/Bottom", "Top", "Number of Ranks", "5"),
                        "ID:integer:INPUT/OUTPUT::EXPRESSIONTYPE=\"RANKPORT\"",
                        "X:string:INPUT/OUTPUT" + ERROR)
                .into("ID:integer", "X:string")
                .assertBothWrite("OUT", "1,one");
    }

    @Test
    void ofARouter() {
        two().transformation(
                        "Router",
                        "T",
                        Map.of("<G", """
                                <GROUP NAME="IN" ORDER="1" TYPE="INPUT"/>
                                <GROUP NAME="ALL" ORDER="2" TYPE="OUTPUT" EXPRESSION="ID &gt; 0"/>
                                <GROUP NAME="DEFAULT1" ORDER="3" TYPE="OUTPUT/DEFAULT"/>"""),
                        "ID:integer:INPUT::GROUP=\"IN\"",
                        "X:string:INPUT" + ERROR + " GROUP=\"IN\"",
                        "ID1:integer:OUTPUT::GROUP=\"ALL\" REF_FIELD=\"ID\"",
                        "ID2:integer:OUTPUT::GROUP=\"DEFAULT1\" REF_FIELD=\"ID\"")
                .links("SQ_S", "T", "ID", "X")
                .target("OUT", "ID:integer")
                .links("T", "OUT", "ID1>ID")
                .assertBothWrite("OUT", "1");
    }

    @Test
    void ofALookup() {
        two().rows("T", List.of("L_ID", "WORD"), List.of(row(1L, "a"), row(2L, "b")))
                .through(
                        "Lookup Procedure",
                        Map.of("Lookup table name", "WORDS", "Lookup condition", "L_ID = ID"),
                        "ID:integer:INPUT/OUTPUT",
                        "X:string:INPUT/OUTPUT" + ERROR,
                        "L_ID:integer:LOOKUP",
                        "WORD:string:LOOKUP/OUTPUT")
                .into("ID:integer", "X:string", "WORD:string")
                .assertBothWrite("OUT", "1,one,a");
    }

    private static MappingText joined(String type, String masterPort, String... columns) {
        return two().source("M", List.of("K:integer", "W:string"), List.of(row(1L, "a"), row(3L, null), row(4L, "d")))
                .transformation(
                        "Joiner",
                        "T",
                        Map.of("Join Type", type, "Join Condition", "K = ID"),
                        "ID:integer:INPUT/OUTPUT",
                        "X:string:INPUT/OUTPUT",
                        "K:integer:INPUT/OUTPUT/MASTER",
                        "W:string:INPUT/OUTPUT/MASTER" + masterPort)
                .links("SQ_S", "T", "ID", "X")
                .links("SQ_M", "T", "K", "W")
                .into(columns);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Normal Join       | 1,1
        Detail Outer Join | 1,1 NULL,4
        """)
    void ofTheSideOfAJoinerThatIsThere(String type, String expected) {
        joined(type, ERROR, "ID:integer", "K:integer").assertBothWrite("OUT", expected.split(" "));
        joined(type, ERROR, "ID:integer", "K:integer", "W:string")
                .assertBothWrite(
                        "OUT",
                        expected.replace("1,1", "1,1,a").replace("4", "4,d").split(" "));
    }

    /** No document says what becomes of it: a person looks where nobody reads the port, and does it by hand where somebody does. */
    @ParameterizedTest
    @CsvSource({"Master Outer Join", "Full Outer Join"})
    void notOfTheSideOfAJoinerThatIsMissing(String type) {
        var unread = joined(type, ERROR, "ID:integer", "K:integer");
        assertThat(unread.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThat(unread.codes()).contains("PC-JNR-002").doesNotContain("PC-TRF-001");
        var read = joined(type, ERROR, "ID:integer", "W:string");
        assertThat(read.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThat(read.codes()).contains("PC-TRF-001").doesNotContain("PC-JNR-002");
    }

    /** No document says whether every row is in error then. */
    @Test
    void notOfAPortToWhichNothingIsLinked() {
        var unlinked = two().transformation(
                        "Expression", "T", Map.of(), "ID:integer:INPUT/OUTPUT", "X:string:INPUT/OUTPUT" + ERROR)
                .links("SQ_S", "T", "ID")
                .into("ID:integer", "X:string");
        assertThat(unlinked.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThat(unlinked.codes()).containsOnlyOnce("PC-FLOW-067");
    }
}
