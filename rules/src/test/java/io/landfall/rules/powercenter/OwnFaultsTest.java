package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.conversion.Verdict;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Landfall itself fails on is the answer for one mapping and what runs it, and stops no other. */
class OwnFaultsTest {

    private static final EngineCheck FAILING = pipeline -> {
        if (pipeline.name().equals("m_bad")) {
            throw new IllegalArgumentException("no such function");
        }
        return List.of();
    };

    @TempDir
    private Path folder;

    @Test
    void convertsTheOthers() throws IOException {
        var good = SmallMapping.lines()
                .output("OUT", "string", 10, 0, "NAME")
                .read(Map.of())
                .export()
                .replace("</FOLDER>", """
                        <WORKFLOW NAME="wf" ISVALID="YES"><TASKINSTANCE NAME="s" TASKNAME="s" TASKTYPE="Session" REUSABLE="YES"/>
                        </WORKFLOW></FOLDER>""");
        Files.writeString(folder.resolve("a.XML"), good.replace("m_small", "m_bad"));
        Files.writeString(folder.resolve("b.XML"), good.replace("\"SALES\"", "\"STOCK\""));
        try (var exports = Exports.find(List.of(folder))) {
            var conversions =
                    new PowerCenterConverter(new Completion(FAILING)).convert(exports.of(ExportKind.POWERCENTER));
            assertThat(conversions)
                    .extracting(one -> one.asset().name(), Conversion::verdict)
                    .containsExactly(
                            tuple("SALES/m_bad", Verdict.FAILED),
                            tuple("SALES/wf/s", Verdict.FAILED),
                            tuple("SALES/wf", Verdict.MANUAL),
                            tuple("STOCK/m_small", Verdict.AUTOMATED),
                            tuple("STOCK/wf/s", Verdict.AUTOMATED),
                            tuple("STOCK/wf", Verdict.AUTOMATED));
            assertThat(conversions.getFirst().diagnostics())
                    .anyMatch(one -> one.code().entry().id().equals("CV-FAULT-001")
                            && one.toString().contains("no such function"));
        }
    }
}
