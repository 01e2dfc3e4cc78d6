package io.landfall.converter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Scan;
import io.landfall.converter.pipeline.SortKey;
import io.landfall.converter.yaml.PipelineDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalOrderTest {

    private static final String UNPIVOT = """
            op: unpivot
                input: QUARTERS
                keep: [ID]
                fields:
                  - {name: SALES, type: INTEGER}
                rows:
                  - [Q1]
                  - [Q2]
            """.strip();

    private static final String FLATTEN = """
            op: flatten
                input: QUARTERS
                field: {name: SALES, type: INTEGER}
                generator: {first: Q1, condition: "SALES < Q2", next: "SALES + 1"}
            """.strip();

    /** The legacy tool takes one row after the other, with all that it makes of it, in whatever order rows come. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"unpivot", "flatten"})
    void keepsTogetherWhatIsMadeOfOneRow(String op) {
        var resolved = ArrivalOrder.resolve(pipeline("{connection: DB, table: QUARTERS}", op));
        var scan = (Scan) resolved.pipeline().operators().stream()
                .filter(Scan.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(scan.order().keys()).extracting(SortKey::field).hasSize(2);
        assertThat(resolved.pipeline().operators()).extracting(Operator::id).contains("EACH_rows");
        assertThat(resolved.undefined()).extracting(one -> one.operator().id()).containsExactly("TOTAL");
        assertThat(Soundness.problems(resolved.pipeline())).isEmpty();
    }

    /** Rules give names like it too. */
    @Test
    void givesNoNameTwice() {
        var pipeline = PipelineDocuments.write(pipeline("{connection: DB, table: QUARTERS}", "unpivot"))
                .replace("QUARTERS\n    op: source", "EACH_rows\n    op: source")
                .replace("input: QUARTERS", "input: EACH_rows");
        var resolved = ArrivalOrder.resolve(read(pipeline)).pipeline();
        assertThat(resolved.operators()).extracting(Operator::id).contains("EACH_rows", "EACH_rows_2");
        assertThat(Soundness.problems(resolved)).isEmpty();
    }

    /** An input of a macro may be called so, and the case of letters makes no other name. */
    @Test
    void givesNoNameTwiceBeforeUnions() {
        var union = "op: union\n    inputs: [EACH_In_1, EACH_In_1]";
        var pipeline = document(
                        "{file: quarters.csv, format: {kind: delimited, delimiter: ',', encoding: UTF-8, header: names}}",
                        union)
                .replace("id: QUARTERS", "id: EACH_In_1")
                .replace("N + SALES", "N + Q1")
                .replace("[ID, SALES, N]", "[ID, N]");
        var resolved = ArrivalOrder.resolve(read(pipeline)).pipeline();
        assertThat(resolved.operators())
                .extracting(Operator::id)
                .containsSubsequence("EACH_In_1", "EACH_in_1_2", "EACH_in_2", "EACH");
        assertThat(Soundness.problems(resolved)).isEmpty();
    }

    /** As behind a Normalizer whose column numbers are not handed on. */
    @Test
    void keepsTheOrderOfRowsWhoseNumberIsCalledLikeAnotherThatIsMade() {
        var each = UNPIVOT.replace("- [Q2]", "- [Q2]\n    ordinal: N");
        var dataset =
                "{file: quarters.csv, format: {kind: delimited, delimiter: ',', encoding: UTF-8, header: names}}\n    ordinal: n";
        var resolved = ArrivalOrder.resolve(read(document(dataset, each)
                        .replace("name: N,", "name: TOTAL,")
                        .replace("N + SALES", "TOTAL + SALES")
                        .replace("[ID, SALES, N]", "[ID, SALES, TOTAL]")))
                .pipeline();
        assertThat(Soundness.problems(resolved)).isEmpty();
        var scan = (Scan) resolved.operators().stream()
                .filter(Scan.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(scan.order().keys()).extracting(SortKey::field).containsExactly("n_2", "N");
    }

    /** What each row has one of at most leaves the rows in their order, though it has none itself. */
    @ParameterizedTest
    @CsvSource({"left, ID, true", "inner, ID, true", "full, ID, false", "left, Q1, false"})
    void staysInOrderBesideSinglePartners(String kind, String key, boolean ordered) {
        var sums = """
                op: join
                    left: QUARTERS
                    right: SUMS
                    kind: %s
                    condition: L.ID = R.%s
                    fields:
                      - {name: ID, expr: L.ID}
                      - {name: Q1, expr: L.Q1}
                      - {name: SALES, expr: R.MOST}
                """.formatted(kind, key).strip();
        var file = "{file: quarters.csv, format: {kind: delimited, delimiter: ',', encoding: UTF-8, header: names}}";
        var aggregate = """
                  - id: SUMS
                    op: aggregate
                    input: QUARTERS
                    keys: [ID]
                    measures: [{name: MOST, type: INTEGER, function: max, of: Q2}, {name: Q1, type: INTEGER, function: max, of: Q1}]
                    origin: a
                """;
        var document = document(file, sums).replace("  - id: EACH\n", aggregate + "  - id: EACH\n");
        assertThat(ArrivalOrder.resolve(read(document)).undefined().isEmpty()).isEqualTo(ordered);
    }

    @Test
    void numbersNoRowsThatComeInAnOrder() {
        var resolved = ArrivalOrder.resolve(pipeline(
                "{file: quarters.csv, format: {kind: delimited, delimiter: ',', encoding: UTF-8, header: names}}",
                "unpivot"));
        assertThat(resolved.pipeline().operators()).extracting(Operator::id).doesNotContain("EACH_rows");
        assertThat(resolved.undefined()).isEmpty();
    }

    /** Nothing has to say which of them is first. */
    @Test
    void findsOneRowInOrder() {
        var total = """
                op: aggregate
                    input: QUARTERS
                    keys: []
                    measures:
                      - {name: ID, type: INTEGER, function: max, of: ID}
                      - {name: SALES, type: INTEGER, function: max, of: Q1}
                """.strip();
        var resolved = ArrivalOrder.resolve(read(document("{connection: DB, table: QUARTERS}", total)));
        assertThat(resolved.undefined()).isEmpty();
        assertThat(Soundness.problems(resolved.pipeline())).isEmpty();
    }

    private static Pipeline pipeline(String dataset, String op) {
        return read(document(dataset, op.equals("unpivot") ? UNPIVOT : FLATTEN));
    }

    private static String document(String dataset, String operator) {
        return """
                apiVersion: landfall/v1
                kind: Pipeline
                name: quarters
                origin: {system: POWERCENTER, file: a.xml, object: SALES/m_quarters, sha256: "00"}
                operators:
                  - id: QUARTERS
                    op: source
                    dataset: %s
                    fields:
                      - {name: ID, type: INTEGER}
                      - {name: Q1, type: INTEGER}
                      - {name: Q2, type: INTEGER}
                    origin: a
                  - id: EACH
                    %s
                    origin: a
                  - id: TOTAL
                    op: scan
                    input: EACH
                    order: {by: [], thenArrival: true}
                    state:
                      - {name: N, type: INTEGER, initial: "0", update: "N + SALES"}
                    origin: a
                  - id: OUT
                    op: target
                    input: TOTAL
                    dataset: {connection: DB, table: OUT}
                    mode: append
                    fields: [ID, SALES, N]
                    origin: a
                """.formatted(dataset, operator);
    }

    private static Pipeline read(String text) {
        var read = PipelineDocuments.read(text, "quarters.yaml");
        return read.value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }
}
