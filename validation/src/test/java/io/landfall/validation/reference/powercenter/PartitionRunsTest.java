package io.landfall.validation.reference.powercenter;

import static io.landfall.validation.reference.powercenter.MappingText.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.reference.LegacyOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the partitions of a session read, by the reference executor and by the converted pipeline. */
class PartitionRunsTest {

    private static final List<String> COLUMNS = List.of("ID:integer", "QTY:integer");

    private static MappingText mapping(String type, String first, String second) {
        return reading(type, first + second, "<PARTITION NAME=\"P1\"/><PARTITION NAME=\"P2\"/>");
    }

    /**
     * A session whose qualifier says something of its partitions.
     *
     * @param following the partitions of the Expression behind it
     */
    private static MappingText reading(String type, String said, String following) {
        return new MappingText()
                .source("ORDERS", COLUMNS, List.of(row(1L, 10L), row(2L, 5L), row(3L, null), row(4L, 7L), row(5L, 8L)))
                .through("Expression", Map.of(), "ID:integer:INPUT/OUTPUT", "QTY:integer:INPUT/OUTPUT")
                .into("ID:integer", "QTY:integer")
                .withSession("""
                <SESSTRANSFORMATIONINST PIPELINE="1" SINSTANCENAME="SQ_ORDERS" TRANSFORMATIONNAME="SQ_ORDERS" TRANSFORMATIONTYPE="Source Qualifier" PARTITIONTYPE="%s">
                %s
                </SESSTRANSFORMATIONINST>
                <SESSTRANSFORMATIONINST PIPELINE="1" SINSTANCENAME="T" TRANSFORMATIONNAME="T" TRANSFORMATIONTYPE="Expression">%s</SESSTRANSFORMATIONINST>
                <SESSIONEXTENSION NAME="Relational Reader" SINSTANCENAME="SQ_ORDERS" SUBTYPE="Relational Reader" TRANSFORMATIONTYPE="Source Qualifier" TYPE="READER"/>
                """.formatted(type, said, following));
    }

    /** Neither NULL nor what lies beside the ranges; the end of a range is not in it. */
    @ParameterizedTest(name = "to {0}, from {1}")
    @CsvSource(
            delimiter = '|',
            value = {"7 | 7 | 1,10 2,5 4,7 5,8", "7 | 8 | 1,10 2,5 5,8", "5 | 10 | 1,10"})
    void eachReadItsRange(String end, String start, String written) {
        var one =
                "<PARTITION NAME=\"P%d\"><KEYRANGE NAME=\"QTY\" STARTRANGE=\"%s\" ENDRANGE=\"%s\" SRCINSTANCENAME=\"ORDERS\"/></PARTITION>";
        var mapping = mapping("KEY RANGE", one.formatted(1, "", end), one.formatted(2, start, ""));
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrder(written.split(" "));
        assertThat(mapping.converted("OUT")).containsExactlyInAnyOrder(written.split(" "));
    }

    /** Each reads what its own query answers, a row that two of them answer twice. */
    @Test
    void eachReadWhatTheDatabaseAnswersIt() {
        var one = "<PARTITION NAME=\"P1\"/><PARTITION NAME=\"P2\"/>";
        var two = "<ATTRIBUTE NAME=\"Source Filter\" PARTITIONNAME=\"P1\" VALUE=\"ORDERS.ID &lt; 3\"/>"
                + "<ATTRIBUTE NAME=\"Source Filter\" PARTITIONNAME=\"P2\" VALUE=\"ORDERS.ID &gt; 1\"/>";
        var names = List.of("ID", "QTY");
        var mapping = mapping("PASS THROUGH", one, two)
                .rows("SQ_ORDERS/P1", names, List.of(row(1L, 10L), row(2L, 5L)))
                .rows("SQ_ORDERS/P2", names, List.of(row(2L, 5L), row(3L, null)));
        assertThat(mapping.conversion().verdict()).isEqualTo(Verdict.AUTOMATED);
        assertThat(mapping.written("OUT")).containsExactlyInAnyOrder("1,10", "2,5", "2,5", "3,NULL");
        assertThat(mapping.converted("OUT")).containsExactlyInAnyOrder("1,10", "2,5", "2,5", "3,NULL");
    }

    /** What a session reads that has kept a range and no other partition is not documented. */
    @ParameterizedTest
    @CsvSource({"7, '', true", "'', 7, true", "'', '', false"})
    void theRangeOfTheOnlyPartitionIsInDoubt(String start, String end, boolean doubtful) {
        var only =
                "<PARTITION NAME=\"P1\"><KEYRANGE NAME=\"QTY\" STARTRANGE=\"%s\" ENDRANGE=\"%s\" SRCINSTANCENAME=\"ORDERS\"/></PARTITION>"
                        .formatted(start, end);
        var mapping = reading("KEY RANGE", only, "");
        assertThat(mapping.codes().contains("PC-SES-008")).isEqualTo(doubtful);
        assertThat(mapping.outcome() instanceof LegacyOutcome.Refused).isEqualTo(doubtful);
    }

    /** What goes over the rows of a partition is not run. */
    @Test
    void areRefusedWhereTheyMakeADifference() {
        var one = "<PARTITION NAME=\"P%d\"><KEYRANGE NAME=\"NAME\" STARTRANGE=\"\" ENDRANGE=\"\"/></PARTITION>";
        assertThat(mapping("KEY RANGE", one.formatted(1), one.formatted(2)).outcome())
                .isInstanceOf(LegacyOutcome.Refused.class);
    }
}
