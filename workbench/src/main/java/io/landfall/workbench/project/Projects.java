package io.landfall.workbench.project;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All projects; there is always one. */
@Component
public class Projects {

    private final JdbcClient database;

    Projects(JdbcClient database) {
        this.database = database;
    }

    /** The project that pages show. */
    public Project current() {
        return database.sql("SELECT id, name FROM projects ORDER BY id LIMIT 1")
                .query(new SimplePropertyRowMapper<>(Project.class))
                .single();
    }
}
