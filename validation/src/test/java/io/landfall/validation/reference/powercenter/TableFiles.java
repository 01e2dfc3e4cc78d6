package io.landfall.validation.reference.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.Exports;
import io.landfall.parsers.powercenter.Definition;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.Target;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a sample's database, each in a file that is called after it, or after the qualifier that asks for them. */
final class TableFiles {

    private TableFiles() {}

    static LegacyInputs inputs(Exports exports, Path folder) {
        var rows = new HashMap<SourceLocation, LegacyRows>();
        WrittenFiles.catalog(exports).mappings().forEach(mapping -> add(mapping, folder, rows));
        return LegacyInputs.of(rows);
    }

    private static void add(FlowView mapping, Path folder, Map<SourceLocation, LegacyRows> rows) {
        for (var instance : mapping.flow().instances()) {
            mapping.definition(instance).stream()
                    .flatMap(definition -> names(definition, instance))
                    .map(name -> folder.resolve(name + ".csv"))
                    .filter(Files::exists)
                    .findFirst()
                    .ifPresent(file -> rows.put(instance.at(), read(file)));
            mapping.mapplet(instance).ifPresent(inside -> add(inside, folder, rows));
        }
    }

    private static Stream<String> names(Definition definition, Instance instance) {
        return switch (definition) {
            case SourceQualifier _ ->
                Stream.concat(
                        Stream.of(instance.name() + "_query"),
                        instance.associatedSources().stream()
                                .filter(name -> name.equals(name.toUpperCase(Locale.ROOT))));
            case Lookup lookup -> Stream.of(lookup.attributes().text("Lookup table name"));
            case Target target -> target.flatFile().isPresent() ? Stream.of() : Stream.of(target.name());
            default -> Stream.of();
        };
    }

    private static LegacyRows read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var rows = new ArrayList<List<@Nullable Object>>();
            for (var line : lines.subList(1, lines.size())) {
                var row = new ArrayList<@Nullable Object>();
                WrittenFiles.fields(line, ",").forEach(cell -> row.add(value(cell)));
                rows.add(row);
            }
            return new LegacyRows(WrittenFiles.fields(lines.getFirst(), ","), rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable Object value(String cell) {
        if (cell.matches("-?\\d+")) {
            return Long.valueOf(cell);
        }
        if (cell.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")) {
            return LocalDateTime.parse(cell.replace(' ', 'T'));
        }
        return cell.isEmpty() ? null : cell.matches("-?\\d+\\.\\d+") ? new BigDecimal(cell) : cell;
    }
}
