package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.data.Sources;
import io.landfall.validation.data.Targets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables that a run empties without writing them: where the data folder holds one, its file has no rows after the run. One file may
 * stand for such a table and for the target's own, whose schema only the connection knows; then that is what goes.
 */
record EmptiedFiles(Pipeline pipeline, Path folder, Sources sources, Targets targets) {

    /** Whether the target's own rows go, because the data folder has one file for both names. */
    boolean areOwn(Target target, Deletion.When when) {
        return target.dataset() instanceof Dataset.Table own
                && target.emptiedTables()
                        .anyMatch(deletion ->
                                deletion.when() == when && sources.areOne(own, deletion.table(), target.at()));
    }

    /** Writes what is left of the other tables: their columns. */
    List<Diagnostic> write(Target target) throws SQLException {
        var diagnostics = new ArrayList<Diagnostic>();
        for (var deletion : target.emptiedTables().toList()) {
            var table = deletion.table();
            var existing = sources.existing(table, List.of(), target.at());
            diagnostics.addAll(existing.diagnostics());
            var isOwn = target.dataset() instanceof Dataset.Table own && sources.areOne(own, table, target.at());
            if (existing.value().isPresent() && !isOwn) {
                var rows = existing.value().get();
                var none = new Targets.Rows("SELECT * FROM %s LIMIT 0".formatted(rows.relation()), rows.fields());
                var file = folder.resolve(Outputs.fileName(name(table)) + ".csv");
                diagnostics.addAll(targets.write(none, Targets.tableFormat(), file, Optional.empty(), target.at())
                        .diagnostics());
            }
            diagnostics.add(Diagnostic.of(RunCode.TABLE_EMPTIED, target.at(), table.fileName(), target.id()));
        }
        return diagnostics;
    }

    private String name(Dataset.Table table) {
        var isWritten = pipeline.targets().stream()
                .anyMatch(target -> target.dataset() instanceof Dataset.Table written
                        && written.name().equalsIgnoreCase(table.name()));
        return isWritten ? table.fileName() : table.name();
    }
}
