package io.landfall.converter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtReachTest {

    private static final String ARRIVAL = "order: {by: [], thenArrival: true}";

    /** Cities of which it is not certain in which order they come, and the number of each. */
    private static final String NUMBERED =
            "{id: N, op: sequence, input: SRC, field: {name: PLACE, type: INTEGER}, start: 1, increment: 1, %s}"
                    .formatted(ARRIVAL);

    /** The cities as one text. */
    private static final String JOINED =
            "{id: J, op: aggregate, input: SRC, measures: [{name: CITIES, type: VARCHAR, function: concat, of: [CITY, \"','\"]}], %s}"
                    .formatted(ARRIVAL);

    private static final String FOUR = "{id: F, op: filter, input: N, condition: PLACE <= 4}";

    @Test
    void forgetsTheOrderOfRowsThatAreCounted() {
        assertThat(ofOrder("", counted("SRC"))).isFalse();
    }

    @Test
    void knowsWhatIsComputedInAnOrder() {
        assertThat(ofOrder(JOINED, "{id: T, op: project, input: J, fields: [{name: V, expr: CITIES}]}"))
                .isTrue();
        assertThat(ofOrder(JOINED, "{id: F, op: filter, input: J, condition: CITIES IS NULL}", counted("F")))
                .isTrue();
        assertThat(ofOrder(JOINED, counted("J"))).isFalse();
    }

    @Test
    void knowsThatNumbersAreTheSameAsAWhole() {
        assertThat(ofOrder(
                        NUMBERED,
                        "{id: T, op: aggregate, input: N, measures: [{name: V, type: INTEGER, function: max,"
                                + " of: PLACE}]}"))
                .isFalse();
        assertThat(ofOrder(NUMBERED, "{id: T, op: project, input: N, fields: [{name: V, expr: PLACE}]}"))
                .isTrue();
    }

    @Test
    void knowsHowManyRowsHaveANumber() {
        assertThat(ofOrder(NUMBERED, FOUR, counted("F"))).isFalse();
        assertThat(ofOrder(NUMBERED, FOUR, "{id: T, op: project, input: F, fields: [{name: V, expr: CITY}]}"))
                .isTrue();
    }

    /** Which number the rows of a city have is as uncertain as their order. */
    @Test
    void doesNotKnowHowManyRowsOfACityHaveANumber() {
        assertThat(ofOrder(
                        NUMBERED,
                        "{id: A, op: filter, input: N, condition: \"CITY = 'A'\"}",
                        "{id: F, op: filter, input: A, condition: PLACE <= 4}",
                        counted("F")))
                .isTrue();
        assertThat(ofOrder(
                        NUMBERED,
                        "{id: F, op: filter, input: N, condition: \"CITY = 'A' AND PLACE <= 4\"}",
                        counted("F")))
                .isTrue();
    }

    @Test
    void knowsThatTheRowsOfACityKeepTheirOrder() {
        var numbered = "{id: N, op: sequence, input: SRC, field: {name: PLACE, type: INTEGER}, start: 1, increment: 1,"
                + " partition: [%s], %s}";
        var written = "{id: T, op: project, input: N, fields: [{name: V, expr: PLACE}]}";
        var doubt = new Doubt.Order("SRC", Set.of("CITY"));
        assertThat(matters(doubt, "", numbered.formatted("CITY", ARRIVAL), written))
                .isFalse();
        assertThat(matters(doubt, "", numbered.formatted("CITY, DAY", ARRIVAL), written))
                .isFalse();
        assertThat(matters(doubt, "", numbered.formatted("DAY", ARRIVAL), written))
                .isTrue();
        assertThat(matters(doubt, "", NUMBERED, written)).isTrue();
    }

    @Test
    void leavesItToACheckThatSaysThereIsNothing() {
        var written = "{id: T, op: project, input: J, fields: [{name: V, expr: CITIES}]}";
        assertThat(matters(
                        new Doubt.Order("SRC", Set.of()),
                        "{name: none, input: T, everyRow: \"FALSE\"}",
                        JOINED,
                        written))
                .isFalse();
        assertThat(matters(new Doubt.Order("SRC", Set.of()), "{name: none, input: T, rowCount: 0}", JOINED, written))
                .isFalse();
        assertThat(matters(
                        new Doubt.Order("SRC", Set.of()),
                        "{name: some, input: T, everyRow: V IS NULL}",
                        JOINED,
                        written))
                .isTrue();
    }

    /** Whether there is something must not depend on the order itself. */
    @Test
    void mindsWhetherThereIsNothing() {
        assertThat(matters(
                        new Doubt.Order("SRC", Set.of()),
                        "{name: none, input: T, everyRow: \"FALSE\"}",
                        JOINED,
                        "{id: F, op: filter, input: J, condition: \"CITIES = 'A,B'\"}",
                        "{id: T, op: project, input: F, fields: [{name: V, expr: CITIES}]}"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CITY | true
        DAY  | false\
        """)
    void followsFields(String field, boolean matters) {
        var doubt = new Doubt.Values("SRC", Set.of(field));
        assertThat(matters(doubt, "", "{id: T, op: project, input: SRC, fields: [{name: V, expr: CITY}]}"))
                .isEqualTo(matters);
        assertThat(matters(doubt, "", "{id: F, op: filter, input: SRC, condition: CITY IS NOT NULL}", counted("F")))
                .isEqualTo(matters);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
        CITY                                                                       ~ true
        REVERSE_TEXT(BEFORE_ANY_OF(REVERSE_TEXT(CITY), '/\\'))                     ~ false
        REVERSE_TEXT(BEFORE_ANY_OF(REVERSE_TEXT(CITY), '/'))                       ~ true
        REVERSE_TEXT(BEFORE_ANY_OF(REVERSE_TEXT(JOIN_TEXT(CITY, '|x')), '/\\'))    ~ false
        REVERSE_TEXT(BEFORE_ANY_OF(REVERSE_TEXT(JOIN_TEXT('x', CITY)), '/\\'))     ~ true
        AFTER_ANY_OF(REPLACE_TEXT(CITY, 'a', 'b'), '|')                            ~ false
        AFTER_ANY_OF(REPLACE_TEXT(CITY, '/a', 'b'), '|')                           ~ true
        CASE WHEN AFTER_ANY_OF(CITY, '|') = '' THEN 'x' ELSE BEFORE_ANY_OF(CITY, '|') END ~ true
        CASE WHEN AFTER_ANY_OF(CITY, '|') = '' THEN 'x' ELSE 'y' END               ~ false
        PATTERN_REPLACE(CITY, '^.*[\\\\/]', '', 'c')                               ~ false
        PATTERN_REPLACE(CITY, '^.*[\\\\/]', '/', 'c')                              ~ true
        PATTERN_REPLACE(CITY, '^.*/', '', 'c')                                     ~ true
        PATTERN_EXTRACT(CITY, '\\.[^.\\\\/]*$', 0, 'c')                            ~ false
        PATTERN_EXTRACT(CITY, '[^.]*$', 0, 'c')                                    ~ true
        """)
    void knowsThatAFileIsTheSameInAnotherFolder(String expr, boolean matters) {
        var doubt = new Doubt.Folders("SRC", Set.of("CITY"));
        assertThat(matters(
                        doubt,
                        "",
                        "{id: T, op: project, input: SRC, fields: [{name: V, expr: \"%s\"}]}"
                                .formatted(expr.replace("\\", "\\\\"))))
                .isEqualTo(matters);
    }

    @Test
    void followsRowsToWhereNoneCanPass() {
        var empty = "{id: E, op: project, input: SRC, fields: [{name: V, type: INTEGER, expr: CAST(NULL AS INTEGER)}]}";
        assertThat(matters(new Doubt.Rows("SRC"), "", empty, counted("E"))).isTrue();
        assertThat(matters(
                        new Doubt.Rows("SRC"),
                        "",
                        empty,
                        "{id: F, op: filter, input: E, condition: V IS DISTINCT FROM V}",
                        "{id: T, op: project, input: F, fields: [V]}"))
                .isFalse();
    }

    private static String counted(String input) {
        return "{id: T, op: aggregate, input: %s, measures: [{name: V, type: BIGINT, function: count_rows}]}"
                .formatted(input);
    }

    /** Of two rows with one key the later one stays. */
    @Test
    void knowsThatRowsAreMergedOneAfterTheOther() {
        var step = "{id: T, op: project, input: SRC, fields: [{name: V, expr: CITY}]}";
        assertThat(ofOrder(step)).isFalse();
        var merged =
                PipelineDocuments.write(pipeline("", step)).replace("mode: overwrite", "mode: merge\n    keys: [V]");
        assertThat(DoubtReach.matters(
                        PipelineDocuments.read(merged, "doubt.yaml").value().orElseThrow(),
                        new Doubt.Order("SRC", Set.of())))
                .isTrue();
    }

    /** A cell of one row is the same however rows come; the cells of a city are of one row when each has another name there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [NR, NAME]   | false
        [CITY, NAME] | true
        [NR]         | true""")
    void knowsThatOneRowHasNoOrder(String keys, boolean matters) {
        var steps = List.of(
                "{id: R, op: sequence, input: SRC, field: {name: NR, type: INTEGER}, start: 1, increment: 1}",
                "{id: U, op: unpivot, input: R, keep: [CITY, NR], fields: [{name: NAME, type: VARCHAR(5)}, {name: W, type: VARCHAR(20)}],"
                        + " rows: [[CAST('A' AS VARCHAR(5)), CITY], [CAST('B' AS VARCHAR(5)), CITY]]}");
        var first = "measures: [{name: V, type: VARCHAR(20), function: first_row, of: W}], " + ARRIVAL + "}";
        var doubt = new Doubt.Order("U", Set.of());
        assertThat(matters(
                        doubt,
                        "",
                        steps.get(0),
                        steps.get(1),
                        "{id: T, op: aggregate, input: U, keys: %s, %s".formatted(keys, first)))
                .isEqualTo(matters);
        var pivot = "{id: T, op: pivot, input: U, keys: %s, header: NAME, columns: [{value: \"'A'\", %s], %s}"
                .formatted(
                        keys.replace(", NAME", ""),
                        first.replace("measures: [", "measure: ").replace("], " + ARRIVAL, ""),
                        ARRIVAL);
        assertThat(matters(doubt, "", steps.get(0), steps.get(1), pivot)).isEqualTo(keys.contains("CITY"));
    }

    private static boolean ofOrder(String... steps) {
        return matters(new Doubt.Order("SRC", Set.of()), "", steps);
    }

    /** Whether a doubt about {@code SRC} matters to the field {@code V} of {@code T}, which is written. */
    private static boolean matters(Doubt doubt, String check, String... steps) {
        return DoubtReach.matters(pipeline(check, steps), doubt);
    }

    private static Pipeline pipeline(String check, String... steps) {
        var text = new StringBuilder("""
            apiVersion: landfall/v1
            kind: Pipeline
            name: doubt
            origin: {system: ALTERYX, file: a.yxmd, object: a, sha256: "00"}
            operators:
              - id: SRC
                op: source
                dataset: {connection: SALES, table: ORDERS}
                fields: [{name: CITY, type: VARCHAR(20)}, {name: DAY, type: DATE}]
            """);
        for (var step : steps) {
            if (!step.isEmpty()) {
                text.append("  - ").append(step).append('\n');
            }
        }
        text.append("""
              - id: OUT
                op: target
                input: T
                dataset: {connection: SALES, table: RESULT}
                mode: overwrite
                fields: [V]
            """);
        if (!check.isEmpty()) {
            text.append("checks:\n  - ").append(check).append('\n');
        }
        var read = PipelineDocuments.read(text.toString(), "doubt.yaml");
        return read.value().orElseThrow(() -> new IllegalStateException(read.diagnostics() + "\n" + text));
    }
}
