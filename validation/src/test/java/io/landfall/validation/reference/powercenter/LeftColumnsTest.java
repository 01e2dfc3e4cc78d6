package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Columns that a transformation has not handed on may come back under their name from another one, by both executors. */
class LeftColumnsTest {

    private static final String BY_VALUE = "V:integer:INPUT/OUTPUT::EXPRESSIONTYPE=\"RANKPORT\"";

    private static Map<String, String> top(int ranks) {
        return Map.of("Top/Bottom", "Top", "Number of Ranks", Integer.toString(ranks));
    }

    private static MappingText marks() {
        return new MappingText()
                .source(
                        "S",
                        List.of("K:string", "V:integer", "CITY:string"),
                        List.of(
                                row("x", 100L, "Rome"),
                                row("y", 90L, "Bari"),
                                row("x", 80L, "Pisa"),
                                row("x", 70L, "Bari")));
    }

    @Test
    void aRankBehindARank() {
        var mapping = marks().transformation("Rank", "FIRST", top(3), "K:string:INPUT/OUTPUT", BY_VALUE)
                .transformation("Rank", "T", top(1), "K:string:INPUT/OUTPUT::EXPRESSIONTYPE=\"GROUPBY\"", BY_VALUE)
                .links("SQ_S", "FIRST", "K", "V")
                .links("FIRST", "T", "K", "V");
        mapping.into("K:string", "V:integer").assertBothWrite("OUT", "x,100", "y,90");
    }

    @Test
    void aLookupBehindAFilter() {
        var mapping = marks().rows("T", List.of("KEY", "CITY"), List.of(row("x", "Oslo"), row("y", "Cork")))
                .transformation(
                        "Filter",
                        "FIL",
                        Map.of("Filter Condition", "V > 85"),
                        "K:string:INPUT/OUTPUT",
                        "V:integer:INPUT/OUTPUT")
                .transformation(
                        "Lookup Procedure",
                        "T",
                        Map.of(
                                "Lookup table name",
                                "CITIES",
                                "Lookup condition",
                                "KEY = K",
                                "Lookup policy on multiple match",
                                "Report Error"),
                        "K:string:INPUT/OUTPUT",
                        "KEY:string:LOOKUP",
                        "CITY:string:LOOKUP/OUTPUT")
                .links("SQ_S", "FIL", "K", "V")
                .links("FIL", "T", "K");
        mapping.into("K:string", "CITY:string").assertBothWrite("OUT", "x,Oslo", "y,Cork");
    }

    @Test
    void aRankBehindASorterBehindARank() {
        var mapping = marks().transformation("Rank", "FIRST", top(3), "K:string:INPUT/OUTPUT", BY_VALUE)
                .transformation(
                        "Sorter",
                        "SRT",
                        Map.of(),
                        "K:string:INPUT/OUTPUT::ISSORTKEY=\"YES\" SORTDIRECTION=\"ASCENDING\"",
                        "V:integer:INPUT/OUTPUT")
                .transformation("Rank", "T", top(2), "K:string:INPUT/OUTPUT", BY_VALUE)
                .links("SQ_S", "FIRST", "K", "V")
                .links("FIRST", "SRT", "K", "V")
                .links("SRT", "T", "K", "V");
        mapping.into("K:string", "V:integer").assertBothWrite("OUT", "x,100", "y,90");
    }
}
