package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Check.Assertion;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.yaml.YamlValue.Mapping;
import java.util.Optional;

/** Writes a pipeline as the root of its document. */
final class PipelineWriter {

    private PipelineWriter() {}

    static Mapping write(Pipeline pipeline) {
        var document = Mapping.onLines()
                .put("apiVersion", PipelineDocuments.VERSION)
                .put("kind", PipelineDocuments.KIND)
                .put("name", pipeline.name())
                .put("origin", write(pipeline.origin()));
        if (!pipeline.settings().isEmpty()) {
            var settings = Mapping.small();
            pipeline.settings().forEach(settings::put);
            document.put("settings", settings);
        }
        if (!pipeline.parameters().isEmpty()) {
            document.put(
                    "parameters",
                    pipeline.parameters().stream().map(PipelineWriter::write).toList());
        }
        document.put(
                "operators",
                pipeline.operators().stream().map(OperatorWriter::write).toList());
        if (!pipeline.checks().isEmpty()) {
            document.put(
                    "checks",
                    pipeline.checks().stream().map(PipelineWriter::write).toList());
        }
        return document;
    }

    static Mapping write(Origin origin) {
        return Mapping.small()
                .put("system", origin.system().name())
                .put("file", origin.file())
                .put("object", origin.object())
                .put("sha256", origin.sha256());
    }

    private static Mapping write(Parameter parameter) {
        var mapping = Mapping.small()
                .put("name", parameter.name())
                .put("type", parameter.type().sql())
                .putIfPresent(
                        "default", parameter.defaultValue().map(value -> ExpressionText.print(value, parameter.type())))
                .putIfPresent("question", Optional.of(parameter.question()).filter(question -> !question.isEmpty()));
        return mapping.putUnlessEmpty(
                "oneOf",
                parameter.allowed().stream()
                        .map(value -> ExpressionText.print(value, parameter.type()))
                        .toList());
    }

    private static Mapping write(Check check) {
        var mapping = Mapping.small()
                .put("name", check.name())
                .put("input", check.input().text());
        switch (check.assertion()) {
            case Assertion.RowCount(var rows) -> mapping.put("rowCount", rows);
            case Assertion.EveryRow(var condition) -> mapping.put("everyRow", ExpressionText.print(condition));
        }
        var path = check.at().path();
        return path.isEmpty() ? mapping : mapping.put("origin", path);
    }
}
