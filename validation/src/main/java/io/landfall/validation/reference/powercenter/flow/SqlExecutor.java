package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SqlTransformation;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.validation.reference.LegacyRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL transformations whose query asks the same for every row: the row comes out once for each row that is answered, or once without
 * an answer when some of its ports are passed through. Other queries, and scripts, are refused.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-guide/sql-transformation/query-mode/pass-through-ports-configuration.html">Pass-through
 *     ports</a>
 */
final class SqlExecutor implements TransformationExecutor {

    private static final String PASSED = "_output";

    @Override
    public boolean runs(Transformation transformation) {
        return transformation instanceof SqlTransformation;
    }

    @Override
    public Map<String, RowStream> run(Work work) {
        var sql = (SqlTransformation) work.transformation();
        var query = sql.query().strip();
        if (sql.setting("SQL_Mode").strip().equals("1")
                || !query.toLowerCase(Locale.ROOT).startsWith("select")) {
            throw work.refused("an SQL transformation that does anything but select");
        }
        if (query.contains("?") || query.contains("~")) {
            throw work.refused("a query that each row has a say in");
        }
        var answer = work.run()
                .request()
                .inputs()
                .rows(work.at())
                .orElseThrow(() -> work.refused("what the query answers, which is not given"));
        limit(work, sql, answer);
        var passes = sql.ports().stream().anyMatch(port -> passed(sql, port).isPresent());
        var feed = work.feed(work.inputs());
        var rows = new ArrayList<FlowRow>();
        for (var row : feed.rows()) {
            if (answer.rows().isEmpty() && passes) {
                rows.add(FlowRow.of(values(work, sql, row.values(), answer, Optional.empty())));
            }
            for (List<@Nullable Object> found : answer.rows()) {
                rows.add(FlowRow.of(values(work, sql, row.values(), answer, Optional.of(found))));
            }
        }
        return Map.of("", RowStream.begun(rows, false));
    }

    private static void limit(Work work, SqlTransformation sql, LegacyRows answer) {
        var most = sql.setting("Max_Out_Row_Count").strip();
        if (most.matches("[1-9]\\d{0,17}") && answer.rows().size() > Long.parseLong(most)) {
            throw work.undefined("an answer of more than %s rows".formatted(most));
        }
    }

    private static PortValues values(
            Work work,
            SqlTransformation sql,
            PortValues inputs,
            LegacyRows answer,
            Optional<List<@Nullable Object>> found) {
        var values = new PortValues();
        for (var port : sql.ports()) {
            if (port.isOutput()) {
                var input = passed(sql, port);
                @Nullable
                Object value = input.isPresent() ? inputs.get(input.get().name()) : column(answer, found, port);
                values.put(port.name(), work.held(value, port));
            }
        }
        return values;
    }

    /** A port without a column is NULL: errors, of which there are none, and ports beyond what is selected. */
    private static @Nullable Object column(LegacyRows answer, Optional<List<@Nullable Object>> found, Port port) {
        var place = answer.position(port.name());
        return found.isEmpty() || place < 0
                ? null
                : GivenValues.read(found.get().get(place), port.at());
    }

    private static Optional<Port> passed(SqlTransformation sql, Port output) {
        var name = output.name();
        if (!output.isOutput() || !name.toLowerCase(Locale.ROOT).endsWith(PASSED)) {
            return Optional.empty();
        }
        var own = name.substring(0, name.length() - PASSED.length());
        return sql.ports().stream()
                .filter(port -> port.isInput() && port.name().equalsIgnoreCase(own))
                .findFirst();
    }
}
