package io.landfall.workbench.suggestion;

import io.landfall.converter.suggestion.Suggestion;
import io.landfall.workbench.database.StoredText;
import io.landfall.workbench.suggestion.SuggestionRow.State;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every question, every answer and every decision; nothing is ever taken away but with its asset. */
@Component
class StoredSuggestions {

    private static final String STOPPED = "Landfall was stopped before the answer came";

    private final JdbcClient database;

    StoredSuggestions(JdbcClient database) {
        this.database = database;
    }

    /** Notes that somebody asks; nothing when the same is asked already, or its answer waits or is accepted. */
    @Transactional
    public Optional<Long> ask(long asset, String step, String question, String model, String user) {
        database.sql("SELECT id FROM assets WHERE id = ? FOR UPDATE")
                .param(asset)
                .query(Long.class)
                .optional();
        var isSettled = of(asset).stream()
                .anyMatch(row -> row.step().equals(step)
                        && row.question().equals(question)
                        && row.state().settles());
        return isSettled
                ? Optional.empty()
                : Optional.of(database.sql("""
                                INSERT INTO suggestions (asset_id, step, question, state, model, asked_by)
                                VALUES (?, ?, ?, 'ASKED', ?, ?) RETURNING id
                                """)
                        .params(asset, step, question, model, user)
                        .query(Long.class)
                        .single());
    }

    /** Notes the answers of a model, the last in the place of the question, and what the last one comes to. */
    @Transactional
    public void answered(long id, List<Suggestion> suggestions, @Nullable String proof) {
        for (var earlier : suggestions.subList(0, suggestions.size() - 1)) {
            database.sql("""
                            INSERT INTO suggestions (asset_id, step, question, state, model, prompt, answer, reason,
                                                     asked_by, asked_at, answered_at)
                            SELECT asset_id, step, question, 'REFUSED', ?, ?, ?, ?, asked_by, asked_at, ?
                            FROM suggestions WHERE id = ?
                            """)
                    .param(earlier.model())
                    .param(earlier.prompt())
                    .param(StoredText.of(earlier.text()))
                    .param(StoredText.ofNullable(earlier.refusal().orElse(null)))
                    .param(Timestamp.from(earlier.at()))
                    .param(id)
                    .update();
        }
        var last = suggestions.getLast();
        database.sql("""
                        UPDATE suggestions SET state = ?, model = ?, prompt = ?, answer = ?, reason = ?, proof = ?, answered_at = ?
                        WHERE id = ? AND state = 'ASKED'
                        """)
                .param((last.waits() ? State.WAITING : State.REFUSED).name())
                .param(last.model())
                .param(last.prompt())
                .param(StoredText.of(last.text()))
                .param(StoredText.ofNullable(last.refusal().orElse(null)))
                .param(StoredText.ofNullable(proof))
                .param(Timestamp.from(last.at()))
                .param(id)
                .update();
    }

    /** Notes that no answer came. */
    void silent(long id, String reason) {
        database.sql("UPDATE suggestions SET state = 'SILENT', reason = ?, answered_at = now()"
                        + " WHERE id = ? AND state = 'ASKED'")
                .params(StoredText.of(reason), id)
                .update();
    }

    /** Notes that questions of an earlier run of the workbench have no answer any more. */
    void forgetAsked() {
        database.sql("UPDATE suggestions SET state = 'SILENT', reason = ?, answered_at = now() WHERE state = 'ASKED'")
                .param(STOPPED)
                .update();
    }

    /**
     * Notes a decision; it is made once, of an answer that waits.
     *
     * @param note why, blank for nothing
     */
    boolean decide(long id, boolean isAccepted, String user, @Nullable String note) {
        return database.sql("""
                                UPDATE suggestions SET state = ?, decided_by = ?, decided_at = now(), note = ?
                                WHERE id = ? AND state = 'WAITING'
                                """)
                        .param((isAccepted ? State.ACCEPTED : State.DECLINED).name())
                        .param(user)
                        .param(note == null || note.isBlank() ? null : StoredText.of(note.strip()))
                        .param(id)
                        .update()
                == 1;
    }

    /** Everything that was asked about an asset, the newest first. */
    List<SuggestionRow> of(long asset) {
        return database.sql(
                        "SELECT * FROM suggestions WHERE asset_id = ? ORDER BY asked_at DESC, answered_at DESC NULLS FIRST, id DESC")
                .param(asset)
                .query(new SimplePropertyRowMapper<>(SuggestionRow.class))
                .list();
    }

    Optional<SuggestionRow> find(long id) {
        return database.sql("SELECT * FROM suggestions WHERE id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(SuggestionRow.class))
                .optional();
    }
}
