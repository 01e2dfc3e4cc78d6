package io.landfall.workbench.estate;

import io.landfall.workbench.database.StoredText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What an estate is made of: the files that were uploaded, each as it came last, without those that were taken out since. */
@Component
public class HandedInFiles {

    private static final int PAGE_SIZE = 50;

    private static final String CURRENT = """
            WITH latest AS (
              SELECT DISTINCT ON (u.path) u.path, u.size, b.id AS batch_id, b.uploaded_by, b.uploaded_at
              FROM uploads u JOIN batches b ON b.id = u.batch_id
              WHERE b.project_id = :project AND strpos(lower(u.path), lower(:text)) > 0
              ORDER BY u.path, b.id DESC),
            current AS (
              SELECT * FROM latest l WHERE NOT EXISTS (
                SELECT FROM removals r JOIN batches b ON b.id = r.batch_id
                WHERE b.project_id = :project AND r.path = l.path AND r.batch_id > l.batch_id))
            """;

    private final JdbcClient database;

    HandedInFiles(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which files to show.
     *
     * @param text part of a path, in any case
     * @param page from zero
     */
    public record Filter(@Nullable String text, @Nullable Integer page) {

        public Filter {
            text = StoredText.ofNullable(text);
        }

        private String textOrNone() {
            return text == null ? "" : text.strip();
        }
    }

    /** A part of the list, in the order of paths. */
    public Page<HandedInFile> page(long project, Filter filter) {
        var total = bind(CURRENT + "SELECT count(*) FROM current", project, filter)
                .query((row, _) -> row.getInt(1))
                .single();
        var pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        var number = Math.clamp(filter.page() == null ? 0 : filter.page(), 0, pages - 1);
        var items = bind(CURRENT + """
                        , shown AS (SELECT * FROM current ORDER BY path LIMIT :size OFFSET :offset)
                        SELECT s.*, count(a.id) AS assets, count(a.id) FILTER (WHERE a.stage <> 'OPEN') AS moved
                        FROM shown s LEFT JOIN assets a
                          ON a.project_id = :project AND (a.path = s.path OR starts_with(a.path, s.path || '!'))
                        GROUP BY s.path, s.size, s.batch_id, s.uploaded_by, s.uploaded_at ORDER BY s.path
                        """, project, filter)
                .param("size", PAGE_SIZE)
                .param("offset", number * PAGE_SIZE)
                .query(new SimplePropertyRowMapper<>(HandedInFile.class))
                .list();
        return new Page<>(items, total, number, PAGE_SIZE);
    }

    /** The paths of all that a filter lets through, on whatever page. */
    public List<String> paths(long project, Filter filter) {
        return bind(CURRENT + "SELECT path FROM current ORDER BY path", project, filter)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private StatementSpec bind(String sql, long project, Filter filter) {
        return database.sql(sql).param("project", project).param("text", filter.textOrNone());
    }
}
