package io.landfall.workbench.migration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much there is to do in the steps of a migration, as far as that can be told. */
@Component
class Workload {

    private final JdbcClient database;

    Workload(JdbcClient database) {
        this.database = database;
    }

    /** How many things a step goes through; 0 where nobody knows. */
    long of(String step, long project, long batch) {
        return switch (step) {
            case "ingest" -> count("uploads WHERE batch_id = ?", batch);
            case "parse" -> count("exports WHERE batch_id = ? AND kind IN ('POWERCENTER', 'ALTERYX')", batch);
            case "convert" -> count("assets WHERE project_id = ?", project);
            case "validate" -> count("assets WHERE batch_id = ? AND verdict IS NOT NULL", batch);
            default -> 0;
        };
    }

    private long count(String what, long of) {
        return database.sql("SELECT count(*) FROM " + what)
                .param(of)
                .query(Long.class)
                .single();
    }
}
