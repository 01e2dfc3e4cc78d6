package io.landfall.workbench.validation;

import io.landfall.workbench.estate.Page;
import io.landfall.workbench.validation.Validation.State;
import java.sql.Types;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The latest validation of each asset. */
@Component
public class LatestValidations {

    private static final String LATEST = """
        WHERE v.project_id = :project AND v.id = (SELECT max(w.id) FROM validations w WHERE w.asset_id = v.asset_id)
        """;

    private static final String MATCHES = """
          AND (CAST(:state AS text) IS NULL OR v.state = :state)
          AND EXISTS (SELECT FROM assets named WHERE named.id = v.asset_id
                      AND lower(named.name || ' ' || named.path) LIKE '%' || :part || '%' ESCAPE '!')
        """;

    private final JdbcClient database;

    LatestValidations(JdbcClient database) {
        this.database = database;
    }

    /** A part of them, the newest first. */
    public Page<Validation> page(long project, ValidationFilter filter) {
        var total = matching("SELECT count(*) FROM validations v " + LATEST + MATCHES, project, filter)
                .query((row, _) -> row.getInt(1))
                .single();
        var number = filter.pageOf(total);
        var items = matching(
                        Validations.SELECT + LATEST + MATCHES + " ORDER BY v.id DESC LIMIT :size OFFSET :offset",
                        project,
                        filter)
                .param("size", ValidationFilter.PAGE_SIZE)
                .param("offset", number * ValidationFilter.PAGE_SIZE)
                .query(new SimplePropertyRowMapper<>(Validation.class))
                .list();
        return new Page<>(items, total, number, ValidationFilter.PAGE_SIZE);
    }

    private StatementSpec matching(String sql, long project, ValidationFilter filter) {
        return database.sql(sql)
                .param("project", project)
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param("part", filter.part());
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
