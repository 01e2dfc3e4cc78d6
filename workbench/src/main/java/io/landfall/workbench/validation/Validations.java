package io.landfall.workbench.validation;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.validation.parity.Differences;
import io.landfall.validation.parity.ParityResult;
import io.landfall.validation.parity.Verification;
import io.landfall.workbench.validation.Validation.Explained;
import io.landfall.workbench.validation.Validation.Output;
import io.landfall.workbench.validation.Validation.Remark;
import io.landfall.workbench.validation.Validation.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All validations and their results. */
@Component
public class Validations {

    static final String SELECT = """
        SELECT v.id, v.asset_id, a.name AS asset, v.started_by, v.started_at, v.state, v.millis
        FROM validations v JOIN assets a ON a.id = v.asset_id
        """;

    private final JdbcClient database;

    Validations(JdbcClient database) {
        this.database = database;
    }

    long add(long project, long asset, String user) {
        return database.sql("INSERT INTO validations (project_id, asset_id, started_by, state)"
                        + " VALUES (?, ?, ?, 'WAITING') RETURNING id")
                .params(project, asset, user)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Remembers where the data lies that was sent. */
    void dataAt(long id, Path data) {
        database.sql("UPDATE validations SET data = ? WHERE id = ?")
                .params(data.toString(), id)
                .update();
    }

    /** Where the data lies that was sent; nothing when it arrived with the export. */
    Optional<Path> data(long id) {
        return database.sql("SELECT data FROM validations WHERE id = ? AND data IS NOT NULL")
                .param(id)
                .query((row, _) -> Path.of(row.getString(1)))
                .optional();
    }

    /** Whether its runs were told values of parameters. */
    boolean wasTold(long id) {
        return database.sql("SELECT EXISTS (SELECT FROM validation_remarks WHERE validation_id = ? AND code = ?)")
                .params(id, ValidationCode.ANSWER_GIVEN.entry().id())
                .query(Boolean.class)
                .single();
    }

    /** All rows of an output that differ, when they are kept. */
    Optional<Differences> differences(long id, long output) {
        return database.sql("SELECT differences FROM validation_outputs"
                        + " WHERE validation_id = ? AND id = ? AND differences IS NOT NULL")
                .params(id, output)
                .query((row, _) -> new Differences(Path.of(row.getString(1))))
                .optional();
    }

    /** What a certificate of an output says; nothing when it was not compared. */
    Optional<Certified> certified(long id, long output) {
        return database.sql("SELECT CAST(certified AS text) FROM validation_outputs"
                        + " WHERE validation_id = ? AND id = ? AND certified IS NOT NULL")
                .params(id, output)
                .query((row, _) -> JsonMapper.shared().readValue(row.getString(1), Certified.class))
                .optional();
    }

    /** The SHA-256 of the export that an asset is in. */
    Optional<String> exportDigest(long asset) {
        return database.sql("SELECT e.sha256 FROM exports e JOIN assets a"
                        + " ON a.project_id = e.project_id AND a.path = e.path WHERE a.id = ?")
                .param(asset)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    void state(long id, State state) {
        database.sql("UPDATE validations SET state = ? WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    void forget(long id) {
        database.sql("DELETE FROM validations WHERE id = ?").param(id).update();
    }

    /** What was under way when the workbench was stopped has not been compared. */
    void interruptAll() {
        database.sql("UPDATE validations SET state = 'NOT_COMPARED' WHERE state IN ('WAITING', 'RUNNING')")
                .update();
    }

    /** Keeps what came out, in place of anything that was kept of this validation before. */
    @Transactional
    void finish(long id, Verifier.Found found, long millis) {
        database.sql("DELETE FROM validation_outputs WHERE validation_id = ?")
                .param(id)
                .update();
        database.sql("DELETE FROM validation_remarks WHERE validation_id = ?")
                .param(id)
                .update();
        int position = 0;
        for (var result : found.results()) {
            for (var output : result.outputs()) {
                put(id, position++, output, found.certified().get(output.files().written()));
            }
        }
        position = 0;
        for (var remark : found.remarks()) {
            put(id, position++, remark);
        }
        database.sql("UPDATE validations SET state = ?, millis = ? WHERE id = ?")
                .params(state(found.results(), found.remarks()).name(), millis, id)
                .update();
    }

    /** Equal means that all expected files were compared, and nothing of the asset was left out. */
    private static State state(List<Verification.Verified> results, List<Diagnostic> remarks) {
        var outputs =
                results.stream().flatMap(result -> result.outputs().stream()).toList();
        if (outputs.stream()
                .anyMatch(output ->
                        output.result().filter(found -> !found.equal()).isPresent())) {
            return State.DIFFERENT;
        }
        var whole = remarks.stream()
                .noneMatch(remark -> remark.code() == ValidationCode.EXPECTED_UNUSED
                        || remark.code() == ValidationCode.PARTLY_CONVERTED);
        return whole && !results.isEmpty() && results.stream().allMatch(Verification.Verified::equal)
                ? State.EQUAL
                : State.NOT_COMPARED;
    }

    private void put(long id, int position, Verification.Output output, @Nullable Certified certified) {
        var result = output.result();
        var counts = result.map(ParityResult::counts);
        var row = database.sql("""
            INSERT INTO validation_outputs (validation_id, position, name, expected, equal, legacy_rows,
                                            native_rows, missing, extra, changed, differences, certified)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb)) RETURNING id
            """)
                .param(id)
                .param(position)
                .param(output.name())
                .param(output.expected())
                .param(output.equal())
                .param(counts.map(c -> c.left()).orElse(0L))
                .param(counts.map(c -> c.right()).orElse(0L))
                .param(counts.map(c -> c.missing()).orElse(0L))
                .param(counts.map(c -> c.extra()).orElse(0L))
                .param(counts.map(c -> c.changed()).orElse(0L))
                .param(kept(output))
                .param(certified == null ? null : json(certified))
                .query((found, _) -> found.getLong(1))
                .single();
        var explanations = result.map(ParityResult::explanations).orElse(List.of());
        for (int i = 0; i < explanations.size(); i++) {
            var explanation = explanations.get(i);
            database.sql("""
                INSERT INTO validation_explanations (output_id, position, code, column_name, rows, text,
                                                     legacy, native)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                    .param(row)
                    .param(i)
                    .param(explanation.code().name())
                    .param(explanation.column())
                    .param(explanation.rows())
                    .param(explanation.text())
                    .param(explanation.left())
                    .param(explanation.right())
                    .update();
        }
    }

    /** PostgreSQL stores every character but one. */
    private static String json(Certified certified) {
        return JsonMapper.shared().writeValueAsString(certified).replace("\\u0000", "\\uFFFD");
    }

    private static @Nullable String kept(Verification.Output output) {
        return output.result()
                .flatMap(ParityResult::differences)
                .map(Differences::file)
                .filter(Files::exists)
                .map(Path::toString)
                .orElse(null);
    }

    private void put(long id, int position, Diagnostic remark) {
        database.sql("""
            INSERT INTO validation_remarks (validation_id, position, code, severity, message, remedy)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
                .params(id, position, remark.id(), remark.severity().name(), remark.message(), remark.remedy())
                .update();
    }

    public Optional<Validation> find(long id) {
        return database.sql(SELECT + "WHERE v.id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(Validation.class))
                .optional();
    }

    /** The latest of one asset. */
    public Optional<Validation> latestOf(long asset) {
        return database.sql(SELECT + "WHERE v.asset_id = ? ORDER BY v.id DESC LIMIT 1")
                .param(asset)
                .query(new SimplePropertyRowMapper<>(Validation.class))
                .optional();
    }

    public Validation.Details details(long id) {
        var outputs = database.sql("SELECT * FROM validation_outputs WHERE validation_id = ? ORDER BY position")
                .param(id)
                .query((row, _) -> new Output(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("expected"),
                        row.getBoolean("equal"),
                        row.getLong("legacy_rows"),
                        row.getLong("native_rows"),
                        row.getLong("missing"),
                        row.getLong("extra"),
                        row.getLong("changed"),
                        row.getString("differences") != null,
                        row.getString("certified") != null,
                        explanations(row.getLong("id"))))
                .list();
        var remarks = database.sql("SELECT code, severity, message, remedy FROM validation_remarks"
                        + " WHERE validation_id = ? ORDER BY position")
                .param(id)
                .query(new SimplePropertyRowMapper<>(Remark.class))
                .list();
        return new Validation.Details(outputs, remarks);
    }

    private List<Explained> explanations(long output) {
        return database.sql("SELECT code, column_name, rows, text, legacy, native AS native_value"
                        + " FROM validation_explanations WHERE output_id = ? ORDER BY position")
                .param(output)
                .query(new SimplePropertyRowMapper<>(Explained.class))
                .list();
    }
}
