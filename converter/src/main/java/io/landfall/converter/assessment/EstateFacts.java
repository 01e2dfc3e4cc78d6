package io.landfall.converter.assessment;

import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.workflow.Action;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.catalog.CatalogCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What only shows when a whole estate is looked at: who hands data to whom, what is missing, what nobody uses, what is there twice.
 *
 * @param handovers datasets that one asset writes and another reads
 * @param missing objects that something refers to, and that no export has
 * @param elsewhere references to folders whose objects are not in the exports
 * @param orphans objects that nothing in the exports uses
 * @param invalid objects that the legacy tool itself holds invalid
 * @param duplicates assets that do exactly what another one does, under other names
 */
public record EstateFacts(
        List<Handover> handovers,
        List<Fact> missing,
        List<Fact> elsewhere,
        List<Fact> orphans,
        List<Fact> invalid,
        List<Fact> duplicates) {

    private static final Set<CatalogCode> MISSING = Set.of(
            CatalogCode.DEFINITION_MISSING,
            CatalogCode.MAPPING_MISSING,
            CatalogCode.TASK_MISSING,
            CatalogCode.FIELDS_MISSING);

    /** Mapplets and worklets say of themselves that nobody uses them. */
    private static final Set<String> UNUSED = Set.of("PC-MPT-001", "PC-WF-016");

    /**
     * Data that goes from one asset to another.
     *
     * @param acrossFiles whether they come from different exports
     */
    public record Handover(String dataset, String writer, String reader, boolean acrossFiles) {}

    /** Something about one object. */
    public record Fact(String object, String file, String text) {}

    public EstateFacts {
        handovers = List.copyOf(handovers);
        missing = List.copyOf(missing);
        elsewhere = List.copyOf(elsewhere);
        orphans = List.copyOf(orphans);
        invalid = List.copyOf(invalid);
        duplicates = List.copyOf(duplicates);
    }

    public static EstateFacts of(List<Conversion> conversions, Estate estate) {
        return new EstateFacts(
                handovers(estate),
                said(conversions, one -> one.code() instanceof CatalogCode code && MISSING.contains(code)),
                said(conversions, one -> one.code() == CatalogCode.SHORTCUT_DANGLING),
                Stream.concat(
                                said(conversions, one -> UNUSED.contains(one.id())).stream(),
                                unused(conversions).stream())
                        .toList(),
                said(conversions, one -> one.code() == CatalogCode.INVALID),
                duplicates(estate));
    }

    private static List<Fact> said(List<Conversion> conversions, Predicate<Diagnostic> which) {
        return conversions.stream()
                .flatMap(conversion -> conversion.diagnostics().stream())
                .filter(which)
                .distinct()
                .map(one -> new Fact(one.at().path(), one.at().file(), one.message()))
                .toList();
    }

    /** Mappings that no workflow of the exports runs, where there are workflows at all. */
    private static List<Fact> unused(List<Conversion> conversions) {
        var run = conversions.stream()
                .flatMap(conversion -> conversion.workflow().stream())
                .flatMap(document -> document.workflow().flow().everyTask())
                .filter(task -> task.action() instanceof Action.RunPipeline)
                .map(task -> key(((Action.RunPipeline) task.action()).object()))
                .collect(Collectors.toSet());
        return run.isEmpty()
                ? List.of()
                : conversions.stream()
                        .filter(conversion -> conversion.verdict() != Verdict.FAILED)
                        .map(Conversion::asset)
                        .filter(asset -> asset.kind() == AssetKind.MAPPING
                                && asset.system() == LegacySystem.POWERCENTER
                                && !run.contains(key(asset.name())))
                        .map(asset ->
                                new Fact(asset.name(), asset.path(), "No workflow of the exports runs the mapping"))
                        .toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<Handover> handovers(Estate estate) {
        var readers = new HashMap<String, List<AssessedAsset>>();
        estate.assets().stream()
                .flatMap(asset -> asset.reads().stream())
                .distinct()
                .forEach(dataset -> readers.put(
                        dataset,
                        estate.assets().stream()
                                .filter(asset -> asset.reads().contains(dataset))
                                .toList()));
        return estate.assets().stream()
                .flatMap(writer -> writer.writes().stream()
                        .flatMap(dataset -> readers.getOrDefault(dataset, List.of()).stream()
                                .filter(reader -> !reader.equals(writer))
                                .map(reader -> handover(dataset, writer, reader))))
                .distinct()
                .toList();
    }

    private static Handover handover(String dataset, AssessedAsset writer, AssessedAsset reader) {
        var from = writer.conversion().asset();
        var to = reader.conversion().asset();
        return new Handover(dataset, from.name(), to.name(), !from.path().equals(to.path()));
    }

    private static List<Fact> duplicates(Estate estate) {
        return estate.assets().stream()
                .flatMap(asset -> asset.sameAs().stream().map(other -> {
                    var own = asset.conversion().asset();
                    return new Fact(own.name(), own.path(), "Does exactly what '%s' does".formatted(other));
                }))
                .toList();
    }
}
