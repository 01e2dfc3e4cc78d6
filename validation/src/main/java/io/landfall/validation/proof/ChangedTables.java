package io.landfall.validation.proof;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables whose rows a pipeline changes by key: what stands in them before a run matters. */
final class ChangedTables {

    private ChangedTables() {}

    /**
     * A table that is changed.
     *
     * @param first of its targets in load order, with the place and the columns of its rows
     * @param keys the columns that tell its rows apart
     */
    record Changed(Target first, List<String> keys) {

        List<Field> fields() {
            return first.fields().stream().map(Projection::field).toList();
        }

        private boolean hasKeys() {
            return !keys.isEmpty()
                    && keys.stream()
                            .allMatch(key -> fields().stream()
                                    .anyMatch(field -> field.name().equalsIgnoreCase(key)));
        }
    }

    static List<Changed> of(Pipeline pipeline) {
        var tables = new LinkedHashMap<Dataset, List<Target>>();
        for (var target : pipeline.targets()) {
            tables.computeIfAbsent(identity(target), _ -> new ArrayList<>()).add(target);
        }
        return tables.values().stream()
                .flatMap(ChangedTables::changed)
                .filter(Changed::hasKeys)
                .toList();
    }

    /** Whether a table still has its rows when the first of its targets is written. */
    static boolean keepsRows(Target target, Pipeline pipeline) {
        return pipeline.targets().stream()
                .filter(other -> identity(other).equals(identity(target)))
                .allMatch(other -> other.mode().keepsRows());
    }

    /** Tells the targets whose table is changed by key, or written by several. */
    static Predicate<Target> among(Pipeline pipeline) {
        var targets = pipeline.targets().stream().collect(Collectors.groupingBy(ChangedTables::identity));
        return target -> target.mode().isByKey()
                || (!(target.dataset() instanceof Dataset.File)
                        && targets.getOrDefault(identity(target), List.of()).size() > 1);
    }

    /** The same for all targets that write one table, whose name they may spell in another case. */
    static Dataset identity(Target target) {
        return target.dataset() instanceof Dataset.Table(var connection, var schema, var name)
                ? new Dataset.Table(
                        connection.toLowerCase(Locale.ROOT),
                        schema.toLowerCase(Locale.ROOT),
                        name.toLowerCase(Locale.ROOT))
                : target.dataset();
    }

    private static Stream<Changed> changed(List<Target> sharing) {
        return sharing.stream()
                .filter(target -> target.mode().isByKey())
                .map(target -> new Changed(sharing.getFirst(), target.keys()))
                .limit(1);
    }
}
