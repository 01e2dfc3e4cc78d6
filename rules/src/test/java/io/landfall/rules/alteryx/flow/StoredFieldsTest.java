package io.landfall.rules.alteryx.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Script;
import io.landfall.parsers.alteryx.RecordLayout;
import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.parsers.alteryx.read.MacroResolver;
import io.landfall.parsers.alteryx.tool.AutoField;
import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DynamicRename;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.parsers.export.Export;
import io.landfall.parsers.export.ExportKind;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.tool.AlteryxToolRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the fields that rules derive with those that Designer stored in genuine workflows. They belong to others and are not part of
 * the project: the folder is looked for upwards from the working directory, or given by the system property {@code landfall.corpus}.
 * What Designer stored may be stale, so not all of it agrees.
 */
class StoredFieldsTest {

    private static final double SHARE = 0.97;

    private final Map<String, Integer> wrong = new TreeMap<>();
    private int compared;
    private int named;
    private int typed;
    private int sized;

    @Test
    void derivesTheFieldsThatDesignerStored() {
        var corpus = corpus();
        assumeTrue(corpus.isPresent(), "there is no corpus");
        try (var exports = Exports.find(List.of(corpus.orElseThrow()))) {
            var resolver = new MacroResolver(List.of());
            exports.of(ExportKind.ALTERYX).forEach(export -> compare(export, resolver));
        }
        wrong.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(60)
                .forEach(entry -> report("%5d %s", entry.getValue(), entry.getKey()));
        report(
                "%d outputs: names agree at %d, types too at %d, sizes of texts too at %d",
                compared, named, typed, sized);
        assertThat((double) typed / compared).isGreaterThan(SHARE);
    }

    private void compare(Export export, MacroResolver resolver) {
        var workflow = resolver.read(export).value();
        if (workflow.kind() == WorkflowKind.MACRO) {
            return;
        }
        var canvas = CanvasBuilder.build(workflow);
        var draft = new Draft(workflow.name(), new Origin(LegacySystem.ALTERYX, "", workflow.name(), ""));
        var assembly = new WorkflowAssembly(canvas, draft, AlteryxToolRules.inOrder(), export, FileSchemas.NONE);
        assembly.assemble();
        var scripts = draft.operators().stream()
                .filter(Script.class::isInstance)
                .map(operator -> operator.id())
                .collect(Collectors.toCollection(HashSet::new));
        assembly.made().forEach((key, outputs) -> {
            var node = canvas.node(key).orElseThrow();
            if (key.contains(".") || isTakenOver(node)) {
                return;
            }
            node.tool()
                    .layouts()
                    .forEach(layout -> Optional.ofNullable(outputs.get(layout.anchor()))
                            .filter(records -> !scripts.contains(records.ref().operator()))
                            .filter(_ -> !layout.fields().isEmpty())
                            .ifPresent(records -> compare(node, layout, records.fields(), export)));
        });
    }

    /** These tools' fields are taken from what Designer stored. */
    private static boolean isTakenOver(CanvasNode node) {
        var configuration = node.tool().configuration();
        return configuration instanceof DbFileInput
                || configuration instanceof TextInput
                || configuration instanceof CrossTab
                || configuration instanceof AutoField
                || configuration instanceof DynamicRename;
    }

    private void compare(CanvasNode node, RecordLayout layout, List<AlteryxField> fields, Export export) {
        compared++;
        var stored = layout.fields().stream()
                .map(field -> AlteryxField.of(field.name(), field.type()))
                .toList();
        var names = stored.stream().map(AlteryxField::name).toList();
        if (!names.equals(fields.stream().map(AlteryxField::name).toList())) {
            miss(node, "names", missing(layout.fields(), fields), export);
            return;
        }
        named++;
        var others = new ArrayList<String>();
        var sizes = new ArrayList<String>();
        for (int i = 0; i < stored.size(); i++) {
            var one = stored.get(i);
            var other = fields.get(i);
            if (one.type() != other.type()) {
                others.add("%s stored, %s derived".formatted(one.type(), other.type()));
            } else if (one.size() != other.size() || one.scale() != other.scale()) {
                sizes.add("%s %d stored, %d derived".formatted(one.type(), one.size(), other.size()));
            }
        }
        if (!others.isEmpty()) {
            miss(node, "types", others.getFirst(), export);
            return;
        }
        typed++;
        if (sizes.isEmpty()) {
            sized++;
        } else {
            miss(node, "sizes", sizes.getFirst(), export);
        }
    }

    private static String missing(List<RecordField> stored, List<AlteryxField> derived) {
        var names = derived.stream().map(AlteryxField::name).toList();
        return stored.stream().map(RecordField::name).allMatch(names::contains)
                ? names.size() == stored.size() ? "another order" : "more derived"
                : "others stored";
    }

    private void miss(CanvasNode node, String what, String detail, Export export) {
        var line = "%s %s: %s".formatted(node.tool().name(), what, detail);
        wrong.merge(
                System.getProperty("landfall.where") == null
                        ? line
                        : line + " " + export.file().name() + " " + node.key(),
                1,
                Integer::sum);
    }

    private static Optional<Path> corpus() {
        var given = Optional.ofNullable(System.getProperty("landfall.corpus")).map(Path::of);
        return given.or(() -> Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/corpus"))
                .filter(Files::isDirectory)
                .findFirst());
    }

    @SuppressWarnings("SystemOut") // The figures are what the test is run for.
    private static void report(String format, Object... args) {
        System.out.println(format.formatted(args));
    }
}
