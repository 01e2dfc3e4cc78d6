package io.landfall.converter.yaml;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * Datasets in documents: a {@code table} or {@code query} of a connection, a {@code file}, a {@code list} of files, or the {@code rows} of a loop. A table's schema stands before its
 * name and a dot; a name that has dots itself leaves the schema to a key of its own.
 */
record DatasetForm(Problems problems) {

    /** Stands in for a table that cannot be read. */
    static final Dataset.Table UNKNOWN = new Dataset.Table("", "", "");

    static Mapping write(Dataset dataset) {
        return switch (dataset) {
            case Dataset.Table table -> write(table);
            case Dataset.Query(var connection, var sql, var dates) -> {
                var mapping = Mapping.small().put("connection", connection).put("query", sql);
                yield dates.map(format -> mapping.put("dates", format)).orElse(mapping);
            }
            case Dataset.Rows(var ref) -> Mapping.small().put("rows", ref.text());
            case Dataset.File(var path, var naming, var format, var origins) -> {
                var mapping = Mapping.small().put(key(naming), path).put("format", FormatForm.write(format));
                yield origins.isEmpty() ? mapping : mapping.put("origins", origins(origins));
            }
        };
    }

    /** The key of the path. */
    private static String key(Dataset.Naming naming) {
        return switch (naming) {
            case ITSELF -> "file";
            case LIST -> "list";
        };
    }

    private static List<Mapping> origins(List<Dataset.Origin> origins) {
        return origins.stream()
                .map(origin -> Mapping.small().put("field", origin.field()).put("part", origin.part()))
                .toList();
    }

    static Mapping write(Dataset.Table table) {
        var mapping = Mapping.small().put("connection", table.connection());
        if (table.name().contains(".") || table.schema().contains(".")) {
            return mapping.put("schema", table.schema()).put("table", table.name());
        }
        return mapping.put("table", table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name());
    }

    Dataset read(Entries operator) {
        return operator.one("dataset", this::dataset).flatMap(found -> found).orElse(UNKNOWN);
    }

    private Optional<Dataset> dataset(Entries entries) {
        if (entries.has("table")) {
            return Optional.of(table(entries));
        }
        if (entries.has("query")) {
            return Optional.of(new Dataset.Query(
                    entries.text("connection"), entries.text("query"), entries.optionalText("dates")));
        }
        if (entries.has("rows")) {
            return Optional.of(new Dataset.Rows(InputRef.parse(entries.text("rows"))));
        }
        for (var naming : Dataset.Naming.values()) {
            if (entries.has(key(naming))) {
                return entries.one("format", FormatForm::read)
                        .map(format -> new Dataset.File(entries.text(key(naming)), naming, format, origins(entries)));
            }
        }
        problems.add(DocumentCode.MISSING_KEY, entries.at(), "table' or 'query' or 'file' or 'list' or 'rows");
        return Optional.empty();
    }

    private static List<Dataset.Origin> origins(Entries entries) {
        return entries.has("origins")
                ? entries.each(
                        "origins",
                        origin -> new Dataset.Origin(origin.text("field"), origin.word("part", Dataset.Part.class)))
                : List.of();
    }

    static Dataset.Table table(Entries entries) {
        var name = entries.text("table");
        var dot = entries.has("schema") ? -1 : name.indexOf('.');
        return new Dataset.Table(
                entries.text("connection"),
                dot < 0 ? entries.text("schema", "") : name.substring(0, dot),
                name.substring(dot + 1));
    }
}
