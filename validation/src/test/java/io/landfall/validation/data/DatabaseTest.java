package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    /** DuckDB plans on the stack of the thread that asks, and a usual one of a JVM ends the process here. */
    @Test
    void plansExpressionsAsDeepAsTheEngineAllows() throws SQLException {
        var depth = 900;
        var deep = "abs(".repeat(depth) + "x" + ")".repeat(depth);
        try (var database = Database.open(Database.Limits.NONE)) {
            assertThat(database.number("SELECT %s FROM (SELECT -7 AS x)".formatted(deep)))
                    .isEqualTo(7);
        }
    }
}
