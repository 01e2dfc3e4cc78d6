package io.landfall.validation.reference.powercenter.flow;

import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyOutcome.EarlierRows;
import io.landfall.validation.reference.powercenter.flow.FlowNode.TargetNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the targets of a run in their load order; two of them may be the same table. */
final class TargetTables {

    private final MappingRun run;
    private final Map<String, TargetTable> tables = new LinkedHashMap<>();
    private final Map<String, Boolean> emptied = new LinkedHashMap<>();

    TargetTables(MappingRun run) {
        this.run = run;
    }

    /** What stands in each target in the end. A target that nothing is linked to is not written. */
    List<LegacyOutcome.Output> write(List<TargetNode> targets) {
        var all = new ArrayList<TargetRows>();
        for (var target : targets) {
            if (target.definition().fields().stream().anyMatch(field -> TargetRows.isLinked(run, target, field))) {
                all.add(new TargetRows(run, target));
            }
        }
        var sharing = all.stream().collect(Collectors.groupingBy(TargetRows::table));
        sharing.values().forEach(TargetTables::check);
        sharing.forEach((name, its) -> {
            tables.put(name, before(its));
            emptied.put(name, its.stream().anyMatch(TargetTables::empties));
        });
        all.forEach(target -> {
            var deletions = target.deletions();
            deletions.before(table(target));
            table(target).write(target);
            deletions.after(table(target));
        });
        return all.stream().map(this::output).toList();
    }

    /** Where several targets write to the same table at the same time, who comes first must not matter. */
    private static void check(List<TargetRows> sharing) {
        if (sharing.size() < 2 || sharing.stream().allMatch(TargetRows::isPlain)) {
            return;
        }
        var touched = new HashSet<MatchKey>();
        for (var target : sharing) {
            var own = new HashSet<MatchKey>();
            target.written().forEach(row -> own.add(TargetTable.key(target, row.values())));
            if (own.stream().anyMatch(touched::contains)) {
                throw target.undefined("two targets that change the same row of a table");
            }
            touched.addAll(own);
        }
    }

    /** The rows that are there when the first target is written: none where any of them has the table emptied, which comes before all. */
    private static TargetTable before(List<TargetRows> sharing) {
        var table = new TargetTable();
        if (sharing.stream().allMatch(TargetRows::keepsWhatIsThere)) {
            sharing.stream()
                    .flatMap(target -> target.before().stream())
                    .filter(rows -> !rows.rows().isEmpty())
                    .findFirst()
                    .ifPresent(table::add);
        }
        return table;
    }

    private static boolean empties(TargetRows target) {
        return !target.keepsWhatIsThere()
                || (!target.isFile() && target.deletions().emptiesOwn());
    }

    private TargetTable table(TargetRows target) {
        return Objects.requireNonNull(tables.get(target.table()));
    }

    private LegacyOutcome.Output output(TargetRows target) {
        return new LegacyOutcome.Output(
                target.target().name(),
                target.target().at(),
                table(target).content(),
                target.isOrdered(),
                target.isFile() ? List.of() : target.deletions().emptied(),
                Optional.of(isEmptied(target) ? EarlierRows.REMOVED : EarlierRows.KEPT));
    }

    /** Whether the session empties the table or file before the load, for this target or another that writes there. */
    private boolean isEmptied(TargetRows target) {
        return Objects.requireNonNull(emptied.get(target.table()));
    }
}
