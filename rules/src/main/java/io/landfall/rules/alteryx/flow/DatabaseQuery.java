package io.landfall.rules.alteryx.flow;

import io.landfall.converter.pipeline.Dataset;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records that are still in their database: what the tools from a Connect In-DB on ask it for. Each of them adds a step to one query, and
 * nothing runs until a tool at the end of the line wants the rows.
 *
 * @param connection alias of the connection
 * @param table the table, as long as nothing but its rows is asked for
 * @param steps the text of each step by its name, those that it reads before it
 * @param last the name of the step whose rows these are
 * @param computed fields whose values the database computes, so that their types are its own
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/in-database.html">In-Database Overview</a>
 */
public record DatabaseQuery(
        String connection,
        Optional<Dataset.Table> table,
        Map<String, String> steps,
        String last,
        Set<String> computed) {

    public DatabaseQuery {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        computed = Set.copyOf(computed);
    }

    /** What a tool makes of one line. */
    public DatabaseQuery then(String step, String sql, Set<String> nowComputed) {
        return merged(List.of(this), step, sql, nowComputed);
    }

    /** What a tool makes of several lines, which lead to one database; what they share is asked for once. */
    public static DatabaseQuery merged(List<DatabaseQuery> lines, String step, String sql, Set<String> computed) {
        var steps = new LinkedHashMap<String, String>();
        lines.forEach(line -> steps.putAll(line.steps));
        steps.put(step, sql);
        return new DatabaseQuery(lines.getFirst().connection, Optional.empty(), steps, step, computed);
    }

    /** Whether the database computes the values of a field. */
    public boolean computes(String field) {
        return computed.contains(field);
    }

    /** The computed fields and some more. */
    public Set<String> computedWith(String field) {
        var all = new HashSet<>(computed);
        all.add(field);
        return all;
    }

    /**
     * The rows as a dataset: the table itself, if nothing else is asked for.
     *
     * @param select that reads the last step
     */
    public Dataset dataset(String select) {
        return table.<Dataset>map(plain -> plain).orElseGet(() -> query(select));
    }

    /** The rows as what one query answers. */
    public Dataset.Query query(String select) {
        var with = steps.entrySet().stream()
                .map(step -> "%s AS (\n%s\n)".formatted(step.getKey(), step.getValue()))
                .collect(Collectors.joining(",\n"));
        return new Dataset.Query(connection, "WITH %s\n%s".formatted(with, select));
    }
}
