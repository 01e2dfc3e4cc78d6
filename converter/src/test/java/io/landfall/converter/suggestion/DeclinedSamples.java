package io.landfall.converter.suggestion;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Completion.Completed;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.ConversionCode;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Assets with a step that the rules declined. */
final class DeclinedSamples {

    /** Operators that do what the step {@code JTX} of {@link #STEP} says. */
    static final String ANSWER = """
            operators:
              - id: JTX_KEPT
                op: filter
                input: ORDERS
                condition: QTY > 0
              - id: JTX
                op: project
                input: JTX_KEPT
                fields:
                  - {name: ID, expr: ID}
                  - {name: SIZE, type: VARCHAR(5), expr: "CASE WHEN QTY >= 100 THEN 'big' ELSE 'small' END"}
            """;

    static final String STEP = """
              - id: JTX
                op: script
                inputs: [ORDERS]
                language: powercenter
                fields:
                  - {name: ID, type: BIGINT}
                  - {name: SIZE, type: VARCHAR(5)}
                text: |
                  Java JTX
                  if (QTY <= 0) { return; } SIZE = QTY >= 100 ? "big" : "small";
                origin: SALES/m_sizes/JTX
            """;

    private static final String DOCUMENT = """
            apiVersion: landfall/v1
            kind: Pipeline
            name: m_sizes
            origin: {system: POWERCENTER, file: sizes.xml, object: SALES/m_sizes, sha256: ""}
            parameters:
              - {name: $$LEAST, type: INTEGER, default: "1"}
            operators:
              - id: ORDERS
                op: source
                dataset: {connection: crm, table: ORDERS}
                fields:
                  - {name: ID, type: BIGINT}
                  - {name: QTY, type: INTEGER}
            %s  - id: SIZES
                op: target
                input: JTX
                dataset: {connection: dwh, table: SIZES}
                mode: append
                fields: [{name: ID, expr: ID}, {name: SIZE, expr: SIZE}]
            """;

    private DeclinedSamples() {}

    static Pipeline pipeline(String step) {
        var read = PipelineDocuments.read(DOCUMENT.formatted(step), "sizes.yaml");
        return read.value().orElseThrow(() -> new AssertionError(read.diagnostics()));
    }

    /** An asset of one pipeline with an error at its step. */
    static Conversion conversion(String step) {
        return conversion(step, List.of("SALES/m_sizes.yaml"));
    }

    /** The same pipeline for each of some sessions. */
    static Conversion conversion(String step, List<String> paths) {
        var pipeline = pipeline(step);
        var script = pipeline.operator("JTX").orElseThrow();
        var fidelities = pipeline.operators().stream()
                .collect(Collectors.toMap(
                        operator -> operator.id(),
                        operator -> operator instanceof Script ? Fidelity.BLOCKED : Fidelity.EXACT));
        var said = List.of(Diagnostic.of(ConversionCode.UNSOUND, script.at().child("SIZE"), "Java code is not read"));
        return Assessment.conversion(
                new Asset("sizes.xml", LegacySystem.POWERCENTER, AssetKind.MAPPING, "SALES/m_sizes"),
                Complexity.LOW,
                paths.stream()
                        .map(path -> new Assessment.Part(path, new Completed(pipeline, fidelities, said, Set.of())))
                        .toList(),
                List.of());
    }

    static Declined declined(String step) {
        return Declined.in(conversion(step)).getFirst();
    }
}
