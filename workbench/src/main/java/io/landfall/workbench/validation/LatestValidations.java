package io.landfall.workbench.validation;

import io.landfall.workbench.estate.Page;
import io.landfall.workbench.validation.Validation.State;
import java.sql.Types;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest validation of each asset. */
@Component
public class LatestValidations {

    private static final String LATEST = """
        WHERE v.project_id = :project AND v.id = (SELECT max(w.id) FROM validations w WHERE w.asset_id = v.asset_id)
        """;

    private final JdbcClient database;

    LatestValidations(JdbcClient database) {
        this.database = database;
    }

    /** A part of them, the newest first. */
    public Page<Validation> page(long project, ValidationFilter filter) {
        var total = counts(project).entrySet().stream()
                .filter(count -> filter.state() == null || filter.state() == count.getKey())
                .mapToInt(Map.Entry::getValue)
                .sum();
        var number = filter.pageOf(total);
        var items = database.sql(Validations.SELECT + LATEST + """
              AND (CAST(:state AS text) IS NULL OR v.state = :state)
            ORDER BY v.id DESC LIMIT :size OFFSET :offset
            """)
                .param("project", project)
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param("size", ValidationFilter.PAGE_SIZE)
                .param("offset", number * ValidationFilter.PAGE_SIZE)
                .query(new SimplePropertyRowMapper<>(Validation.class))
                .list();
        return new Page<>(items, total, number, ValidationFilter.PAGE_SIZE);
    }

    /** How many assets have which latest validation; states that none has are left out. */
    SortedMap<State, Integer> counts(long project) {
        var counts = new TreeMap<State, Integer>();
        database.sql("SELECT v.state, count(*) FROM validations v " + LATEST + " GROUP BY v.state")
                .param("project", project)
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }
}
