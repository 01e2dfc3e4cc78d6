package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.validation.data.DataFolder;
import io.landfall.validation.data.Targets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tables that a run writes, each as a CSV file with what the table would hold after the run. */
final class TableOutputs {

    private final Path folder;
    private final Targets targets;
    private final Queries queries;

    TableOutputs(Path folder, DataFolder data, Queries queries) {
        this.folder = folder;
        this.queries = queries;
        this.targets = new Targets(queries.database());
    }

    Parsed<Optional<RunResult.Written>> write(Target target, String table) throws SQLException {
        var file = folder.resolve(Outputs.fileName(table) + ".csv");
        var rows = new Targets.Rows(
                queries.rows(target),
                target.fields().stream().map(Projection::field).toList());
        var count = targets.write(rows, Targets.tableFormat(), file, Optional.empty(), target.at());
        return Outputs.result(target, file, count.value(), count.diagnostics());
    }

    List<Diagnostic> finish() throws SQLException {
        return List.of();
    }
}
