package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lookups whose cache changes while rows pass, by the reference executor and by the converted pipeline. The table holds the customer Y
 * in Cork; what comes is numbered, a line is the number, NewLookupRow and the town that the lookup hands on.
 */
class DynamicLookupTest {

    private static final Map<String, String> INSERTS = Map.of(
            "Lookup condition", "L_CODE = CODE", "Lookup table name", "CUSTOMERS", "Dynamic Lookup Cache", "YES");

    private static Map<String, String> and(String... more) {
        var sheet = new HashMap<>(INSERTS);
        for (int i = 0; i < more.length; i += 2) {
            sheet.put(more[i], more[i + 1]);
        }
        return sheet;
    }

    private static final List<String> NEWS = List.of("NR:integer", "CODE:string", "TOWN:string");

    private static MappingText news(List<List<@Nullable Object>> rows) {
        return new MappingText().source("NEWS", NEWS, rows);
    }

    /** They are read in the order of their numbers. */
    private static MappingText newsInOrder(List<List<@Nullable Object>> rows) {
        return new MappingText().source("NEWS", NEWS, rows, Map.of("Number Of Sorted Ports", "1"));
    }

    private static MappingText looked(MappingText from, Map<String, String> sheet, String town) {
        return looked(from, "SQ_NEWS", sheet, town);
    }

    private static MappingText looked(MappingText from, String before, Map<String, String> sheet, String town) {
        return from.transformation(
                        "Lookup Procedure",
                        "T",
                        sheet,
                        "NewLookupRow:integer:DYNLOOKUP/OUTPUT",
                        "NR:integer:INPUT/OUTPUT",
                        "CODE:string:INPUT/OUTPUT",
                        "TOWN:string:INPUT/OUTPUT",
                        "L_CODE:string:LOOKUP/OUTPUT",
                        town)
                .links(before, "T", "NR", "CODE", "TOWN")
                .rows("T", List.of("L_CODE", "L_TOWN"), List.of(row("Y", "Cork")));
    }

    private static MappingText written(MappingText mapping) {
        return mapping.target("OUT", "NR:integer", "NewLookupRow:integer", "L_TOWN:string")
                .links("T", "OUT", "NR", "NewLookupRow", "L_TOWN");
    }

    private static final String TOWN = "L_TOWN:string:LOOKUP/OUTPUT:TOWN";

    static Stream<Arguments> caches() {
        return Stream.of(
                Arguments.of("only new keys change it", and(), TOWN, "1,1,Bath 2,0,Bath 3,0,Cork 4,0,Cork 5,0,Bath"),
                Arguments.of(
                        "other values change it",
                        and("Insert Else Update", "YES"),
                        TOWN,
                        "1,1,Bath 2,2,Hull 3,2,Deal 4,0,Deal 5,2,NULL"),
                Arguments.of(
                        "the old value is handed on",
                        and("Insert Else Update", "YES", "Output Old Value On Update", "YES"),
                        TOWN,
                        "1,1,NULL 2,2,Bath 3,2,Cork 4,0,Deal 5,2,Hull"),
                Arguments.of(
                        "the old value of a cache that only grows",
                        and("Output Old Value On Update", "YES"),
                        TOWN,
                        "1,1,NULL 2,0,Bath 3,0,Cork 4,0,Cork 5,0,Bath"),
                Arguments.of(
                        "NULL leaves the old value",
                        and("Insert Else Update", "YES"),
                        TOWN + ":IGNORE_NULL_INPUTS=\"YES\"",
                        "1,1,Bath 2,2,Hull 3,2,Deal 4,0,Deal 5,0,Hull"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("caches")
    void rowsFindWhatRowsBeforeHaveLeft(String what, Map<String, String> sheet, String town, String expected) {
        var mapping = written(looked(
                news(List.of(
                        row(1L, "X", "Bath"),
                        row(2L, "X", "Hull"),
                        row(3L, "Y", "Deal"),
                        row(4L, "Y", "Deal"),
                        row(5L, "X", null))),
                sheet,
                town));
        assertThat(mapping.written("OUT")).as("reference").containsExactlyInAnyOrder(expected.split(" "));
        assertThat(mapping.converted("OUT")).as("pipeline").containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void aFirstRowWithoutAValueIsRemembered() {
        var mapping = written(looked(news(List.of(row(1L, "X", null), row(2L, "X", "Hull"))), and(), TOWN));
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrder("1,1,NULL", "2,0,NULL");
        assertThat(mapping.converted("OUT")).containsExactlyInAnyOrder("1,1,NULL", "2,0,NULL");
    }

    /** The rows come by their numbers. */
    private static MappingText numbered(
            List<List<@Nullable Object>> rows, List<List<@Nullable Object>> table, String old) {
        return news(rows)
                .transformation(
                        "Sorter",
                        "S",
                        Map.of(),
                        "NR:integer:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"",
                        "CODE:string:INPUT/OUTPUT",
                        "TOWN:string:INPUT/OUTPUT")
                .links("SQ_NEWS", "S", "NR", "CODE", "TOWN")
                .transformation(
                        "Lookup Procedure",
                        "T",
                        and("Insert Else Update", "YES", "Output Old Value On Update", old),
                        "NewLookupRow:integer:DYNLOOKUP/OUTPUT",
                        "NR:integer:INPUT/OUTPUT",
                        "CODE:string:INPUT",
                        "TOWN:string:INPUT",
                        "L_KEY:integer:LOOKUP/OUTPUT:Sequence-ID",
                        "L_CODE:string:LOOKUP/OUTPUT",
                        TOWN)
                .links("S", "T", "NR", "CODE", "TOWN")
                .rows("T", List.of("L_KEY", "L_CODE", "L_TOWN"), table)
                .target("OUT", "NR:integer", "NewLookupRow:integer", "L_KEY:integer")
                .links("T", "OUT", "NR", "NewLookupRow", "L_KEY");
    }

    @ParameterizedTest
    @CsvSource({"NO", "YES"})
    void newKeysGetTheNextNumbers(String old) {
        var mapping = numbered(
                List.of(
                        row(1L, "X", "Bath"),
                        row(2L, "Y", "Deal"),
                        row(3L, "Z", "York"),
                        row(4L, "X", "Hull"),
                        row(5L, "W", null)),
                List.of(row(40L, "Y", "Cork"), row(7L, "V", "Ware")),
                old);
        var expected = List.of("1,1,41", "2,2,40", "3,1,42", "4,2,41", "5,1,43");
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(mapping.converted("OUT")).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** A row that is inserted has no old values; whether its new key is one is not said. */
    @Test
    void theOldValueOfANewKeyIsRemarkedOn() {
        assertThat(numbered(List.of(), List.of(), "YES").codes()).contains("PC-LKP-010");
        assertThat(numbered(List.of(), List.of(), "NO").codes()).doesNotContain("PC-LKP-010");
    }

    @Test
    void whereAnEmptyTableBeginsToCountIsLeftOpen() {
        var mapping = numbered(List.of(row(1L, "X", "Bath")), List.of(), "NO");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
    }

    private static MappingText unread(String old, String kept) {
        return new MappingText()
                .source(
                        "NEWS",
                        List.of("NR:integer", "CODE:string", "TOWN:string", "CLERK:string"),
                        List.of(
                                row(1L, "X", "Bath", "ann"),
                                row(2L, "X", "Bath", "bob"),
                                row(3L, "X", "Hull", null),
                                row(4L, "X", "Hull", "cy"),
                                row(5L, "Y", "Cork", "dee"),
                                row(6L, "Y", "Deal", "eve")))
                .transformation(
                        "Lookup Procedure",
                        "T",
                        and("Insert Else Update", "YES", "Output Old Value On Update", old),
                        "NewLookupRow:integer:DYNLOOKUP/OUTPUT",
                        "NR:integer:INPUT/OUTPUT",
                        "CODE:string:INPUT",
                        "TOWN:string:INPUT",
                        "CLERK:string:INPUT",
                        "L_CODE:string:LOOKUP/OUTPUT",
                        TOWN,
                        "L_CLERK:string:LOOKUP/OUTPUT:CLERK:IGNORE_IN_COMPARE='YES' " + kept)
                .links("SQ_NEWS", "T", "NR", "CODE", "TOWN", "CLERK")
                .rows("T", List.of("L_CODE", "L_TOWN", "L_CLERK"), List.of(row("Y", "Cork", "zoe")))
                .target("OUT", "NR:integer", "NewLookupRow:integer", "L_CLERK:string")
                .links("T", "OUT", "NR", "NewLookupRow", "L_CLERK");
    }

    @ParameterizedTest
    @CsvSource({
        "NO,1;1;ann 2;0;ann 3;2;NULL 4;0;NULL 5;0;zoe 6;2;eve",
        "YES,1;1;NULL 2;0;ann 3;2;ann 4;0;NULL 5;0;zoe 6;2;zoe"
    })
    void aColumnThatIsNotComparedMakesNoUpdateButIsWrittenByOne(String old, String expected) {
        var mapping = unread(old, "");
        var lines = expected.replace(';', ',').split(" ");
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrder(lines);
        assertThat(mapping.converted("OUT")).containsExactlyInAnyOrder(lines);
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void whatIsNeitherComparedNorWrittenByNullIsLeftToAPerson() {
        assertThat(unread("NO", "IGNORE_NULL_INPUTS='YES'").codes()).contains("PC-LKP-002");
    }

    @Test
    void whatIsNewIsInsertedAndWhatIsOtherIsUpdated() {
        var mapping = looked(
                        newsInOrder(List.of(
                                row(1L, "X", "Bath"),
                                row(2L, "X", "Hull"),
                                row(3L, "Y", "Cork"),
                                row(4L, "Z", "York"))),
                        and("Insert Else Update", "YES"),
                        TOWN)
                .transformation(
                        "Filter",
                        "F",
                        Map.of("Filter Condition", "NewLookupRow > 0"),
                        "NewLookupRow:integer:INPUT/OUTPUT",
                        "L_CODE:string:INPUT/OUTPUT",
                        "L_TOWN:string:INPUT/OUTPUT")
                .transformation(
                        "Update Strategy",
                        "U",
                        Map.of("Update Strategy Expression", "IIF(NewLookupRow = 1, DD_INSERT, DD_UPDATE)"),
                        "NewLookupRow:integer:INPUT",
                        "L_CODE:string:INPUT/OUTPUT",
                        "L_TOWN:string:INPUT/OUTPUT")
                .target("CUSTOMERS", "CODE:string:KEY", "TOWN:string")
                .rows("CUSTOMERS", List.of("CODE", "TOWN"), List.of(row("Y", "Cork")))
                .links("T", "F", "NewLookupRow", "L_CODE", "L_TOWN")
                .links("F", "U", "NewLookupRow", "L_CODE", "L_TOWN")
                .links("U", "CUSTOMERS", "L_CODE>CODE", "L_TOWN>TOWN");
        assertThat(mapping.written("CUSTOMERS")).containsExactlyInAnyOrder("X,Hull", "Y,Cork", "Z,York");
        assertThat(mapping.converted("CUSTOMERS")).containsExactlyInAnyOrder("X,Hull", "Y,Cork", "Z,York");
    }

    @Test
    void severalRowsOfTheTableThatMatchEndTheSession() {
        var mapping = written(looked(news(List.of(row(1L, "Y", "Bath"))), and(), TOWN)
                .rows("T", List.of("L_CODE", "L_TOWN"), List.of(row("Y", "Cork"), row("Y", "Deal"))));
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Failed.class);
    }

    @Test
    void aKeyThatIsNothingIsLeftOpen() {
        var mapping = written(looked(news(List.of(row(1L, null, "Bath"))), and(), TOWN));
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThat(mapping.codes()).contains("PC-LKP-011");
    }

    @ParameterizedTest
    @CsvSource({
        "Lookup cache persistent, YES",
        "Cache File Name Prefix, shared",
        "Synchronize Dynamic Cache, YES",
        "Update Dynamic Cache Condition, TOWN > L_TOWN",
        "Lookup policy on multiple match, Use All Values",
        "Lookup caching enabled, NO",
        "Source Type, Flat File",
        "Lookup condition, L_CODE >= CODE",
        "Lookup condition, L_CODE = CODE AND L_TOWN != TOWN"
    })
    void otherCachesAreLeftToAPerson(String property, String value) {
        var mapping = written(looked(news(List.of()), and(property, value), TOWN));
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.MANUAL);
        assertThat(mapping.codes()).contains("PC-LKP-002");
    }

    @ParameterizedTest
    @CsvSource({
        "L_TOWN:string:LOOKUP/OUTPUT",
        "L_TOWN:string:LOOKUP/OUTPUT:Sequence-ID",
        "L_TOWN:integer:LOOKUP:Sequence-ID",
        "L_TOWN:string:LOOKUP/OUTPUT:UPPER(TOWN)",
        "L_TOWN:integer:LOOKUP/OUTPUT:TOWN",
        "L_TOWN:string:LOOKUP/OUTPUT:TOWN:REF_FIELD='CODE'",
        "L_TOWN:string:LOOKUP/OUTPUT::ASSOCIATED_EXPRESSION='UPPER(TOWN)'",
        "L_TOWN:string:LOOKUP:TOWN"
    })
    void aColumnHasToBeFilledByAnInputPort(String town) {
        var mapping = looked(news(List.of()), and("Insert Else Update", "YES"), town)
                .target("OUT", "NewLookupRow:integer")
                .links("T", "OUT", "NewLookupRow");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.MANUAL);
        assertThat(mapping.codes()).contains("PC-LKP-009");
    }

    @Test
    void aKeyThatSomethingElseFillsIsLeftToAPerson() {
        var mapping = news(List.of())
                .transformation(
                        "Lookup Procedure",
                        "T",
                        and(),
                        "NewLookupRow:integer:DYNLOOKUP/OUTPUT",
                        "CODE:string:INPUT",
                        "L_CODE:string:LOOKUP/OUTPUT::ASSOCIATED_EXPRESSION='UPPER(CODE)'")
                .links("SQ_NEWS", "T", "CODE")
                .target("OUT", "NewLookupRow:integer")
                .links("T", "OUT", "NewLookupRow");
        assertThat(mapping.codes()).contains("PC-LKP-002");
    }

    @Test
    void aCacheThatComparesNothingEndsTheSession() {
        var mapping = written(looked(
                news(List.of(row(1L, "X", "Bath"))),
                and("Insert Else Update", "YES"),
                TOWN + ":IGNORE_IN_COMPARE=\"YES\""));
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Failed.class);
        assertThat(mapping.codes()).contains("PC-LKP-002");
    }

    @ParameterizedTest
    @CsvSource({"NO,NO,PC-LKP-013", "NO,YES,PC-LKP-010", "YES,YES,PC-LKP-010"})
    void whatDocumentsDisagreeAboutIsRemarkedOn(String updates, String old, String code) {
        var mapping = written(
                looked(news(List.of()), and("Insert Else Update", updates, "Output Old Value On Update", old), TOWN));
        assertThat(mapping.codes()).contains(code);
    }

    @Test
    void rowsThatAreNoInsertsAreLeftToAPerson() {
        var marked = looked(
                news(List.of())
                        .transformation(
                                "Update Strategy",
                                "U",
                                Map.of("Update Strategy Expression", "DD_UPDATE"),
                                "NR:integer:INPUT/OUTPUT",
                                "CODE:string:INPUT/OUTPUT",
                                "TOWN:string:INPUT/OUTPUT")
                        .links("SQ_NEWS", "U", "NR", "CODE", "TOWN"),
                "U",
                and(),
                TOWN);
        assertThat(written(marked).codes()).contains("PC-LKP-002");
        assertThat(written(looked(news(List.of()), and(), TOWN))
                        .treatedAs("Update")
                        .codes())
                .contains("PC-LKP-002");
    }

    @ParameterizedTest
    @CsvSource({"ASSOCIATED_PORT", "ASSOCIATEDFIELD", "ASSOCIATED_EXPRESSION", "REF_FIELD", "FILLED_BY"})
    void theAssociationIsReadAsVersionsWriteIt(String attribute) {
        var mapping = written(looked(
                news(List.of(row(1L, "X", "Bath"))),
                and("Insert Else Update", "YES"),
                "L_TOWN:string:LOOKUP/OUTPUT::%s=\"TOWN\"".formatted(attribute)));
        assertThat(mapping.written("OUT")).containsExactly("1,1,Bath");
        assertThat(mapping.converted("OUT")).containsExactly("1,1,Bath");
    }
}
