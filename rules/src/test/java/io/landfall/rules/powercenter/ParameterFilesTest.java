package io.landfall.rules.powercenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterFilesTest {

    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <POWERMART CREATION_DATE="02/05/2026 08:15:00" REPOSITORY_VERSION="187.96">
            <REPOSITORY NAME="REP" VERSION="187" CODEPAGE="UTF-8" DATABASETYPE="Oracle">
            <FOLDER NAME="SALES">
              <WORKFLOW NAME="wf_orders" SERVERNAME="IS_DEV">
                <SESSION NAME="s_orders" MAPPINGNAME="m_orders">%s</SESSION>
                <TASKINSTANCE NAME="s_orders" TASKNAME="s_orders" TASKTYPE="Session"/>
                %s
              </WORKFLOW>
            </FOLDER>
            </REPOSITORY>
            </POWERMART>
            """;

    private static final String NAMED = "<ATTRIBUTE NAME=\"Parameter Filename\" VALUE=\"%s\"/>";

    @TempDir
    private Path folder;

    @Test
    void takesTheClosestHeadingOfTheFileBesideTheExport() throws IOException {
        Files.writeString(folder.resolve("orders.par"), """
                [Global]
                $$REGION=EU
                $$LIMIT=10
                [SALES.WF:wf_orders.ST:s_orders]
                $$REGION=US
                [SALES.WF:wf_other]
                $$LIMIT=99
                """);
        var given = given(NAMED.formatted("$PMRootDir/par/orders.par"), "");
        assertThat(given.values()).containsOnly(entry("$$REGION", "US"), entry("$$LIMIT", "10"));
        assertThat(given.diagnostics()).isEmpty();
    }

    @Test
    void takesTheWorkflowsFileWhenTheSessionNamesNone() throws IOException {
        Files.writeString(folder.resolve("all.par"), "[SALES.WF:wf_orders]\n$$LIMIT=7\n");
        assertThat(given(NAMED.formatted(""), NAMED.formatted("D:&#x5c;par&#x5c;all.par"))
                        .values())
                .containsOnly(entry("$$LIMIT", "7"));
    }

    @Test
    void takesWhatTheServiceOfTheWorkflowIsGivenAndWarnsOfItsNodes() throws IOException {
        Files.writeString(folder.resolve("all.par"), """
                [Service:IS_DEV]
                $$LIMIT=7
                [Service:IS_PROD]
                $$LIMIT=8
                [Service:IS_DEV.ND:one]
                $$LIMIT=9
                $$REGION=EU
                [SALES.WF:wf_orders]
                $$REGION=US
                """);
        var given = given(NAMED.formatted("all.par"), "");
        assertThat(given.values()).containsOnly(entry("$$LIMIT", "7"), entry("$$REGION", "US"));
        assertThat(given.diagnostics())
                .singleElement()
                .asString()
                .contains("PC-PAR-006", "'$$LIMIT' is '9' in the parameter file 'all.par'");
    }

    @Test
    void saysThatTheFileIsNotHere() throws IOException {
        var given = given(NAMED.formatted("gone.par"), "");
        assertThat(given.values()).isEmpty();
        assertThat(given.missing()).contains("gone.par");
        assertThat(given.diagnostics())
                .extracting(Diagnostic::code)
                .isEqualTo(List.of(PowerCenterCode.PARAMETER_FILE_MISSING));
    }

    @Test
    void givesNothingWithoutAFile() throws IOException {
        assertThat(given("", "")).isEqualTo(ParameterFiles.Given.NOTHING);
    }

    private static Map.Entry<String, String> entry(String name, String value) {
        return Map.entry(name, value);
    }

    private ParameterFiles.Given given(String session, String workflow) throws IOException {
        Files.writeString(folder.resolve("wf_orders.XML"), EXPORT.formatted(session, workflow));
        try (var exports = Exports.find(List.of(folder))) {
            var files = exports.of(ExportKind.POWERCENTER);
            var catalog = Catalog.of(files.stream()
                    .map(export -> PowerCenterParser.parse(export.file()).value())
                    .toList());
            return new ParameterFiles(files).of(catalog.sessions().getFirst(), true);
        }
    }
}
