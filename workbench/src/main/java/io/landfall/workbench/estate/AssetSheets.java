package io.landfall.workbench.estate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The estate as rows of a spreadsheet, the first of which names the columns. Cells are texts and numbers. */
@Component
public class AssetSheets {

    private final JdbcClient database;

    AssetSheets(JdbcClient database) {
        this.database = database;
    }

    /** One row for each asset, in the order of the filter. */
    public Stream<List<Object>> assets(long project, AssetFilter filter) {
        return rows("""
                SELECT a.id, a.path, a.system, a.kind, a.name, a.counts AS counted, a.verdict, a.confidence, a.complexity,
                       a.total AS operators, a.exact, a.equivalent, a.approximate, a.blocked,
                       (SELECT count(*) FROM diagnostics d WHERE d.asset_id = a.id AND d.severity = 'ERROR') AS errors,
                       (SELECT count(*) FROM diagnostics d WHERE d.asset_id = a.id AND d.severity = 'WARNING') AS warnings,
                       (SELECT string_agg(DISTINCT d.code, ' ' ORDER BY d.code) FROM diagnostics d
                         WHERE d.asset_id = a.id AND d.severity <> 'NOTE') AS codes,
                       (SELECT CASE WHEN p.content_key IS DISTINCT FROM a.content_key THEN 'OUTDATED' ELSE p.outcome END
                         FROM proofs p WHERE p.asset_id = a.id ORDER BY p.id DESC LIMIT 1) AS proof,
                       (SELECT v.state FROM validations v WHERE v.asset_id = a.id ORDER BY v.id DESC LIMIT 1) AS validation,
                       a.stage, a.reviewed_by,
                       (SELECT to_char(max(m.moved_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM stage_moves m WHERE m.asset_id = a.id) AS moved_at
                FROM assets a WHERE
                """ + AssetFilter.MATCHES + " ORDER BY " + filter.order(), project, filter);
    }

    /** One row for each diagnostic of an asset that matches, the worst of each first. */
    public Stream<List<Object>> diagnostics(long project, AssetFilter filter) {
        return rows(
                """
                SELECT a.path, a.system, a.kind, a.name, a.verdict, d.severity, d.code, d.object_path AS place, d.file, d.line,
                       d.message, d.remedy
                FROM assets a JOIN diagnostics d ON d.asset_id = a.id WHERE
                """ + AssetFilter.MATCHES + " ORDER BY " + filter.order()
                        + ", array_position(ARRAY['ERROR', 'WARNING', 'NOTE'], d.severity), d.position",
                project,
                filter);
    }

    private Stream<List<Object>> rows(String sql, long project, AssetFilter filter) {
        var table = filter.bind(database.sql(sql), project)
                .query((ResultSetExtractor<List<List<Object>>>) AssetSheets::table);
        return table == null ? Stream.of() : table.stream();
    }

    private static List<List<Object>> table(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData().getColumnCount();
        var table = new ArrayList<List<Object>>();
        var names = new ArrayList<Object>();
        for (int column = 1; column <= columns; column++) {
            names.add(rows.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT));
        }
        table.add(names);
        while (rows.next()) {
            var cells = new ArrayList<Object>();
            for (int column = 1; column <= columns; column++) {
                cells.add(
                        rows.getObject(column) instanceof Number number
                                ? number
                                : Objects.toString(rows.getObject(column), ""));
            }
            table.add(cells);
        }
        return table;
    }
}
