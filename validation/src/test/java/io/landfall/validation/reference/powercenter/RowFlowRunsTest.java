package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows a Filter, a Router, a Sorter and a Rank let pass, and in which order, by the reference executor and by the converted pipeline. */
class RowFlowRunsTest {

    private static final String[] PASSING = {
        "ID:integer:INPUT/OUTPUT", "DEPT:string:INPUT/OUTPUT", "QTY:integer:INPUT/OUTPUT"
    };

    @ParameterizedTest(name = "{0} keeps {1}")
    @CsvSource(delimiter = '|', textBlock = """
            QTY > 5         | 1 4
            NOT (QTY > 5)   | 2
            QTY             | 1 2 4
            NULL            |
            """)
    void aFilterPassesWhatIsTrue(String condition, @Nullable String kept) {
        var mapping = MappingText.orders()
                .through("Filter", Map.of("Filter Condition", condition), PASSING)
                .into("ID:integer");
        mapping.assertBothWrite("OUT", kept == null ? new String[0] : kept.split(" "));
    }

    @Test
    void aRouterServesEveryTrueGroupAndTheDefaultGroupWhatIsUnknown() {
        var mapping = new MappingText()
                .source("S", List.of("ID:integer", "AMT:integer"), List.of(row(1L, 50L), row(2L, 500L), row(3L, null)))
                .transformation(
                        "Router",
                        "T",
                        Map.of("<G", """
                                <GROUP NAME="IN" ORDER="1" TYPE="INPUT"/>
                                <GROUP NAME="BIG" ORDER="2" TYPE="OUTPUT" EXPRESSION="AMT &gt;= 100"/>
                                <GROUP NAME="SMALL" ORDER="3" TYPE="OUTPUT" EXPRESSION="AMT &lt; 1000"/>
                                <GROUP NAME="DEFAULT1" ORDER="4" TYPE="OUTPUT/DEFAULT"/>"""),
                        "ID:integer:INPUT::GROUP=\"IN\"",
                        "AMT:integer:INPUT::GROUP=\"IN\"",
                        "ID1:integer:OUTPUT::GROUP=\"BIG\" REF_FIELD=\"ID\"",
                        "ID2:integer:OUTPUT::GROUP=\"SMALL\" REF_FIELD=\"ID\"",
                        "ID3:integer:OUTPUT::GROUP=\"DEFAULT1\" REF_FIELD=\"ID\"")
                .links("SQ_S", "T", "ID", "AMT")
                .target("BIG", "ID:integer")
                .target("SMALL", "ID:integer")
                .target("REST", "ID:integer")
                .links("T", "BIG", "ID1>ID")
                .links("T", "SMALL", "ID2>ID")
                .links("T", "REST", "ID3>ID");
        mapping.assertBothWrite("BIG", "2");
        mapping.assertBothWrite("SMALL", "1", "2");
        mapping.assertBothWrite("REST", "3");
    }

    /** The condition of a group that is linked to nothing takes rows from the default group, and is not looked at where that is linked to nothing too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ID1>ID | 1 2
            ID2>ID | 2
            ID3>ID | 2
            """)
    void aRouterTestsGroupsWithoutLinksForItsDefaultGroupAlone(String link, String written) {
        var mapping = new MappingText()
                .source("S", List.of("ID:integer", "AMT:integer"), List.of(row(1L, 0L), row(2L, 500L)))
                .transformation(
                        "Router",
                        "T",
                        Map.of("<G", """
                                <GROUP NAME="IN" ORDER="1" TYPE="INPUT"/>
                                <GROUP NAME="ALL" ORDER="2" TYPE="OUTPUT" EXPRESSION="AMT &lt; 1000 AND %s"/>
                                <GROUP NAME="MANY" ORDER="3" TYPE="OUTPUT" EXPRESSION="1000 / AMT &gt; %s"/>
                                <GROUP NAME="DEFAULT1" ORDER="4" TYPE="OUTPUT/DEFAULT"/>""".formatted(
                                        link.startsWith("ID3") ? "FALSE" : "TRUE", link.startsWith("ID3") ? "5" : "1")),
                        "ID:integer:INPUT::GROUP=\"IN\"",
                        "AMT:integer:INPUT::GROUP=\"IN\"",
                        "ID1:integer:OUTPUT::GROUP=\"ALL\" REF_FIELD=\"ID\"",
                        "ID2:integer:OUTPUT::GROUP=\"MANY\" REF_FIELD=\"ID\"",
                        "ID3:integer:OUTPUT::GROUP=\"DEFAULT1\" REF_FIELD=\"ID\"")
                .links("SQ_S", "T", "ID", "AMT")
                .target("OUT", "ID:integer")
                .links("T", "OUT", link);
        mapping.assertBothWrite("OUT", written.split(" "));
    }

    @ParameterizedTest(name = "NULL low {0}, distinct {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NO  | NO  | A a b NULL
            YES | NO  | NULL A a b
            NO  | YES | A b NULL
            """)
    void aSorterPutsNullHighAndMergesVariantsInCase(String nullLow, String distinct, String expected) {
        var mapping = new MappingText()
                .source("S", List.of("C:string"), List.of(row("b"), row("A"), row((Object) null), row("a")))
                .transformation(
                        "Sorter",
                        "T",
                        Map.of("Case Sensitive", "NO", "Null Treated Low", nullLow, "Distinct", distinct),
                        "C:string:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"")
                .links("SQ_S", "T", "C")
                .into("C:string");
        assertThat(mapping.written("OUT")).containsExactly(expected.split(" "));
        assertThat(mapping.converted("OUT")).containsExactly(expected.split(" "));
    }

    @ParameterizedTest(name = "a mark by {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            IIF(DEPT = 'A', DD_DELETE, DD_INSERT) | B
            IIF(QTY = 1, DD_DELETE, DD_INSERT)    |
            """)
    void aDistinctSorterKeepsTheMarkThatEqualRowsShare(String marked, @Nullable String written) {
        var mapping = new MappingText()
                .source(
                        "S",
                        List.of("DEPT:string", "QTY:integer"),
                        List.of(row("A", 1L), row("B", 1L), row("A", 2L), row("B", 2L)))
                .rows("OUT", List.of("DEPT"), List.of(row("A")))
                .transformation(
                        "Update Strategy",
                        "UPD",
                        Map.of("Update Strategy Expression", marked),
                        "DEPT:string:INPUT/OUTPUT",
                        "QTY:integer:INPUT/OUTPUT")
                .transformation(
                        "Sorter",
                        "T",
                        Map.of("Distinct", "YES"),
                        "DEPT:string:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"")
                .links("SQ_S", "UPD", "DEPT", "QTY")
                .links("UPD", "T", "DEPT")
                .treatedAs("Data driven")
                .target("OUT", "DEPT:string:KEY")
                .links("T", "OUT", "DEPT");
        assertThat(mapping.codes()).contains("PC-SRT-002");
        if (written == null) {
            assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        } else {
            mapping.assertBothWrite("OUT", written);
        }
    }

    @Test
    void aRankKeepsExactlyAsManyRowsAndTiesShareTheirIndex() {
        var mapping = new MappingText()
                .source(
                        "S",
                        List.of("K:string", "V:integer"),
                        List.of(row("x", 100L), row("y", 90L), row("z", 90L), row("w", 90L)))
                .through(
                        "Rank",
                        Map.of("Top/Bottom", "Top", "Number of Ranks", "3"),
                        "RANKINDEX:integer:OUTPUT::EXPRESSIONTYPE=\"RANKINDEX\"",
                        "K:string:INPUT/OUTPUT",
                        "V:integer:INPUT/OUTPUT::EXPRESSIONTYPE=\"RANKPORT\"");
        var ranked = mapping.into("V:integer", "RANKINDEX:integer");
        ranked.assertBothWrite("OUT", "100,1", "90,2", "90,2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DD_INSERT, true", "'IIF(V = 80, DD_UPDATE, DD_INSERT)', false"})
    void aRankTakesRowsForInsert(String marked, boolean isDefined) {
        var mapping = new MappingText()
                .source("S", List.of("K:string", "V:integer"), List.of(row("x", 100L), row("y", 90L), row("z", 80L)))
                .transformation(
                        "Update Strategy",
                        "UPD",
                        Map.of("Update Strategy Expression", marked),
                        "K:string:INPUT/OUTPUT",
                        "V:integer:INPUT/OUTPUT")
                .transformation(
                        "Rank",
                        "T",
                        Map.of("Top/Bottom", "Top", "Number of Ranks", "2"),
                        "K:string:INPUT/OUTPUT",
                        "V:integer:INPUT/OUTPUT::EXPRESSIONTYPE=\"RANKPORT\"")
                .links("SQ_S", "UPD", "K", "V")
                .links("UPD", "T", "K", "V")
                .treatedAs("Data driven")
                .target("OUT", "K:string:KEY", "V:integer")
                .links("T", "OUT", "K", "V");
        if (isDefined) {
            mapping.assertBothWrite("OUT", "x,100", "y,90");
        } else {
            assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        }
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        var mapping = MappingText.orders()
                .through("Custom Transformation", Map.of(), PASSING)
                .into("ID:integer");
        assertThat(mapping.outcome())
                .isInstanceOfSatisfying(
                        LegacyOutcome.Refused.class,
                        refused -> assertThat(refused.what()).contains("Custom"));
    }
}
