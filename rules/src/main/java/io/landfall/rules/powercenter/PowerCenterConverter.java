package io.landfall.rules.powercenter;

import static java.util.stream.Collectors.groupingBy;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Assessment.Part;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.SideBySide;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.powercenter.Definition;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.Worklet;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import io.landfall.rules.powercenter.workflow.Estate;
import io.landfall.rules.powercenter.workflow.SessionResult;
import io.landfall.rules.powercenter.workflow.WorkflowConverter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Converts PowerCenter exports. All that are given are looked at together, so that a shortcut finds the shared folder in another file.
 */
public final class PowerCenterConverter {

    private final Completion completion;
    private final Map<String, String> digests = new HashMap<>();
    private Keeper keeper = Keeper.open();
    private Catalog catalog = Catalog.of(List.of());
    private Remarks remarks = new Remarks(List.of());
    private ParameterFiles parameterFiles = new ParameterFiles(List.of());

    public PowerCenterConverter(Completion completion) {
        this.completion = completion;
    }

    /** What became of every mapping, mapplet, session, workflow and worklet, in the order of the files. */
    public List<Conversion> convert(List<Export> exports) {
        return convert(exports, _ -> {});
    }

    /**
     * The same, for those who cannot wait.
     *
     * @param first told of each mapping as soon as it is converted, by any thread
     */
    public List<Conversion> convert(List<Export> exports, Consumer<Conversion> first) {
        var files = exports.stream().map(Export::file).toList();
        parameterFiles = new ParameterFiles(exports);
        keeper = Keeper.forSize(files.stream().mapToLong(ExportFile::size).sum());
        var parsed = SideBySide.map(files, file -> PowerCenterParser.parse(file, keeper));
        files.forEach(file -> digests.put(file.path(), file.sha256()));
        catalog = Catalog.of(parsed.stream().map(Parsed::value).toList(), keeper);
        var said = new ArrayList<Diagnostic>();
        parsed.forEach(one -> said.addAll(one.diagnostics()));
        said.addAll(catalog.check());
        remarks = new Remarks(said);
        var mappings = catalog.mappings();
        var sessions = catalog.sessions();
        var running = sessions.stream()
                .filter(run -> run.mapping().isPresent())
                .collect(groupingBy(run -> run.mapping().orElseThrow().flow().at()));
        var converted = SideBySide.map(mappings, mapping -> {
            var one = mapping(mapping, running);
            first.accept(one.conversion());
            return one;
        });
        var bySession = new HashMap<String, Part>();
        converted.forEach(one -> bySession.putAll(one.bySession()));
        var bySessionPath = new LinkedHashMap<String, SessionResult>();
        sessions.forEach(run -> bySessionPath.put(
                run.path(), new SessionResult(run, session(run, Optional.ofNullable(bySession.get(run.path()))))));
        var estate = new Estate(
                catalog,
                bySessionPath,
                (folder, flow, path) -> parameterFiles.of(folder, flow, path).parsed());
        var result = new ArrayList<Conversion>();
        for (var one : parsed) {
            var before = result.size();
            var file = one.value().file();
            converted.stream()
                    .filter(mapping -> mapping.conversion().asset().path().equals(file))
                    .forEach(mapping -> result.add(mapping.conversion()));
            result.addAll(mapplets(one.value(), converted));
            bySessionPath.values().stream()
                    .filter(session -> session.run().at().file().equals(file))
                    .forEach(session -> result.add(session.conversion()));
            result.addAll(taskFlows(one.value(), estate));
            if (result.size() == before && hasErrors(one.diagnostics())) {
                var asset = new Asset(file, LegacySystem.POWERCENTER, AssetKind.MAPPING, file);
                result.add(Assessment.failed(asset, one.diagnostics()));
            }
        }
        return result;
    }

    private static boolean hasErrors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(one -> one.severity() == Severity.ERROR);
    }

    /**
     * A converted mapping.
     *
     * @param bySession what each session makes of it, by the session's path
     * @param objects the mapping and everything that it uses
     */
    private record Converted(Conversion conversion, Map<String, Part> bySession, Set<SourceLocation> objects) {}

    private Converted mapping(FlowView mapping, Map<SourceLocation, List<SessionRun>> running) {
        var own = mapping.flow();
        var file = own.at().file();
        var converter = new MappingConverter(mapping, digests.getOrDefault(file, ""), completion, parameterFiles);
        var sessions = running.getOrDefault(own.at(), List.of());
        var bySession = new HashMap<String, Part>();
        var parts = new ArrayList<Part>();
        if (sessions.isEmpty()) {
            parts.add(held(converter.convert(Optional.empty(), converter.name() + ".yaml")));
        }
        for (var session : sessions) {
            var part = held(converter.convert(Optional.of(session), document(converter.name(), session, sessions)));
            parts.add(part);
            bySession.put(session.path(), part);
        }
        var asset = new Asset(file, LegacySystem.POWERCENTER, AssetKind.MAPPING, converter.name());
        var objects = objects(mapping);
        var conversion =
                Assessment.conversion(asset, MappingComplexity.of(converter.flow()), parts, remarks.about(objects));
        return new Converted(conversion, bySession, objects);
    }

    private Part held(Part part) {
        return new Part(part.path(), part.completed().heldBy(keeper));
    }

    /** One session's document is the mapping's; several are told apart by the session's name, or by its whole path. */
    private static String document(String mapping, SessionRun session, List<SessionRun> all) {
        if (all.size() == 1) {
            return mapping + ".yaml";
        }
        var name = last(session.path());
        var unique = all.stream().filter(one -> last(one.path()).equals(name)).count() == 1;
        return "%s.%s.yaml".formatted(mapping, unique ? name : session.path().replace('/', '.'));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The mapping and everything that it uses. */
    private static Set<SourceLocation> objects(FlowView mapping) {
        var objects = new LinkedHashSet<SourceLocation>();
        objects.add(mapping.flow().at());
        for (var instance : mapping.flow().instances()) {
            mapping.definition(instance).map(Definition::at).ifPresent(objects::add);
            mapping.mapplet(instance).ifPresent(inside -> objects.addAll(objects(inside)));
        }
        return objects;
    }

    /** A mapplet is converted inside the mappings that use it: what was said about it there counts. */
    private List<Conversion> mapplets(PowerCenterExport export, List<Converted> mappings) {
        return catalog.mapplets().stream()
                .filter(mapplet -> mapplet.flow().at().file().equals(export.file()))
                .map(mapplet -> mapplet(mapplet, mappings))
                .toList();
    }

    private Conversion mapplet(FlowView mapplet, List<Converted> mappings) {
        var own = mapplet.flow();
        var places = objects(mapplet);
        var inside = new Remarks(mappings.stream()
                .flatMap(mapping -> mapping.conversion().diagnostics().stream())
                .filter(diagnostic -> !diagnostic.at().path().isEmpty())
                .toList());
        var said = new ArrayList<>(remarks.about(places));
        inside.about(places).stream()
                .filter(diagnostic -> !said.contains(diagnostic))
                .forEach(said::add);
        if (mappings.stream().noneMatch(mapping -> mapping.objects().contains(own.at()))) {
            said.add(Diagnostic.of(PowerCenterCode.MAPPLET_UNUSED, own.at(), own.name()));
        }
        var asset = new Asset(
                own.at().file(),
                LegacySystem.POWERCENTER,
                AssetKind.MAPPLET,
                mapplet.folder().name() + "/" + own.name());
        var complexity = MappingComplexity.of(new MappingConverter(mapplet, "", completion, parameterFiles).flow());
        return Assessment.conversion(asset, complexity, List.of(), said);
    }

    private Conversion session(SessionRun run, Optional<Part> part) {
        var asset = new Asset(run.at().file(), LegacySystem.POWERCENTER, AssetKind.SESSION, run.path());
        var said = remarks.about(List.of(run.at()));
        return Assessment.conversion(asset, Complexity.LOW, part.stream().toList(), said);
    }

    private List<Conversion> taskFlows(PowerCenterExport export, Estate estate) {
        var result = new ArrayList<Conversion>();
        for (var folder : export.folders()) {
            var converter = new WorkflowConverter(estate, folder, digests.getOrDefault(export.file(), ""));
            for (var workflow : folder.workflows()) {
                result.add(converter.workflow(workflow, remarks.about(List.of(workflow.at()))));
                result.addAll(worklets(workflow, folder.name() + "/" + workflow.name(), converter));
            }
            folder.worklets().forEach(worklet -> {
                var name = folder.name() + "/" + worklet.name();
                result.add(worklet(worklet, name, converter));
                result.addAll(worklets(worklet, name, converter));
            });
        }
        return result;
    }

    /** The worklets that are private to a flow, and those in them. */
    private List<Conversion> worklets(TaskFlow flow, String path, WorkflowConverter converter) {
        return flow.worklets().stream()
                .flatMap(worklet -> {
                    var name = path + "/" + worklet.name();
                    return Stream.concat(
                            Stream.of(worklet(worklet, name, converter)), worklets(worklet, name, converter).stream());
                })
                .toList();
    }

    private Conversion worklet(Worklet worklet, String name, WorkflowConverter converter) {
        return converter.worklet(
                worklet, catalog.place(converter.folder(), worklet), name, remarks.about(List.of(worklet.at())));
    }
}
