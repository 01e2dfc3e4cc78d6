package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query of a Source Qualifier reads. */
class SourceQualifierRunsTest {

    @Test
    void aQueryFeedsPortsByTheirPosition() {
        var mapping = new MappingText()
                .source(
                        "PEOPLE",
                        List.of("FIRST_NM:string", "LAST_NM:string"),
                        List.of(),
                        Map.of("Sql Query", "SELECT LAST_NM, FIRST_NM FROM PEOPLE"))
                .transformation(
                        "Expression", "T", Map.of(), "FIRST_NM:string:INPUT/OUTPUT", "LAST_NM:string:INPUT/OUTPUT")
                .links("SQ_PEOPLE", "T", "FIRST_NM", "LAST_NM");
        var pipeline = mapping.into("FIRST_NM:string", "LAST_NM:string")
                .conversion()
                .documents()
                .getFirst()
                .pipeline();
        var source = (Source) pipeline.operators().getFirst();
        assertThat(source.dataset()).isEqualTo(new Dataset.Query("DB", "SELECT LAST_NM, FIRST_NM FROM PEOPLE"));
        assertThat(source.fields()).extracting(Field::name).containsExactly("FIRST_NM", "LAST_NM");
    }

    /** A star stands for all columns of a table, so it is known which they are where all are linked in their order. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ID, NAME, false", "NAME, ID, false", "NAME, NAME, true"})
    void aStarStandsForTheColumnsOfTheOneTable(String first, String second, boolean doubted) {
        var mapping = new MappingText()
                .source("A", List.of("ID:string", "NAME:string"), List.of(), Map.of("Sql Query", "SELECT * FROM A"))
                .target("OUT", "X:string", "Y:string")
                .links("SQ_A", "OUT", first + ">X", second + ">Y");
        assertThat(mapping.codes().contains("PC-SQ-028")).isEqualTo(doubted);
    }

    /** By which rules the database compares texts is not in the export, but for those that have one alone. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Microsoft SQL Server, a, true, Undefined",
        "Microsoft SQL Server, b, true, Ran",
        "Oracle, a, false, Ran"
    })
    void distinctRowsDifferInMoreThanCase(String database, String other, boolean doubted, String outcome) {
        var mapping = new MappingText()
                .source(
                        "A",
                        List.of("NAME:string"),
                        List.of(row("A"), row("A"), row(other)),
                        Map.of("Select Distinct", "YES"))
                .withSession("""
                        <SESSIONEXTENSION NAME="Relational Reader" SINSTANCENAME="SQ_A" SUBTYPE="Relational Reader" TRANSFORMATIONTYPE="Source Qualifier" TYPE="READER">
                        <CONNECTIONREFERENCE CNXREFNAME="DB Connection" CONNECTIONNAME="DWH" CONNECTIONNUMBER="1" CONNECTIONSUBTYPE="%s" CONNECTIONTYPE="Relational" VARIABLE=""/>
                        </SESSIONEXTENSION>""".formatted(database))
                .target("OUT", "NAME:string")
                .links("SQ_A", "OUT", "NAME");
        assertThat(mapping.codes().contains("PC-SQ-029")).isEqualTo(doubted);
        assertThat(mapping.outcome().getClass().getSimpleName()).isEqualTo(outcome);
        if (outcome.equals("Ran")) {
            mapping.assertBothWrite("OUT", "A", other);
        }
    }
}
