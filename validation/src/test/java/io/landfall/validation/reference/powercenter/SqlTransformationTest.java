package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SQL transformations that ask the same for every row, as the vendor documents them.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/transformation-guide/sql-transformation/query-mode/rules-and-guidelines-for-query-mode.html">Rules
 *     and guidelines for query mode</a>
 */
class SqlTransformationTest {

    private static final List<List<@Nullable Object>> RATES = List.of(row("EUR", 2L), row("USD", 3L));

    private static String setting(String name, String value) {
        return "<METADATAEXTENSION NAME=\"%s\" VALUE=\"%s\"/>".formatted(name, value);
    }

    private static MappingText asking(String query, List<List<@Nullable Object>> answer, String... ports) {
        return asking(query, "YES", answer, ports);
    }

    private static MappingText asking(
            String query, String active, List<List<@Nullable Object>> answer, String... ports) {
        return new MappingText()
                .source("S", List.of("ID:integer"), List.of(row(8L), row(9L)))
                .transformation(
                        "SQL",
                        "ASK",
                        Map.of(
                                "Is Active",
                                active,
                                "<1",
                                setting("SQL_Query", query),
                                "<2",
                                setting("SQL_Mode", "0"),
                                "<3",
                                setting("Max_Out_Row_Count", "600")),
                        ports)
                .rows("ASK", List.of("CURRENCY", "RATE"), answer)
                .links("SQ_S", "ASK", "ID");
    }

    private static MappingText passing(List<List<@Nullable Object>> answer) {
        return asking(
                        "SELECT CODE, RATE FROM RATES",
                        answer,
                        "ID:integer:INPUT",
                        "SQLError:string:OUTPUT",
                        "ID_output:integer:OUTPUT",
                        "CURRENCY:string:OUTPUT",
                        "RATE:integer:OUTPUT",
                        "MORE:string:OUTPUT")
                .target("OUT", "ID:integer", "CURRENCY:string", "RATE:integer", "PROBLEM:string", "MORE:string")
                .links("ASK", "OUT", "ID_output>ID", "CURRENCY", "RATE", "SQLError>PROBLEM", "MORE");
    }

    private static void assertBoth(MappingText mapping, String... lines) {
        mapping.assertBothWrite("OUT", lines);
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.AUTOMATED);
    }

    @Test
    void repeatsWhatItPassesForEachAnsweredRow() {
        assertBoth(passing(RATES), "8,EUR,2,NULL,NULL", "8,USD,3,NULL,NULL", "9,EUR,2,NULL,NULL", "9,USD,3,NULL,NULL");
    }

    @Test
    void goesOnWithoutAnAnswerWhereItPassesPorts() {
        assertBoth(passing(List.of()), "8,NULL,NULL,NULL,NULL", "9,NULL,NULL,NULL,NULL");
    }

    @Test
    void endsWithoutAnAnswerWhereItPassesNone() {
        var ports = new String[] {"ID:integer:INPUT", "CURRENCY:string:OUTPUT", "RATE:integer:OUTPUT"};
        assertBoth(asking("select CODE, RATE from RATES;", List.of(), ports)
                .target("OUT", "RATE:integer")
                .links("ASK", "OUT", "RATE"));
        assertBoth(
                asking("select CODE, RATE from RATES;", RATES, ports)
                        .target("OUT", "RATE:integer")
                        .links("ASK", "OUT", "RATE"),
                "2",
                "3",
                "2",
                "3");
    }

    /** What depends on the row, changes tables or does not say its columns is for a person. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT CODE, RATE FROM RATES WHERE ID = ?ID?",
                "SELECT CODE, RATE FROM ~ID~",
                "SELECT * FROM RATES",
                "SELECT CODE, RATE, VALID FROM RATES",
                "SELECT CODE, RATE FROM OUT",
                "SELECT CODE, RATE_SEQ.NEXTVAL AS RATE FROM RATES",
                "SELECT CODE, NEXT VALUE FOR RATE_SEQ AS RATE FROM RATES",
                "SELECT CODE, RATES_API.RATE_OF(CODE) AS RATE FROM RATES",
                "SELECT CODE, RATE FROM RATES WHERE SINCE = SYSDATE",
                "DELETE FROM RATES"
            })
    void leavesOtherStatementsToAPerson(String query) {
        var mapping = asking(query, RATES, "ID:integer:INPUT", "CURRENCY:string:OUTPUT", "RATE:integer:OUTPUT")
                .target("OUT", "RATE:integer")
                .links("ASK", "OUT", "RATE");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.MANUAL);
    }

    /** A passive one answers each row with one row, whatever is selected. */
    @Test
    void leavesPassiveOnesToAPerson() {
        var mapping = asking(
                        "SELECT CODE, RATE FROM RATES",
                        "NO",
                        RATES,
                        "ID:integer:INPUT",
                        "CURRENCY:string:OUTPUT",
                        "RATE:integer:OUTPUT")
                .target("OUT", "RATE:integer")
                .links("ASK", "OUT", "RATE");
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.MANUAL);
    }
}
