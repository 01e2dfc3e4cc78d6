package io.landfall.validation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Optional;
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

    /** Each of many statements may be quick where all of them are not. */
    @Test
    void statementsTogetherTakeNoLongerThanTheyMay() throws SQLException {
        try (var database = Database.open(Database.Limits.NONE)) {
            database.limitAll(Optional.of(Duration.ZERO));
            assertThatExceptionOfType(SQLTimeoutException.class).isThrownBy(() -> database.execute("SELECT 1"));
            database.limitAll(Optional.empty());
            assertThatNoException().isThrownBy(() -> database.execute("SELECT 1"));
        }
    }
}
