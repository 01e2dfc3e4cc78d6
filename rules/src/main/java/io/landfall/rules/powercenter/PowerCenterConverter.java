package io.landfall.rules.powercenter;

import static java.util.stream.Collectors.groupingBy;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Assessment.Part;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.OwnFaults;
import io.landfall.converter.conversion.SideBySide;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.keep.Keeper;
import io.landfall.parsers.powercenter.Definition;
import io.landfall.parsers.powercenter.Extras;
import io.landfall.parsers.powercenter.PowerCenterExport;
import io.landfall.parsers.powercenter.catalog.Catalog;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.parsers.powercenter.read.PowerCenterParser;
import io.landfall.rules.earlier.Reuse;
import io.landfall.rules.powercenter.workflow.Estate;
import io.landfall.rules.powercenter.workflow.SessionResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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
        return convert(exports, _ -> {}, Reuse.none());
    }

    /**
     * The same, for those who cannot wait.
     *
     * @param first told of each mapping as soon as it is converted, by any thread
     * @param reuse says which files are left out, because they convert to what they did before
     */
    public List<Conversion> convert(List<Export> exports, Consumer<Conversion> first, Reuse reuse) {
        var files = exports.stream().map(Export::file).toList();
        parameterFiles = new ParameterFiles(exports.stream().map(reuse::watched).toList());
        keeper = Keeper.forSize(files.stream().mapToLong(ExportFile::size).sum());
        var parsed = SideBySide.map(files, this::parsed);
        files.forEach(file -> digests.put(file.path(), file.sha256()));
        var legacy = parsed.stream().map(Parsed::value).toList();
        catalog = Catalog.of(legacy, keeper);
        var said = new ArrayList<Diagnostic>();
        parsed.forEach(one -> said.addAll(one.diagnostics()));
        said.addAll(catalog.check());
        remarks = new Remarks(said);
        var mappings = catalog.mappings();
        var runs = catalog.sessions();
        var running = runs.stream()
                .filter(run -> run.mapping().isPresent())
                .collect(groupingBy(run -> run.mapping().orElseThrow().flow().at()));
        catalog.reach().checked();
        Companions.of(legacy, catalog.reach(), reuse::foldersBefore).forEach(reuse::keeps);
        var kept = reuse.kept();
        var due = IntStream.range(0, mappings.size())
                .filter(place -> !kept.contains(mappings.get(place).flow().at().file()))
                .boxed()
                .toList();
        var converted = SideBySide.map(due, place -> {
            var one = guarded(mappings.get(place), running);
            first.accept(one.conversion());
            return one;
        });
        var sessions =
                runs.stream().filter(run -> !kept.contains(run.at().file())).toList();
        var byPlace = new HashMap<SourceLocation, Converted>();
        converted.forEach(one -> byPlace.put(one.at(), one));
        var bySessionPath = new LinkedHashMap<String, SessionResult>();
        sessions.forEach(run -> bySessionPath.put(
                run.path(),
                new SessionResult(
                        run,
                        session(
                                run,
                                run.mapping()
                                        .map(view -> byPlace.get(view.flow().at()))))));
        var estate = new Estate(
                catalog,
                bySessionPath,
                (folder, flow, path) -> parameterFiles.of(folder, flow, path).parsed());
        var results = new Results(converted, List.copyOf(bySessionPath.values()), new TaskFlows(estate, remarks));
        var result = parsed.stream()
                .filter(one -> !kept.contains(one.value().file()))
                .flatMap(one -> of(one, results).stream())
                .toList();
        catalog.reach().askedLater().forEach(ask -> reuse.asksFolder(ask.file(), ask.folder()));
        Companions.of(legacy, catalog.reach(), reuse::folders).forEach(reuse::together);
        return result;
    }

    /** What became of all mappings, sessions and workflows. */
    private record Results(List<Converted> mappings, List<SessionResult> sessions, TaskFlows flows) {}

    /** The assets of one file; one that holds none, but errors, is an asset itself. */
    private List<Conversion> of(Parsed<PowerCenterExport> parsed, Results results) {
        var file = parsed.value().file();
        var own = new ArrayList<Conversion>();
        results.mappings().stream()
                .map(Converted::conversion)
                .filter(mapping -> mapping.asset().path().equals(file))
                .forEach(own::add);
        own.addAll(mapplets(parsed.value(), results.mappings()));
        results.sessions().stream()
                .filter(session -> session.run().at().file().equals(file))
                .forEach(session -> own.add(session.conversion()));
        own.addAll(results.flows().of(parsed.value(), digests.getOrDefault(file, "")));
        if (own.isEmpty() && hasErrors(parsed.diagnostics())) {
            var asset = new Asset(file, LegacySystem.POWERCENTER, AssetKind.MAPPING, file);
            own.add(Assessment.failed(asset, parsed.diagnostics()));
        }
        return own;
    }

    private Parsed<PowerCenterExport> parsed(ExportFile file) {
        var path = file.path();
        var nothing = new PowerCenterExport(path, "", "", List.of(), Extras.NONE);
        return OwnFaults.caught(
                SourceLocation.of(path),
                () -> PowerCenterParser.parse(file, keeper),
                fault -> new Parsed<>(nothing, List.of(fault)));
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
    private record Converted(
            SourceLocation at, Conversion conversion, Map<String, Part> bySession, Set<SourceLocation> objects) {}

    private Converted guarded(FlowView mapping, Map<SourceLocation, List<SessionRun>> running) {
        var at = mapping.flow().at();
        return OwnFaults.caught(at, () -> mapping(mapping, running), fault -> {
            var name = mapping.folder().name() + "/" + mapping.flow().name();
            return new Converted(
                    at, new Guard(remarks).failed(AssetKind.MAPPING, at, name, fault), Map.of(), Set.of(at));
        });
    }

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
        return new Converted(own.at(), conversion, bySession, objects);
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
                .map(mapplet -> {
                    var at = mapplet.flow().at();
                    var name = mapplet.folder().name() + "/" + mapplet.flow().name();
                    return new Guard(remarks)
                            .guarded(AssetKind.MAPPLET, at, name, () -> mapplet(mapplet, name, mappings));
                })
                .toList();
    }

    private Conversion mapplet(FlowView mapplet, String name, List<Converted> mappings) {
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
        var asset = new Asset(own.at().file(), LegacySystem.POWERCENTER, AssetKind.MAPPLET, name);
        var complexity = MappingComplexity.of(new MappingConverter(mapplet, "", completion, parameterFiles).flow());
        return Assessment.conversion(asset, complexity, List.of(), said);
    }

    /** A session is what it makes of its mapping, and fails with it. */
    private Conversion session(SessionRun run, Optional<Converted> mapping) {
        var asset = new Asset(run.at().file(), LegacySystem.POWERCENTER, AssetKind.SESSION, run.path());
        var said = new ArrayList<>(remarks.about(List.of(run.at())));
        var failed = mapping.map(Converted::conversion).filter(one -> one.verdict() == Verdict.FAILED);
        if (failed.isPresent()) {
            said.addAll(failed.orElseThrow().diagnostics());
            return Assessment.failed(asset, said);
        }
        var part = mapping.map(one -> one.bySession().get(run.path()));
        return Assessment.conversion(asset, Complexity.LOW, part.stream().toList(), said);
    }
}
