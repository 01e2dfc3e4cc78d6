package io.landfall.rules.powercenter;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.powercenter.Folder;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.Workflow;
import io.landfall.parsers.powercenter.WorkflowVariable;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.parsers.powercenter.parameter.Assignment;
import io.landfall.parsers.powercenter.parameter.ParameterFile;
import io.landfall.parsers.powercenter.parameter.Place;
import io.landfall.rules.powercenter.workflow.WorkflowCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the parameter files that sessions run with among the files that arrived with an export. A session names its own, else the
 * workflow's holds; the path is one of the legacy server, so that only its end counts here.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/advanced-workflow-guide/parameter-files.html">Parameter
 *     files</a>
 */
public final class ParameterFiles {

    private static final String PROPERTY = "Parameter Filename";

    private final Map<String, Export> exports;

    /**
     * Parameter files among what a customer handed in.
     *
     * @param exports and the files that arrived with them
     */
    public ParameterFiles(List<Export> exports) {
        this.exports = exports.stream().collect(toMap(export -> export.file().path(), identity(), (first, _) -> first));
    }

    /**
     * What a session is given.
     *
     * @param values by name in the case of the file
     * @param missing the file that the session names, when it is not here
     */
    public record Given(Map<String, String> values, Optional<String> missing, List<Diagnostic> diagnostics) {

        static final Given NOTHING = new Given(Map.of(), Optional.empty(), List.of());

        public Given {
            values = Map.copyOf(values);
            diagnostics = List.copyOf(diagnostics);
        }

        Parsed<Map<String, String>> parsed() {
            return new Parsed<>(values, diagnostics);
        }
    }

    /**
     * What a session is given; a remark where its file is not among them.
     *
     * @param asksForValues whether the session's mapping has parameters at all
     */
    public Given of(SessionRun session, boolean asksForValues) {
        var named = named(session);
        if (named.isEmpty()) {
            return Given.NOTHING;
        }
        var found = Optional.ofNullable(exports.get(session.session().at().file()))
                .flatMap(export -> export.bundle().resolve(export.file(), named.get()));
        return found.map(file -> read(file, place(session), session.session().at()))
                .orElseGet(() -> missing(session, named.get(), asksForValues));
    }

    /**
     * What a workflow, or a worklet in one, is given for its variables; a remark where the workflow's file is not among them.
     *
     * @param path of the flow, for example {@code SALES/wf_daily/wklt_load}
     */
    public Given of(Folder folder, TaskFlow flow, String path) {
        return folder.workflows().stream()
                .filter(workflow -> path.equals(folder.name() + "/" + workflow.name())
                        || path.startsWith(folder.name() + "/" + workflow.name() + "/"))
                .filter(workflow -> !workflow.parameterFile().isBlank())
                .filter(_ -> flow.variables().stream().anyMatch(WorkflowVariable::userDefined))
                .findFirst()
                .map(workflow -> of(folder, workflow, worklets(path)))
                .orElse(Given.NOTHING);
    }

    private static List<String> worklets(String path) {
        var parts = List.of(path.split("/"));
        return parts.subList(2, parts.size());
    }

    private Given of(Folder folder, Workflow workflow, List<String> worklets) {
        var named = workflow.parameterFile();
        var place = new Place(workflow.server(), "", folder.name(), workflow.name(), worklets, "");
        return Optional.ofNullable(exports.get(workflow.at().file()))
                .flatMap(export -> export.bundle().resolve(export.file(), named))
                .map(file -> read(file, place, workflow.at()))
                .orElseGet(() -> new Given(
                        Map.of(),
                        Optional.of(named),
                        List.of(Diagnostic.of(WorkflowCode.PARAMETER_FILE_MISSING, workflow.at(), named))));
    }

    private static Optional<String> named(SessionRun session) {
        return session.attribute(PROPERTY)
                .filter(name -> !name.isBlank())
                .or(() -> session.workflow()
                        .map(Workflow::attributes)
                        .flatMap(attributes -> attributes.get(PROPERTY))
                        .filter(name -> !name.isBlank()));
    }

    private static Given missing(SessionRun session, String named, boolean asksForValues) {
        if (!asksForValues) {
            return new Given(Map.of(), Optional.of(named), List.of());
        }
        return new Given(
                Map.of(),
                Optional.of(named),
                List.of(Diagnostic.of(
                        PowerCenterCode.PARAMETER_FILE_MISSING,
                        session.session().at(),
                        session.session().name(),
                        named)));
    }

    private static Given read(ExportFile file, Place place, SourceLocation at) {
        var parsed = ParameterFile.parse(file);
        var values = new HashMap<String, String>();
        parsed.value().sections().stream()
                .flatMap(section -> section.assignments().stream())
                .map(Assignment::name)
                .forEach(name -> parsed.value().value(name, place).ifPresent(value -> values.put(name, value)));
        var elsewhere = parsed.value().elsewhere(place).stream()
                .filter(assignment -> assignment.name().startsWith("$$"))
                .map(assignment -> Diagnostic.of(
                        PowerCenterCode.PARAMETER_ELSEWHERE, at, assignment.name(), assignment.value(), file.path()));
        return new Given(
                values,
                Optional.empty(),
                Stream.concat(parsed.diagnostics().stream(), elsewhere).toList());
    }

    /** The path of a session is its folder, its workflow, the worklets around it, and its own name. */
    private static Place place(SessionRun session) {
        var parts = List.of(session.path().split("/"));
        var worklets = parts.size() > 3 ? parts.subList(2, parts.size() - 1) : List.<String>of();
        var workflow = session.workflow().map(Workflow::name).orElse("");
        var service = session.workflow().map(Workflow::server).orElse("");
        return new Place(service, "", session.folder().name(), workflow, worklets, parts.getLast());
    }
}
