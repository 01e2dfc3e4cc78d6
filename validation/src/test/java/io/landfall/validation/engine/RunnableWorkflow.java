package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.WorkflowText;
import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.alteryx.AlteryxConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A workflow that a test writes down, as a pipeline to run. */
final class RunnableWorkflow extends WorkflowText<RunnableWorkflow> {

    @Override
    protected RunnableWorkflow self() {
        return this;
    }

    /** What the workflow becomes; the folder is where its document is kept meanwhile. */
    Pipeline pipeline(Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("orders.yxmd"), text());
        try (var exports = Exports.find(List.of(file))) {
            var conversion = new AlteryxConverter(new Completion(EngineCheck.NONE), FileSchemas.NONE, List.of())
                    .convert(exports.of(ExportKind.ALTERYX))
                    .getFirst();
            if (conversion.documents().isEmpty()) {
                throw new AssertionError(conversion.diagnostics());
            }
            return conversion.documents().getFirst().pipeline();
        }
    }

    /** Runs it; the file {@code out.csv} has to be that table, whose cells may be padded with blanks. */
    void assertWrites(Path folder, String expected) throws IOException {
        assertThat(new RunTester(folder).written(pipeline(folder), "out.csv")).isEqualTo(RunTester.csv(expected));
    }
}
