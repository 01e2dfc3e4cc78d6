package io.landfall.validation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.landfall.converter.sql.Dialect;
import io.landfall.converter.sql.SqlScript;
import io.landfall.converter.yaml.PipelineDocuments;
import io.landfall.validation.TestPostgres;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts run by PostgreSQL: each target takes the rows from before the run, whatever the loads before it have done to them. */
class ScriptOnPostgresTest {

    private static final String SCHEMA = "script_on_postgres";

    @ParameterizedTest(name = "{0} with {1}, {2} with {3}")
    @CsvSource(delimiter = ';', textBlock = """
                    STAGE  ; truncate_insert                                                               ; KNOWN ; append          ; 1 2     ; 1 2 9
                    LOADED ; append                                                                        ; STAGE ; truncate_insert ; 1 2 8   ; 1 2
                    STAGE  ; append                                                                        ; KNOWN ; append          ; 1 1 2 2 ; 1 2 9
                    LOADED ; truncate_insert                                                               ; KNOWN ; append          ; 1 2     ; 1 2 9
                    STAGE  ; "append, deletions: [{when: before, where: 'CUST = 1'}]"                      ; KNOWN ; append          ; 1 2 2   ; 1 2 9
                    LOADED ; "append, deletions: [{when: before, table: {connection: X, table: STAGE}}]"   ; KNOWN ; truncate_insert ; 1 2 8   ; 1 2""")
    void readsTheRowsFromBefore(
            String first, String firstMode, String second, String secondMode, String inFirst, String inSecond)
            throws SQLException {
        var text = """
                apiVersion: landfall/v1
                kind: Pipeline
                name: staged
                origin: {system: POWERCENTER, file: a.xml, object: SALES/m_staged, sha256: "00"}
                operators:
                  - {id: READ, op: source, dataset: {connection: DWH, table: STAGE}, fields: [{name: CUST, type: INTEGER}]}
                  - {id: T1, op: target, input: READ, dataset: {connection: DWH, table: %s}, mode: %s, fields: [CUST]}
                  - {id: T2, op: target, input: READ, dataset: {connection: DWH, table: %s}, mode: %s, fields: [CUST]}
                """.formatted(first, firstMode.replace("\"", ""), second, secondMode);
        var pipeline = PipelineDocuments.read(text, "staged.yaml").value().orElseThrow();
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            prepare(statement);
            statement.execute(SqlScript.of(pipeline, Dialect.POSTGRESQL));
            assertThat(rows(statement, first)).isEqualTo(inFirst);
            assertThat(rows(statement, second)).isEqualTo(inSecond);
        }
    }

    /** What a run reports of ends a script, before it writes. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    CUST <> 2 ; the check 'no 2' does not hold, so nothing is written: 1 rows violate it ; 9
                    CUST > 0  ;                                                                         ; 1 2 9""")
    void endsAtACheckThatDoesNotHold(String condition, String message, String loaded) throws SQLException {
        var text = """
                apiVersion: landfall/v1
                kind: Pipeline
                name: checked
                origin: {system: POWERCENTER, file: a.xml, object: SALES/m_checked, sha256: "00"}
                operators:
                  - {id: READ, op: source, dataset: {connection: DWH, table: STAGE}, fields: [{name: CUST, type: INTEGER}]}
                  - {id: LOAD, op: target, input: READ, dataset: {connection: DWH, table: KNOWN}, mode: append, fields: [CUST]}
                checks:
                  - {name: no 2, input: READ, everyRow: "%s"}
                """.formatted(condition);
        var pipeline = PipelineDocuments.read(text, "checked.yaml").value().orElseThrow();
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            prepare(statement);
            var script = SqlScript.of(pipeline, Dialect.POSTGRESQL);
            if (message == null) {
                statement.execute(script);
            } else {
                assertThatThrownBy(() -> executeEach(statement, script)).hasMessageContaining(message);
            }
            assertThat(rows(statement, "KNOWN")).isEqualTo(loaded);
        }
    }

    /** What a test tells apart goes the other way where it is not true. */
    @ParameterizedTest
    @CsvSource({"CUST IS DISTINCT FROM 1,1", "CUST IS NULL,1 2"})
    void routesByWhatIsNotTrue(String condition, String rest) throws SQLException {
        var text = """
                apiVersion: landfall/v1
                kind: Pipeline
                name: routed
                origin: {system: ALTERYX, file: a.yxmd, object: routed, sha256: "00"}
                operators:
                  - {id: READ, op: source, dataset: {connection: DWH, table: STAGE}, fields: [{name: CUST, type: INTEGER}]}
                  - {id: WAY, op: route, input: READ, groups: [{name: "True", condition: %s}], otherwise: "False"}
                  - {id: LOAD, op: target, input: WAY.False, dataset: {connection: DWH, table: LOADED}, mode: truncate_insert, fields: [CUST]}
                """.formatted(condition);
        var pipeline = PipelineDocuments.read(text, "routed.yaml").value().orElseThrow();
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            prepare(statement);
            statement.execute(SqlScript.of(pipeline, Dialect.POSTGRESQL));
            assertThat(rows(statement, "LOADED")).isEqualTo(rest);
        }
    }

    /** PostgreSQL takes plain equalities alone for a full join; a NULL meets a NULL all the same. */
    @Test
    void joinsAllWhereNullMeetsNull() throws SQLException {
        var text = """
                apiVersion: landfall/v1
                kind: Pipeline
                name: joined
                origin: {system: ALTERYX, file: a.yxmd, object: joined, sha256: "00"}
                operators:
                  - {id: ONE, op: source, dataset: {connection: DWH, table: STAGE}, fields: [{name: CUST, type: INTEGER}]}
                  - {id: TWO, op: source, dataset: {connection: DWH, table: KNOWN}, fields: [{name: CUST, type: INTEGER}]}
                  - id: BOTH
                    op: join
                    left: ONE
                    right: TWO
                    kind: full
                    condition: L.CUST IS NOT DISTINCT FROM R.CUST
                    fields: [{name: CUST, type: INTEGER, expr: "CAST(COALESCE(L.CUST, 0) * 10 + COALESCE(R.CUST, 0) AS INTEGER)"}]
                  - {id: LOAD, op: target, input: BOTH, dataset: {connection: DWH, table: LOADED}, mode: truncate_insert, fields: [CUST]}
                """;
        var pipeline = PipelineDocuments.read(text, "joined.yaml").value().orElseThrow();
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            prepare(statement);
            statement.execute("INSERT INTO STAGE VALUES (NULL); INSERT INTO KNOWN VALUES (NULL), (2)");
            statement.execute(SqlScript.of(pipeline, Dialect.POSTGRESQL));
            assertThat(rows(statement, "LOADED")).isEqualTo("0 9 10 22");
        }
    }

    private static void prepare(Statement statement) throws SQLException {
        statement.execute(
                "DROP SCHEMA IF EXISTS %1$s CASCADE; CREATE SCHEMA %1$s; SET search_path TO %1$s".formatted(SCHEMA));
        for (var table : List.of("STAGE", "LOADED", "KNOWN")) {
            statement.execute("CREATE TABLE %s (CUST INTEGER)".formatted(table));
        }
        statement.execute("""
                INSERT INTO STAGE VALUES (1), (2); INSERT INTO LOADED VALUES (8); INSERT INTO KNOWN VALUES (9)""");
    }

    private static String rows(Statement statement, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var result = statement.executeQuery("SELECT CUST FROM %s ORDER BY 1".formatted(table))) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return String.join(" ", rows);
    }

    /** Like a client that goes on where a statement fails, and tells of the first. */
    private static void executeEach(Statement statement, String script) throws SQLException {
        SQLException first = null;
        for (var part : script.splitWithDelimiters(";\\n(?=\\n|$)", 0)) {
            try {
                statement.execute(part);
            } catch (SQLException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
