package io.landfall.workbench.estate;

import io.landfall.rules.earlier.Earlier;
import io.landfall.rules.earlier.Earlier.Placed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the files of an estate from their last conversion. It holds as long as nobody touches the assets of a file: who stores
 * or removes one has it forgotten, until a conversion has come to its end.
 */
@Component
public class EarlierConversions {

    private final JdbcClient database;

    EarlierConversions(JdbcClient database) {
        this.database = database;
    }

    /** What is known of a project's files, by path. */
    public Map<String, Earlier> of(long project) {
        return database
                .sql(
                        "SELECT e.path, c.* FROM earlier_conversions c JOIN exports e ON e.id = c.export_id WHERE e.project_id = ?")
                .param(project)
                .query((row, _) -> Map.entry(row.getString("path"), earlier(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        return new Earlier(
                row.getString("digest"),
                texts(row, "asked"),
                placed(texts(row, "pipeline_wishes"), texts(row, "pipeline_paths")),
                placed(texts(row, "workflow_wishes"), texts(row, "workflow_paths")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<Placed> placed(List<String> wishes, List<String> paths) {
        return IntStream.range(0, wishes.size())
                .mapToObj(place -> new Placed(wishes.get(place), paths.get(place)))
                .toList();
    }

    /** What a conversion that came to its end has learned, in place of all that was known. */
    @Transactional
    public void remember(long project, Map<String, Earlier> known) {
        forget(project);
        known.forEach((path, earlier) -> database.sql("""
                        INSERT INTO earlier_conversions
                        SELECT id, ?, ?, ?, ?, ?, ? FROM exports WHERE project_id = ? AND path = ?
                        """)
                .param(earlier.digest())
                .param(earlier.asked().toArray(String[]::new))
                .param(texts(earlier.pipelines(), Placed::wish))
                .param(texts(earlier.pipelines(), Placed::path))
                .param(texts(earlier.workflows(), Placed::wish))
                .param(texts(earlier.workflows(), Placed::path))
                .param(project)
                .param(path)
                .update());
    }

    private static String[] texts(List<Placed> documents, Function<Placed, String> part) {
        return documents.stream().map(part).toArray(String[]::new);
    }

    private void forget(long project) {
        database.sql("DELETE FROM earlier_conversions USING exports WHERE export_id = id AND project_id = ?")
                .param(project)
                .update();
    }

    /** Assets of these files are going to be stored or removed. */
    @Transactional
    public void forget(long project, Collection<String> paths) {
        database.sql("""
                        DELETE FROM earlier_conversions USING exports
                        WHERE export_id = id AND project_id = ? AND path = ANY (?)
                        """).param(project).param(paths.toArray(String[]::new)).update();
    }
}
