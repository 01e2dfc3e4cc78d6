package io.landfall.validation.proof;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tables whose rows a pipeline changes by key, or deletes where a condition holds: what stands in them before a run matters. */
final class ChangedTables {

    private ChangedTables() {}

    /**
     * A table that is changed.
     *
     * @param first of its targets in load order, with the place and the columns of its rows
     * @param keys the columns that tell its rows apart; none where nothing is changed by key
     */
    record Changed(Target first, List<String> keys) {

        List<Field> fields() {
            return first.fields().stream().map(Projection::field).toList();
        }

        /** What rows that are deleted before or after the load have, test by test. */
        Stream<Expr> deletionTests() {
            return Stream.of(Deletion.When.values())
                    .flatMap(first::deletedRows)
                    .flatMap(deletion -> Stream.concat(
                            Stream.of(deletion.where()),
                            deletion.memberships().stream().map(Deletion.Membership::where)))
                    .flatMap(where -> Conditions.conjuncts(where).stream())
                    .flatMap(test -> Conditions.alternatives(test).stream());
        }

        private boolean hasKeys() {
            return (!keys.isEmpty() || !first.mode().isByKey())
                    && keys.stream()
                            .allMatch(key -> fields().stream()
                                    .anyMatch(field -> field.name().equalsIgnoreCase(key)));
        }
    }

    static List<Changed> of(Pipeline pipeline) {
        var tables = new LinkedHashMap<Dataset, List<Target>>();
        for (var target : pipeline.targets()) {
            tables.computeIfAbsent(target.dataset().identity(), _ -> new ArrayList<>())
                    .add(target);
        }
        return tables.values().stream()
                .flatMap(ChangedTables::changed)
                .filter(Changed::hasKeys)
                .toList();
    }

    /** Tells the targets whose table is changed, or written by several. */
    static Predicate<Target> among(Pipeline pipeline) {
        return target -> target.changesRows()
                || (!(target.dataset() instanceof Dataset.File)
                        && pipeline.sharing(target).size() > 1);
    }

    private static Stream<Changed> changed(List<Target> sharing) {
        return sharing.stream()
                .filter(Target::changesRows)
                .map(target -> new Changed(sharing.getFirst(), target.keys()))
                .limit(1);
    }
}
