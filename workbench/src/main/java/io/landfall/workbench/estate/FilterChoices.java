package io.landfall.workbench.estate;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a list of assets can be narrowed to that differs from project to project. */
@Component
public class FilterChoices {

    private final JdbcClient database;

    FilterChoices(JdbcClient database) {
        this.database = database;
    }

    /** A wave to choose. */
    public record WaveChoice(long id, String name, LocalDate due) {}

    /**
     * The choices of a project.
     *
     * @param owners everybody who has handed in an export that is there still, sorted
     * @param waves the first due first
     */
    public record Choices(List<String> owners, List<WaveChoice> waves) {

        public Choices {
            owners = List.copyOf(owners);
            waves = List.copyOf(waves);
        }
    }

    public Choices of(long project) {
        var owners = database.sql("SELECT DISTINCT b.uploaded_by FROM exports e JOIN batches b ON b.id = e.batch_id"
                        + " WHERE e.project_id = ? ORDER BY 1")
                .param(project)
                .query((row, _) -> row.getString(1))
                .list();
        var waves = database.sql("SELECT id, name, due FROM waves WHERE project_id = ? ORDER BY due, lower(name), id")
                .param(project)
                .query(new SimplePropertyRowMapper<>(WaveChoice.class))
                .list();
        return new Choices(owners, waves);
    }
}
