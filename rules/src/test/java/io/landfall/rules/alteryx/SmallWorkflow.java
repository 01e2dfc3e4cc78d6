package io.landfall.rules.alteryx;

import io.landfall.converter.WorkflowText;
import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.alteryx.flow.FileSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A workflow that a test writes down, and what it becomes. */
public final class SmallWorkflow extends WorkflowText<SmallWorkflow> {

    private FileSchemas files = FileSchemas.NONE;

    @Override
    protected SmallWorkflow self() {
        return this;
    }

    /** Every part of the workflow whose records are asked for before a run comes to these. */
    public SmallWorkflow knowing(List<List<String>> rows) {
        files = new FileSchemas() {
            @Override
            public Optional<List<Field>> fields(Export export, Dataset.File file, SourceLocation at) {
                return Optional.empty();
            }

            @Override
            public Optional<List<List<Optional<String>>>> rows(Export export, Pipeline pipeline, int most) {
                return Optional.of(rows.stream()
                        .map(row -> row.stream().map(Optional::of).toList())
                        .toList());
            }
        };
        return this;
    }

    public Conversion converted() {
        return new AlteryxConverter(new Completion(EngineCheck.NONE), files, List.of())
                .convert(exports(text()))
                .getFirst();
    }

    private static List<Export> exports(String text) {
        try {
            var folder = Files.createTempDirectory("workflow");
            var file = Files.writeString(folder.resolve("orders.yxmd"), text);
            var exports = Exports.find(List.of(file)).of(ExportKind.ALTERYX);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return exports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Pipeline pipeline() {
        var conversion = converted();
        if (conversion.documents().isEmpty()) {
            throw new AssertionError(conversion.diagnostics());
        }
        return conversion.documents().getFirst().pipeline();
    }

    /** The operators between the tables and the file, as the document shows them. */
    public String operators() {
        var document = PipelineDocuments.write(pipeline());
        var operators = Arrays.stream(document.substring(document.indexOf("operators:\n") + 11)
                        .split("(?m)^  - "))
                .filter(operator -> !operator.isBlank())
                .filter(operator -> !operator.contains("op: values") && !operator.contains("op: target"))
                .map(operator -> operator.replaceAll("\\s+", " ")
                        .replaceAll(",? origin: [^,}]+", "")
                        .strip());
        return operators.collect(Collectors.joining("\n"));
    }

    /** The codes of what was said, without notes about the file. */
    public List<String> codes() {
        return converted().diagnostics().stream()
                .map(Diagnostic::code)
                .map(code -> code.entry().id())
                .distinct()
                .toList();
    }
}
