package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One input of an asset: the rows that stand at every place of its export that reads.
 *
 * @param tables with the fields of all operators that read there
 * @param chance by which the legacy tool takes rows whose order it does not promise; usually nothing
 */
public record InputRows(Map<SourceLocation, TypedRows> tables, OptionalLong chance) {

    public InputRows {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** Rows in the order in which they stand. */
    public InputRows(Map<SourceLocation, TypedRows> tables) {
        this(tables, OptionalLong.empty());
    }

    /** The operators that read. */
    static List<Source> sources(Pipeline pipeline) {
        return pipeline.operators().stream()
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .toList();
    }

    /** The same with other rows in one place. */
    InputRows with(SourceLocation place, TypedRows rows) {
        var changed = new LinkedHashMap<>(tables);
        changed.put(place, rows);
        return new InputRows(changed, chance);
    }

    /** The same rows as databases may answer them as well, and as a Joiner may join them: tables and queries have no order of their own. */
    InputRows shuffled(Pipeline pipeline, RandomGenerator random) {
        var shuffled = this;
        for (var source : sources(pipeline)) {
            if (!(source.dataset() instanceof Dataset.File)) {
                var table = Objects.requireNonNull(tables.get(source.at()), source.id());
                var rows = new ArrayList<List<@Nullable Object>>(table.rows());
                Collections.shuffle(rows, random);
                shuffled = shuffled.with(source.at(), table.with(rows));
            }
        }
        return new InputRows(shuffled.tables, OptionalLong.of(random.nextLong()));
    }

    /** The same rows in any order, also where the order counts. */
    InputRows mixed(RandomGenerator random) {
        var mixed = new LinkedHashMap<>(tables);
        mixed.replaceAll((place, table) -> {
            var rows = new ArrayList<List<@Nullable Object>>(table.rows());
            Collections.shuffle(rows, random);
            return table.with(rows);
        });
        return new InputRows(mixed, chance);
    }

    int count() {
        return tables.values().stream().mapToInt(table -> table.rows().size()).sum();
    }

    /** As the legacy tool reads them. */
    LegacyInputs legacy() {
        var rows = new HashMap<SourceLocation, LegacyRows>();
        tables.forEach((place, table) -> rows.put(
                place,
                new LegacyRows(
                        table.fields().stream().map(field -> field.name()).toList(), table.rows())));
        var given = LegacyInputs.of(rows);
        return chance.isPresent() ? given.by(chance.getAsLong()) : given;
    }

    /** As the operators of a pipeline read them, by their id. */
    Map<String, TypedRows> converted(Pipeline pipeline) {
        var rows = new HashMap<String, TypedRows>();
        sources(pipeline).forEach(source -> rows.put(source.id(), picked(source.at(), source.fields())));
        ChangedTables.of(pipeline).forEach(changed -> {
            var target = changed.first();
            if (tables.containsKey(target.at())) {
                rows.put(target.id(), picked(target.at(), changed.fields()));
            }
        });
        return rows;
    }

    private TypedRows picked(SourceLocation place, List<Field> fields) {
        var table = Objects.requireNonNull(tables.get(place), place.path());
        if (table.fields().equals(fields)) {
            return table;
        }
        var names = table.fields().stream().map(field -> field.name()).toList();
        var positions =
                fields.stream().map(field -> names.indexOf(field.name())).toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : table.rows()) {
            var values = new ArrayList<@Nullable Object>();
            positions.forEach(position -> values.add(row.get(position)));
            rows.add(values);
        }
        return new TypedRows(fields, rows);
    }
}
