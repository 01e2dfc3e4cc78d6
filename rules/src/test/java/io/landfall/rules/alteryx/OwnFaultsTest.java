package io.landfall.rules.alteryx;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.conversion.Verdict;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.alteryx.flow.FileSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Landfall itself fails on is the answer for one document, and stops no other. */
class OwnFaultsTest {

    private static final EngineCheck FAILING = pipeline -> {
        if (pipeline.name().equals("bad")) {
            throw new IllegalArgumentException("no such function");
        }
        return List.of();
    };

    @TempDir
    private Path folder;

    @Test
    void convertsTheOthers() throws IOException {
        var text =
                new SmallWorkflow().table(1, "ID Int32\n1").written("1:Output").text();
        for (var name : List.of("bad", "good")) {
            Files.writeString(folder.resolve(name + ".yxmd"), text);
        }
        try (var exports = Exports.find(List.of(folder))) {
            var conversions = new AlteryxConverter(new Completion(FAILING), FileSchemas.NONE, List.of())
                    .convert(exports.of(ExportKind.ALTERYX));
            assertThat(conversions)
                    .extracting(Conversion::verdict)
                    .containsExactlyInAnyOrder(Verdict.FAILED, Verdict.AUTOMATED);
            var failed = conversions.stream()
                    .filter(one -> one.verdict() == Verdict.FAILED)
                    .findFirst()
                    .orElseThrow();
            assertThat(failed.asset().name()).isEqualTo("bad");
            assertThat(failed.diagnostics())
                    .anyMatch(one -> one.toString().contains("no such function"))
                    .anyMatch(one -> one.code().entry().id().equals("CV-FAULT-001"));
        }
    }
}
