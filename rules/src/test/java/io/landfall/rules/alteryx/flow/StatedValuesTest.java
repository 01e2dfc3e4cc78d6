package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workflow states is cut out of it without its data; what the data has a part in is not. */
final class StatedValuesTest {

    private static final String HEAD = """
            apiVersion: landfall/v1
            kind: Pipeline
            name: shops
            origin: {system: ALTERYX, file: shops.yxmd, object: shops, sha256: '0'}
            operators:
              - id: IN
                op: source
                dataset: {file: shops.csv, format: {kind: delimited, delimiter: ",", encoding: UTF-8, header: names}}
                fields: [{name: ID, type: INTEGER}, {name: Q1, type: INTEGER}, {name: Q2, type: INTEGER}]
              - id: TALL
                op: unpivot
                input: IN
                keep: [ID]
                fields: [{name: NAME, type: VARCHAR(2)}, {name: AMOUNT, type: INTEGER}]
                rows: [["'Q1'", Q1], ["'Q2'", Q2]]
            """;

    private static Pipeline pipeline(String operators) {
        var read = PipelineDocuments.read(HEAD + operators.indent(2), "shops.yaml");
        return read.value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    @Test
    void takesNamesWithoutTheirRecords() {
        var all = pipeline("""
                - id: MARKED
                  op: project
                  input: TALL
                  fields: [ID, AMOUNT, {name: QUARTER, expr: "JOIN_TEXT('No ', NAME)"}]
                - id: SORTED
                  op: sort
                  input: MARKED
                  order: [AMOUNT]
                """);
        var stated = StatedValues.of(all.operators(), InputRef.of("SORTED"), List.of("QUARTER"));
        var document = PipelineDocuments.write(new Pipeline(
                "shops",
                all.origin(),
                all.settings(),
                List.of(),
                stated.orElseThrow().operators(),
                List.of()));
        assertThat(document.substring(document.indexOf("operators:"))
                        .replaceAll(" *origin: .*", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .isEqualTo("""
                        operators: - id: _stated_2 op: values fields: [{name: _one, type: INTEGER}] rows: [["1"]] - id: _stated_1 op: unpivot input: _stated_2 fields: [{name: NAME, type: VARCHAR(2)}] rows: - ["'Q1'"] - ["'Q2'"] - id: _stated_3 op: project input: _stated_1 fields: [{name: QUARTER, type: VARCHAR, expr: "JOIN_TEXT('No ', NAME)"}]\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: X, op: project, input: TALL, fields: [{name: QUARTER, expr: \"CASE WHEN AMOUNT > 1 THEN NAME ELSE '' END\"}]}",
                "{id: X, op: filter, input: TALL, condition: AMOUNT > 1}",
                "{id: X, op: distinct, input: TALL, keys: [ID]}",
                "{id: X, op: sample, input: TALL, pick: first, count: 1}",
            })
    void declinesWhatTheDataDecides(String operator) {
        var all = pipeline("- " + operator);
        var field = operator.contains("project") ? "QUARTER" : "NAME";
        assertThat(StatedValues.of(all.operators(), InputRef.of("X"), List.of(field)))
                .isEmpty();
    }
}
