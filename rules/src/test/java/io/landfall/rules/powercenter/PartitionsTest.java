package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.sql.ExpressionText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the partitions of a session read, each by a query or a range of its own. */
class PartitionsTest {

    private static final String READER = """
            <SESSIONEXTENSION NAME="Relational Reader" SINSTANCENAME="SQ" SUBTYPE="Relational Reader" TRANSFORMATIONTYPE="Source Qualifier" TYPE="READER"/>
            """;

    private static SmallMapping rows() {
        return new SmallMapping()
                .column("ID", "integer", 10, 0)
                .column("NAME", "string", 10, 0)
                .column("SINCE", "date/time", 29, 9)
                .from("Oracle");
    }

    /** Partitions in the order of their ranges, for example {@code ID 1..5, 5..}. */
    private static String session(String type, String ranges, String attributes) {
        var partitions = new StringBuilder();
        var port = ranges.split(" ", 2);
        var ends = port[1].split(",");
        for (int i = 0; i < ends.length; i++) {
            var range = ends[i].strip().split("\\.\\.", -1);
            var written = range.length < 2
                    ? ""
                    : "<KEYRANGE NAME=\"%s\" SRCINSTANCENAME=\"in\" STARTRANGE=\"%s\" ENDRANGE=\"%s\"/>"
                            .formatted(port[0], range[0], range[1]);
            partitions.append("<PARTITION NAME=\"P%d\">%s</PARTITION>".formatted(i + 1, written));
        }
        return """
                <SESSTRANSFORMATIONINST PIPELINE="1" SINSTANCENAME="SQ" TRANSFORMATIONNAME="SQ" TRANSFORMATIONTYPE="Source Qualifier" PARTITIONTYPE="%s">%s%s</SESSTRANSFORMATIONINST>
                """.formatted(type, partitions, attributes) + READER;
    }

    /** As {@code Source Filter: A, B}, one for each partition; what begins with a star is for all. */
    private static String attributes(String told) {
        return Arrays.stream(told.split(";"))
                .map(one -> one.strip().split(":", 2))
                .map(one -> {
                    var values = one[1].split("/", -1);
                    if (values[0].strip().startsWith("*")) {
                        return "<ATTRIBUTE NAME=\"%s\" VALUE=\"%s\"/>"
                                .formatted(one[0], values[0].strip().substring(1));
                    }
                    var written = new StringBuilder();
                    for (int i = 0; i < values.length; i++) {
                        if (!values[i].strip().equals("-")) {
                            written.append("<ATTRIBUTE NAME=\"%s\" PARTITIONNAME=\"P%d\" VALUE=\"%s\"/>"
                                    .formatted(one[0], i + 1, values[i].strip()));
                        }
                    }
                    return written.toString();
                })
                .collect(Collectors.joining());
    }

    private static SmallMapping partitioned(String attributes, int count) {
        return rows().output("OUT", "integer", 10, 0, "ID")
                .inSession(session("PASS THROUGH", "ID " + "-,".repeat(count), attributes(attributes)));
    }

    @Test
    void eachReadByAQueryOfItsOwn() {
        var mapping = partitioned("Source Filter:in.ID = 1/in.ID = 2/in.ID IS NULL", 3);
        assertThat(mapping.codes()).isEmpty();
        var operators = mapping.pipeline().operators();
        assertThat(operators)
                .filteredOn(Source.class::isInstance)
                .extracting(source ->
                        ((Dataset.Query) ((Source) source).dataset()).sql().replaceAll("\\s+", " "))
                .containsExactly(
                        "SELECT in.ID, in.NAME, in.SINCE FROM in WHERE in.ID = 1",
                        "SELECT in.ID, in.NAME, in.SINCE FROM in WHERE in.ID = 2",
                        "SELECT in.ID, in.NAME, in.SINCE FROM in WHERE in.ID IS NULL");
        assertThat(operators)
                .filteredOn(Union.class::isInstance)
                .singleElement()
                .satisfies(union -> assertThat(union.inputs()).hasSize(3));
    }

    /** A query of its own does away with filters, so that all partitions read the same. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Sql Query:SELECT 1 X, 2 Y, 3 Z FROM A/SELECT 4 X, 5 Y, 6 Z FROM B | -",
                "Sql Query:*SELECT 1 X, 2 Y, 3 Z FROM A;Source Filter:A = 1/B = 2 | PC-SES-007",
                "Sql Query:SELECT 1 X FROM A/SELECT 4 X, 5 Y, 6 Z FROM B          | PC-SQ-023;PC-SES-007",
                "Source Filter:*in.ID > 0;User Defined Join:in.ID = 1/in.ID = 2   | -",
                "Source Filter:in.ID = 1/in.ID = 1                                | PC-SES-009",
                "Source Filter:in.ID = 1/in.ID  = 1                               | PC-SES-007",
                "Source Filter:in.ID = 1/                                         | PC-SES-007",
                "Source Filter:in.ID = 1/-                                        | PC-SES-007",
                "Source Filter:in.ID = 1/in.ID = 2;Number Of Sorted Ports:1/2     | PC-SES-007",
                "Source Filter:in.ID = 1/in.ID = 2;Number Of Sorted Ports:*1      | -",
            })
    void readByQueriesWhereTheSessionSaysWhatEachReads(String told, @Nullable String code) {
        var mapping = partitioned(told, 2);
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code.split(";")));
    }

    /** The database reads by {@code start <= key AND key < end}, so that neither NULL nor what lies beside the ranges comes. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ID ..5, 5..            | ID IS NOT NULL                   | -",
                "ID ..5, 7..            | ID < 5 OR ID >= 7                | -",
                "ID 1..5, 5..9, 12..20  | ID >= 1 AND ID < 9 OR ID >= 12 AND ID < 20 | -",
                "ID 5..9, 1..5          | ID >= 1 AND ID < 9               | -",
                "ID 1.5..9, 9..         | ID >= 1.5                        | -",
                "SINCE 01/01/2020 00:00:00..01/01/2021 00:00:00, 01/01/2021 00:00:00..01/01/2022 00:00:00 | SINCE >= TIMESTAMP '2020-01-01 00:00:00' AND SINCE < TIMESTAMP '2022-01-01 00:00:00' | -",
                "ID ..6, 5..            | - | PC-SES-008",
                "ID .., ..              | - | PC-SES-008",
                "ID ..$$X, 5..          | - | PC-SES-008",
                "ID 9..5, 10..          | - | PC-SES-008",
                "NAME ..K, K..          | - | PC-SES-008",
                "SINCE ..01/01/20, 01/01/20.. | - | PC-SES-008",
            })
    void readRanges(String ranges, @Nullable String condition, @Nullable String code) {
        var mapping = rows().output("OUT", "integer", 10, 0, "ID").inSession(session("KEY RANGE", ranges, ""));
        assertThat(mapping.codes()).isEqualTo(code == null ? List.of() : List.of(code));
        var filters = mapping.pipeline().operators().stream()
                .filter(Filter.class::isInstance)
                .map(filter -> ExpressionText.print(((Filter) filter).condition()))
                .toList();
        assertThat(filters).isEqualTo(condition == null ? List.of() : List.of(condition));
    }

    /** What the session has kept of an earlier partition type is not sure to hold. */
    @Test
    void doNotReadRangesOfAnotherPartitionType() {
        var mapping =
                rows().output("OUT", "integer", 10, 0, "ID").inSession(session("PASS THROUGH", "ID ..5, 5..", ""));
        assertThat(mapping.codes()).containsExactly("PC-SES-008");
        assertThat(mapping.pipeline().operators()).noneMatch(Filter.class::isInstance);
    }
}
