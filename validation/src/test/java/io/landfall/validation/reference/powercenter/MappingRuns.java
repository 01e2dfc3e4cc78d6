package io.landfall.validation.reference.powercenter;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.EngineCheck;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Exports;
import io.landfall.rules.LegacyConverter;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.validation.data.FittingValues;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.proof.NativeOutcome;
import io.landfall.validation.proof.OnDuckDb;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.LegacyRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs the one mapping of an export as the legacy tool does, and as the pipeline that it is converted to.
 *
 * @param rows of each source's qualifier, each lookup's table and each target before the run, by their instances; what a partition reads
 *     by {@code qualifier/partition}
 */
record MappingRuns(String export, Map<String, LegacyRows> rows) {

    private static final LocalDateTime START = LocalDateTime.of(2026, 5, 1, 8, 30);

    LegacyOutcome outcome() {
        return outcome(UnaryOperator.identity());
    }

    /** @param order what is said of the order of the given rows */
    LegacyOutcome outcome(UnaryOperator<LegacyInputs> order) {
        return read(exports -> {
            var catalog = WrittenFiles.catalog(exports);
            var mapping = catalog.mappings().getFirst();
            Map<SourceLocation, LegacyRows> inputs = new LinkedHashMap<>();
            mapping.flow().instances().stream()
                    .forEach(instance -> rows.forEach((name, found) -> {
                        var parts = name.split("/", 2);
                        if (parts[0].equals(instance.name())) {
                            inputs.put(parts.length > 1 ? instance.at().child(parts[1]) : instance.at(), found);
                        }
                    }));
            var request = new LegacyRequest(order.apply(LegacyInputs.of(inputs)), Optional.empty(), Map.of(), START);
            return PowerCenterReference.run(mapping, catalog.sessions().stream().findFirst(), request);
        });
    }

    /** The rows of a target after the run, each as its values with commas between them. */
    List<String> written(String target) {
        if (!(outcome() instanceof LegacyOutcome.Ran ran)) {
            throw new AssertionError(outcome().toString());
        }
        return ran.outputs().stream()
                .filter(output -> output.name().equals(target))
                .flatMap(output -> output.rows().rows().stream())
                .map(MappingRuns::line)
                .toList();
    }

    /** What the mapping is converted to, when it is all done. */
    Conversion conversion() {
        return read(exports -> new LegacyConverter(EngineCheck.NONE, FileSchemas.NONE, List.of())
                .convert(exports).stream()
                        .filter(conversion -> conversion.asset().counts())
                        .findFirst()
                        .orElseThrow());
    }

    private <T> T read(Function<Exports, T> use) {
        try {
            var folder = Files.createTempDirectory("mapping");
            var file = folder.resolve("m_small.XML");
            Files.writeString(file, export);
            try (var exports = Exports.find(List.of(folder))) {
                return use.apply(exports);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of a target after the pipeline has run, each as its values with commas between them. */
    List<String> converted(String target) {
        var conversion = conversion();
        if (conversion.documents().isEmpty()) {
            throw new AssertionError(conversion.diagnostics());
        }
        var pipeline = conversion.documents().getFirst().pipeline();
        var given = new HashMap<String, TypedRows>();
        for (var operator : pipeline.operators()) {
            if (operator instanceof Source source) {
                given.put(source.id(), typed(source.at(), source.fields()));
            } else if (operator instanceof Target written && rows.containsKey(written.id())) {
                given.put(
                        written.id(),
                        typed(
                                written.at(),
                                written.fields().stream().map(Projection::field).toList()));
            }
        }
        try (var engine = OnDuckDb.open(START)) {
            if (!(engine.run(pipeline, given) instanceof NativeOutcome.Ran ran)) {
                throw new AssertionError(engine.run(pipeline, given) + " " + conversion.diagnostics());
            }
            return Objects.requireNonNull(ran.targets().get(target)).rows().stream()
                    .map(MappingRuns::line)
                    .toList();
        }
    }

    /** The rows of the instance at that place. */
    private TypedRows typed(SourceLocation at, List<Field> fields) {
        var instance = at.path().substring(at.path().lastIndexOf('/') + 1);
        var known = rows.entrySet().stream()
                .filter(entry -> at.path().endsWith("/" + entry.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(instance))
                .getValue();
        var own = new ArrayList<List<@Nullable Object>>();
        for (var row : known.rows()) {
            var values = new ArrayList<@Nullable Object>();
            for (var field : fields) {
                var value = row.get(known.position(field.name()));
                values.add(
                        value == null
                                ? null
                                : FittingValues.fit(value, field.type()).orElseThrow());
            }
            own.add(values);
        }
        return new TypedRows(fields, own);
    }

    private static String line(List<@Nullable Object> row) {
        var texts = new ArrayList<String>();
        row.forEach(value -> texts.add(value == null ? "NULL" : value.toString()));
        return String.join(",", texts);
    }
}
