package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.SortKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order groups leave an Aggregator whose input a Sorter has sorted. */
class SortedGroupsTest {

    private static final String KEY = "::ISSORTKEY=\"YES\" SORTDIRECTION=\"%s\"";
    private static final String GROUP = "::EXPRESSIONTYPE=\"GROUPBY\"";

    /** Rows sorted by their days and shops, and summed up by some of them. */
    private static MappingText summed(String sorted, String groups, String type) {
        return new MappingText()
                .source(
                        "SALES",
                        List.of("SHOP:string", "DAY:integer", "AMOUNT:integer"),
                        List.of(row("B", 1L, 7L), row("C", 2L, 10L), row("A", 2L, 5L), row("B", 1L, 1L)))
                .transformation(
                        "Sorter",
                        "SRT",
                        Map.of(),
                        "DAY:integer:INPUT/OUTPUT" + KEY.formatted("DESCENDING"),
                        "SHOP:string:INPUT/OUTPUT" + KEY.formatted("ASCENDING"),
                        "AMOUNT:integer:INPUT/OUTPUT")
                .transformation(
                        "Expression",
                        "EXP",
                        Map.of(),
                        "DAY:integer:INPUT/OUTPUT",
                        "SHOP:string:INPUT/OUTPUT",
                        "AMOUNT:integer:INPUT/OUTPUT")
                .transformation(
                        "Aggregator",
                        "T",
                        Map.of("Sorted Input", sorted),
                        "DAY:%s:INPUT/OUTPUT".formatted(type) + (groups.contains("DAY") ? GROUP : ""),
                        "SHOP:string:INPUT/OUTPUT" + (groups.contains("SHOP") ? GROUP : ""),
                        "AMOUNT:integer:INPUT",
                        "TOTAL:integer:OUTPUT:SUM(AMOUNT)")
                .links("SQ_SALES", "SRT", "DAY", "SHOP", "AMOUNT")
                .links("SRT", "EXP", "DAY", "SHOP", "AMOUNT")
                .links("EXP", "T", "DAY", "SHOP", "AMOUNT")
                .file("OUT", "DAY", "SHOP", "TOTAL")
                .links("T", "OUT", "DAY", "SHOP", "TOTAL");
    }

    /** Groups of what rows are sorted by at second place alone, or unsorted, come in no order, and so do those of another or of a narrower type. */
    @ParameterizedTest(name = "{1} sorted {0} as {2}")
    @CsvSource({
        "YES, DAY SHOP, integer, DAY DESCENDING;SHOP ASCENDING",
        "YES, DAY,      integer, DAY DESCENDING",
        "YES, SHOP,     integer, ''",
        "NO,  DAY SHOP, integer, ''",
        "YES, DAY SHOP, string,  ''",
        "YES, DAY SHOP, integer(5), ''",
    })
    void areThoseOfTheSorter(String sorted, String groups, String type, String order) {
        assertThat(summed(sorted, groups, type).conversion().documents().getFirst().pipeline().operators().stream()
                        .filter(operator -> operator.id().startsWith("T_sorted"))
                        .map(Sort.class::cast)
                        .flatMap(sort -> sort.order().keys().stream())
                        .map(SortedGroupsTest::shown)
                        .collect(Collectors.joining(";")))
                .isEqualTo(order);
    }

    private static String shown(SortKey key) {
        return key.field() + " " + key.direction();
    }

    @Test
    void areInTheFile() {
        var mapping = summed("YES", "DAY SHOP", "integer");
        assertThat(mapping.written("OUT")).containsExactly("2,A,5", "2,C,10", "1,B,8");
        assertThat(mapping.converted("OUT")).containsExactly("2,A,5", "2,C,10", "1,B,8");
    }
}
