package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Conversion;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A workflow in an export: two sessions {@code s_load} and {@code s_check} without mappings, and whatever is added. */
final class SmallFlow {

    private final StringBuilder folder = new StringBuilder();
    private final StringBuilder tasks = new StringBuilder();
    private final StringBuilder instances = new StringBuilder();
    private final StringBuilder rest = new StringBuilder();
    private final StringBuilder given = new StringBuilder();
    private String enabled = "YES";

    SmallFlow() {
        task("Start", "Start", "");
        session("s_load");
        session("s_check");
        link("Start", "s_load", "");
    }

    /** Anything that stands in the folder, such as a worklet. */
    SmallFlow inFolder(String xml) {
        folder.append(xml).append('\n');
        return this;
    }

    SmallFlow session(String name) {
        tasks.append("<SESSION NAME='%s' MAPPINGNAME='m_%s' REUSABLE='NO' ISVALID='YES' SORTORDER='Binary'/>%n"
                .formatted(name, name));
        return instance(name, "Session", "");
    }

    /** A task of the workflow, with what stands inside of its definition. */
    SmallFlow task(String name, String type, String inside) {
        tasks.append("<TASK NAME='%s' TYPE='%s' REUSABLE='NO'>%s</TASK>%n".formatted(name, type, inside));
        return instance(name, type, "");
    }

    /** The use of a task, with further attributes. */
    SmallFlow instance(String name, String type, String more) {
        instances.append("<TASKINSTANCE NAME='%s' TASKNAME='%s' TASKTYPE='%s' REUSABLE='NO' %s/>%n"
                .formatted(name, name, type, more));
        return this;
    }

    SmallFlow link(String from, String to, String condition) {
        rest.append(
                "<WORKFLOWLINK FROMTASK='%s' TOTASK='%s' CONDITION='%s'/>%n".formatted(from, to, escaped(condition)));
        return this;
    }

    SmallFlow variable(String name, String datatype, String value) {
        rest.append(("<WORKFLOWVARIABLE NAME='%s' DATATYPE='%s' DEFAULTVALUE='%s' ISNULL='NO' ISPERSISTENT='NO'"
                        + " USERDEFINED='YES'/>%n")
                .formatted(name, datatype, escaped(value)));
        return this;
    }

    /** Anything that stands in the workflow. */
    SmallFlow with(String xml) {
        rest.append(xml).append('\n');
        return this;
    }

    /** Lines of the workflow's parameter file. */
    SmallFlow given(String lines) {
        given.append(lines).append('\n');
        return with("<ATTRIBUTE NAME='Parameter Filename' VALUE='small.par'/>");
    }

    /** Its schedule does not start the workflow. */
    SmallFlow disabled() {
        enabled = "NO";
        return this;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }

    Conversion converted() {
        return all().stream()
                .filter(one -> one.asset().kind() == AssetKind.WORKFLOW)
                .findFirst()
                .orElseThrow();
    }

    List<Conversion> all() {
        try {
            var place = Files.createTempDirectory("workflow");
            var file = place.resolve("wf_small.XML");
            var parameters = Files.writeString(place.resolve("small.par"), given);
            Files.writeString(file, export());
            try (var exports = Exports.find(List.of(place))) {
                return new LegacyConverter(_ -> List.of(), FileSchemas.NONE, List.<Path>of()).convert(exports);
            } finally {
                Files.delete(file);
                Files.delete(parameters);
                Files.delete(place);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The codes of warnings and errors, but for the missing mappings. */
    List<String> codes() {
        return converted().diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .map(Diagnostic::id)
                .filter(code -> !code.equals("PC-PARSE-209"))
                .distinct()
                .toList();
    }

    private String export() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <POWERMART CREATION_DATE="02/05/2026 08:15:00" REPOSITORY_VERSION="187.96">
                <REPOSITORY NAME="REP" VERSION="187" CODEPAGE="UTF-8" DATABASETYPE="Oracle">
                <FOLDER NAME="SALES">
                %s<WORKFLOW NAME="wf_small" ISVALID="YES" ISENABLED="%s">
                %s%s%s</WORKFLOW>
                </FOLDER></REPOSITORY></POWERMART>
                """.formatted(folder, enabled, tasks, instances, rest);
    }
}
