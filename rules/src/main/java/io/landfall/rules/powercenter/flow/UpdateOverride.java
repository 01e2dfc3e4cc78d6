package io.landfall.rules.powercenter.flow;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement of the target's own for rows that are marked for update: {@code UPDATE T SET A = :TU.A WHERE B = :TU.B}. It finds rows by the
 * columns of its condition, be they keys or not, and sets the columns that it names and no others. Rows that are marked otherwise go
 * the usual way.
 *
 * @param sets the columns that it sets, as the definition spells them
 * @param finds the columns by which it finds rows
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/mappings/working-with-relational-targets-in-a-mapping/configuring-the-target-update-override.html">Configuring
 *     the target update override</a>
 */
record UpdateOverride(List<String> sets, List<String> finds) {

    private static final Pattern STATEMENT = Pattern.compile(
            "UPDATE\\s+([\\w.]+)\\s+SET\\s+(.+?)\\s+WHERE\\s+(.+?)\\s*;?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ASSIGNED = Pattern.compile("(\\w+)\\s*=\\s*:TU\\.(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern AND = Pattern.compile("\\s+AND\\s+", Pattern.CASE_INSENSITIVE);

    /** Whether the target has one. */
    static boolean isOf(TargetNode target) {
        return !target.settings().text("Update Override").isBlank();
    }

    /**
     * The target's own statement; empty when it does more than to set columns to ports of their names where columns equal ports of theirs.
     *
     * @param table that is written
     * @param columns that something is linked to
     */
    static Optional<UpdateOverride> of(TargetNode target, Dataset.Table table, List<Projection> columns) {
        var found = STATEMENT.matcher(target.settings().text("Update Override").strip());
        if (!found.matches() || !isTable(found.group(1), table)) {
            return Optional.empty();
        }
        var linked = columns.stream().map(Projection::name).toList();
        var sets = names(Arrays.stream(found.group(2).split(",", -1)), linked);
        var finds = names(AND.splitAsStream(found.group(3)), linked);
        return sets.flatMap(set -> finds.map(find -> new UpdateOverride(set, find)))
                .filter(UpdateOverride::isPlain);
    }

    /** A table of another schema would be another table. */
    private static boolean isTable(String named, Dataset.Table table) {
        return named.equalsIgnoreCase(table.name()) || named.equalsIgnoreCase(table.schema() + "." + table.name());
    }

    /** The columns that are set or compared to ports of their names; empty when anything else stands there. */
    private static Optional<List<String>> names(Stream<String> parts, List<String> linked) {
        var names = parts.map(String::strip).map(part -> name(part, linked)).toList();
        return names.stream().allMatch(Optional::isPresent)
                ? Optional.of(names.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<String> name(String part, List<String> linked) {
        var found = ASSIGNED.matcher(part);
        return found.matches() && found.group(1).equalsIgnoreCase(found.group(2))
                ? linked.stream().filter(found.group(1)::equalsIgnoreCase).findFirst()
                : Optional.empty();
    }

    private boolean isPlain() {
        return Stream.concat(sets.stream(), finds.stream()).distinct().count() == sets.size() + finds.size();
    }

    /** The columns by which rows are found, of these. */
    List<TargetField> keys(List<TargetField> fields) {
        return fields.stream().filter(field -> finds.contains(field.name())).toList();
    }

    /** The columns that it names, of these. */
    List<Projection> columns(List<Projection> columns) {
        return columns.stream()
                .filter(column -> sets.contains(column.name()) || finds.contains(column.name()))
                .toList();
    }
}
