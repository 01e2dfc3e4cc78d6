package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of its table a Lookup finds, by the reference executor and by the converted pipeline. */
class LookupRunsTest {

    private static MappingText places(List<List<@Nullable Object>> buyers, String... more) {
        return new MappingText()
                .source("BUYERS", List.of("ID:integer"), buyers)
                .transformation(
                        "Lookup Procedure",
                        "T",
                        Map.of(
                                "Lookup condition",
                                "L_KEY = IN_KEY",
                                "Lookup table name",
                                "PLACES",
                                "Lookup policy on multiple match",
                                "Use First Value",
                                "Lookup caching enabled",
                                "YES"),
                        "IN_KEY:integer:INPUT/OUTPUT",
                        "L_KEY:integer:LOOKUP/OUTPUT",
                        "PLACE:string:LOOKUP/OUTPUT" + String.join("", more))
                .links("SQ_BUYERS", "T", "ID>IN_KEY");
    }

    @Test
    void aLookupTakesTheFirstOfItsSortedCacheAndAddsNoRow() {
        var mapping = places(List.of(row(1L), row(2L), row(3L)))
                .rows("T", List.of("L_KEY", "PLACE"), List.of(row(1L, "Ulm"), row(1L, "Bonn"), row(2L, "Kiel")));
        mapping.into("IN_KEY:integer", "PLACE:string").assertBothWrite("OUT", "1,Bonn", "2,Kiel", "3,NULL");
    }

    /** No session says which database it is, and they differ in where NULL stands. */
    @Test
    void whereNullStandsAmongMatchesIsNotKnown() {
        var mapping = places(List.of(row(1L)))
                .rows("T", List.of("L_KEY", "PLACE"), List.of(row(1L, "Ulm"), row(1L, null)))
                .into("IN_KEY:integer", "PLACE:string");
        assertThat(mapping.outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
        assertThatThrownBy(() -> mapping.converted("OUT")).hasMessageContaining("no answer hangs on where NULL stands");
    }

    @Test
    void nothingMatchesNothingInALookup() {
        var mapping = places(List.of(row(1L), row((Object) null)))
                .rows("T", List.of("L_KEY", "PLACE"), List.of(row(1L, "Ulm"), row(null, "nowhere")));
        mapping.into("IN_KEY:integer", "PLACE:string").assertBothWrite("OUT", "1,Ulm", "NULL,nowhere");
    }

    /** Not to find a row is no error, and a default that is one is for errors alone, however it is written. */
    @ParameterizedTest
    @ValueSource(strings = {"ERROR('none')", "error ('none')", "-- not found&#xA;ERROR('none')"})
    void aDefaultThatIsAnErrorIsNoneForWhatIsNotFound(String otherwise) {
        places(List.of(row(9L)), "::DEFAULTVALUE=\"" + otherwise + "\"")
                .rows("T", List.of("L_KEY", "PLACE"), List.of())
                .into("IN_KEY:integer", "PLACE:string")
                .assertBothWrite("OUT", "9,NULL");
    }

    /** A default value that is in error by itself leaves no value for what is not found. */
    @ParameterizedTest
    @ValueSource(strings = {"IIF(1 = 1, ERROR('none'), 'x')", "TO_CHAR(TO_DATE('1 1', 'MM DD YYYY'), 'MM')"})
    void aDefaultThatFailsTakesOutWhatIsNotFound(String otherwise) {
        places(List.of(row(1L), row(9L)), "::DEFAULTVALUE=\"" + otherwise + "\"")
                .rows("T", List.of("L_KEY", "PLACE"), List.of(row(1L, "Ulm")))
                .into("IN_KEY:integer", "PLACE:string")
                .assertBothWrite("OUT", "1,Ulm");
    }

    @Test
    void onlyAConnectedLookupHasADefault() {
        var mapping = places(List.of(row(9L)), "::DEFAULTVALUE=\"'N/A'\"")
                .rows("T", List.of("L_KEY", "PLACE"), List.of())
                .transformation(
                        "Lookup Procedure",
                        "CALLED",
                        Map.of(
                                "Lookup condition",
                                "L_KEY = IN_KEY",
                                "Lookup table name",
                                "PLACES",
                                "Lookup policy on multiple match",
                                "Use First Value"),
                        "IN_KEY:integer:INPUT",
                        "L_KEY:integer:LOOKUP",
                        "PLACE:string:LOOKUP/OUTPUT/RETURN::DEFAULTVALUE=\"'N/A'\"")
                .rows("CALLED", List.of("L_KEY", "PLACE"), List.of())
                .transformation(
                        "Expression",
                        "E",
                        Map.of(),
                        "IN_KEY:integer:INPUT",
                        "PLACE:string:INPUT/OUTPUT",
                        "CALL:string:OUTPUT:\\:LKP.CALLED(IN_KEY)")
                .links("T", "E", "IN_KEY", "PLACE")
                .target("OUT", "PLACE:string", "CALL:string")
                .links("E", "OUT", "PLACE", "CALL");
        mapping.assertBothWrite("OUT", "N/A,NULL");
    }

    @Test
    void aDynamicCacheKnowsTheRowsOfTheSameLoad() {
        var mapping = new MappingText()
                .source(
                        "NEWS",
                        List.of("NR:integer", "CODE:string", "NAME:string"),
                        List.of(row(1L, "X", "a"), row(2L, "X", "a"), row(3L, "X", "b"), row(4L, "Y", "c")))
                .transformation(
                        "Lookup Procedure",
                        "T",
                        Map.of(
                                "Lookup condition",
                                "L_CODE = CODE",
                                "Lookup table name",
                                "KNOWN",
                                "Dynamic Lookup Cache",
                                "YES",
                                "Insert Else Update",
                                "YES"),
                        "NewLookupRow:integer:DYNLOOKUP/OUTPUT",
                        "NR:integer:INPUT/OUTPUT",
                        "CODE:string:INPUT",
                        "NAME:string:INPUT",
                        "L_CODE:string:LOOKUP/OUTPUT",
                        "L_NAME:string:LOOKUP/OUTPUT:NAME")
                .rows("T", List.of("L_CODE", "L_NAME"), List.of(row("Y", "c")))
                .links("SQ_NEWS", "T", "NR", "CODE", "NAME");
        mapping.into("NR:integer", "NewLookupRow:integer").assertBothWrite("OUT", "1,1", "2,0", "3,2", "4,0");
    }

    private static MappingText cities(String policy, String query) {
        return MappingText.orders()
                .transformation(
                        "Lookup Procedure",
                        "T",
                        Map.of(
                                "Lookup condition",
                                "L_DEPT = DEPT",
                                "Lookup table name",
                                "CITIES",
                                "Lookup policy on multiple match",
                                policy,
                                "Lookup Sql Override",
                                query),
                        "DEPT:string:INPUT",
                        "L_DEPT:string:LOOKUP/OUTPUT::DEFAULTVALUE=\"'N/A'\"",
                        "CITY:string:LOOKUP/OUTPUT::DEFAULTVALUE=\"'N/A'\"")
                .rows("T", List.of("L_DEPT", "CITY"), List.of(row("A", "Rome"), row("A", "Bari"), row(null, "Pisa")))
                .links("SQ_ORDERS", "T", "DEPT")
                .into("L_DEPT:string", "CITY:string");
    }

    private static MappingText cities(String policy) {
        return cities(policy, "");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Use First Value | A,Bari A,Bari N/A,N/A A,Bari
            Use Last Value  | A,Rome A,Rome N/A,N/A A,Rome
            Use All Values  | A,Bari A,Bari A,Bari A,Rome A,Rome A,Rome N/A,N/A
            """)
    void thePolicyTellsWhichOfSeveralMatchesIsTaken(String policy, String expected) {
        var mapping = cities(policy);
        mapping.assertBothWrite("OUT", expected.split(" "));
    }

    /** The order of a query is the database's, which decides what is first. */
    @Test
    void aLookupWithAnOrderOfItsOwnIsNotRepeated() {
        var query = "SELECT CITY AS CITY, DEPT AS L_DEPT FROM CITIES ORDER BY DEPT, CITY DESC --";
        assertThat(cities("Use First Value", query).outcome()).isInstanceOf(LegacyOutcome.Refused.class);
        assertThat(cities("Use Any Value", query).outcome()).isInstanceOf(LegacyOutcome.Undefined.class);
    }

    /** Whether the cache is sorted by columns, too, that nobody takes is not documented; without a cache nothing is. */
    @ParameterizedTest(name = "{0} and {1}, cached {2}")
    @CsvSource({"Rome, Bari, YES, false", "Bari, Rome, YES, true", "Bari, Rome, NO,  false", "Bari, Bari, NO,  true"})
    void theOrderOfALookupIsKnownOrNot(String earlier, String later, String cached, boolean isKnown) {
        var mapping = new MappingText()
                .source("BUYERS", List.of("DEPT:string"), List.of(row("A")))
                .transformation(
                        "Lookup Procedure",
                        "T",
                        Map.of(
                                "Lookup condition",
                                "L_DEPT = DEPT",
                                "Lookup table name",
                                "CITIES",
                                "Lookup policy on multiple match",
                                "Use First Value",
                                "Lookup caching enabled",
                                cached),
                        "DEPT:string:INPUT",
                        "L_DEPT:string:LOOKUP",
                        "SINCE:integer:LOOKUP/OUTPUT",
                        "CITY:string:LOOKUP/OUTPUT")
                .rows("T", List.of("L_DEPT", "SINCE", "CITY"), List.of(row("A", 1L, earlier), row("A", 2L, later)))
                .links("SQ_BUYERS", "T", "DEPT")
                .into("CITY:string");
        assertThat(mapping.outcome()).isInstanceOf(isKnown ? LegacyOutcome.Ran.class : LegacyOutcome.Undefined.class);
    }

    @Test
    void aLookupMayForbidSeveralMatches() {
        assertThat(cities("Report Error").outcome()).isInstanceOf(LegacyOutcome.Failed.class);
    }

    /** The session may choose another policy than the mapping has. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"Use First Value, false", "Report Error, true", "Use All Values, true"})
    void aCallTakesOneMatchAsTheSessionHasIt(String policy, boolean blocked) {
        var mapping = places(List.of(row(9L)), "")
                .withSession("""
                        <SESSTRANSFORMATIONINST SINSTANCENAME="CALLED" TRANSFORMATIONNAME="CALLED" TRANSFORMATIONTYPE="Lookup Procedure">
                        <ATTRIBUTE NAME="Lookup policy on multiple match" VALUE="%s"/>
                        </SESSTRANSFORMATIONINST>""".formatted(policy))
                .transformation(
                        "Lookup Procedure",
                        "CALLED",
                        Map.of("Lookup condition", "L_KEY = IN_KEY", "Lookup table name", "PLACES"),
                        "IN_KEY:integer:INPUT",
                        "L_KEY:integer:LOOKUP",
                        "PLACE:string:LOOKUP/OUTPUT/RETURN")
                .transformation(
                        "Expression", "E", Map.of(), "IN_KEY:integer:INPUT", "CALL:string:OUTPUT:\\:LKP.CALLED(IN_KEY)")
                .links("T", "E", "IN_KEY")
                .target("OUT", "CALL:string")
                .links("E", "OUT", "CALL");
        assertThat(mapping.codes().contains("PC-LKP-008")).isEqualTo(blocked);
    }

    /** A cache compares texts in the service, in every character. */
    @ParameterizedTest(name = "{0} cached {1} on {2}")
    @CsvSource({
        "string, NO, Microsoft SQL Server, true",
        "string, NO, Oracle, false",
        "string, NO, '', false",
        "string, YES, Microsoft SQL Server, false",
        "integer, NO, Microsoft SQL Server, false",
    })
    void textsAreComparedByTheDatabaseOfALookupWithoutACache(
            String type, String cached, String database, boolean doubted) {
        var mapping = new MappingText()
                .source("ORDERS", List.of("IN_KEY:" + type), List.of())
                .through(
                        "Lookup Procedure",
                        Map.of(
                                "Lookup condition",
                                "L_KEY = IN_KEY",
                                "Lookup table name",
                                "PLACES",
                                "Lookup caching enabled",
                                cached),
                        "IN_KEY:" + type + ":INPUT/OUTPUT",
                        "L_KEY:" + type + ":LOOKUP",
                        "PLACE:string:LOOKUP/OUTPUT")
                .withSession("""
                        <SESSIONEXTENSION NAME="Relational Lookup" SINSTANCENAME="T" SUBTYPE="Relational Lookup" TRANSFORMATIONTYPE="Lookup Procedure" TYPE="LOOKUPEXTENSION">
                        <CONNECTIONREFERENCE CNXREFNAME="DB Connection" CONNECTIONNAME="DWH" CONNECTIONNUMBER="1" CONNECTIONSUBTYPE="%s" CONNECTIONTYPE="Relational" VARIABLE=""/>
                        </SESSIONEXTENSION>""".formatted(database))
                .into("PLACE:string");
        assertThat(mapping.codes().contains("PC-LKP-023")).isEqualTo(doubted);
    }
}
