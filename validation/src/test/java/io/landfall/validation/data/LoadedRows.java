package io.landfall.validation.data;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Source;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a source reads from a folder, as texts that a test can compare: one line a row, values between bars. */
record LoadedRows(String rows, List<String> diagnostics) {

    static LoadedRows of(Path folder, Dataset dataset, Field... fields) throws SQLException {
        return of(folder, Connections.NONE, dataset, fields);
    }

    static LoadedRows of(Path folder, Connections connections, Dataset dataset, Field... fields) throws SQLException {
        var source =
                new Source("SRC", dataset, Arrays.asList(fields), Optional.of("_row"), SourceLocation.of("test.xml"));
        try (var database = Database.open(Database.Limits.NONE);
                var data = DataFolder.of(folder)) {
            var loaded = new Sources(database, data, connections).load(source);
            var rows = loaded.value().isPresent()
                    ? database.query("SELECT * FROM " + loaded.value().get() + " ORDER BY _row", result -> {
                        var lines = new ArrayList<String>();
                        var columns = result.getMetaData().getColumnCount();
                        while (result.next()) {
                            var cells = new ArrayList<String>();
                            for (int i = 1; i <= columns; i++) {
                                cells.add(String.valueOf(result.getString(i)));
                            }
                            lines.add(String.join(" | ", cells));
                        }
                        return String.join("\n", lines);
                    })
                    : "";
            return new LoadedRows(
                    rows, loaded.diagnostics().stream().map(Diagnostic::message).collect(Collectors.toList()));
        }
    }
}
