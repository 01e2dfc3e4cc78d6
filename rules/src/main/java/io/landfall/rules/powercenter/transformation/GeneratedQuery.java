package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The query that the service makes for a Source Qualifier without one of its own: the columns of the linked ports, joined as the mapping
 * says or along the keys of the sources, and filtered.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/source-qualifier-transformation/default-query.html">Default
 *     query</a>
 */
record GeneratedQuery(QualifiedSources sources, FlowContext context) {

    private static final Pattern OR = Pattern.compile("\\bOR\\b", Pattern.CASE_INSENSITIVE);

    /** The table of a source; the session may name another. */
    Dataset.Table table(String connection, SourceNode source) {
        var name =
                context.substituted(source.settings().text("Source Table Name")).strip();
        var owner = context.substituted(source.settings().text("Owner Name")).strip();
        return SourceTables.table(
                connection,
                owner.isEmpty() ? source.definition().ownerName() : owner,
                name.isEmpty() ? source.definition().name() : name);
    }

    /** Empty when the join is written in a way that no database reads. */
    Optional<String> sql(List<Port> ports, String join, String filter) {
        var tables = sources.all().stream().map(this::qualified).toList();
        if (!JoinSyntax.isIn(join)) {
            return Optional.of(sql(ports, String.join(", ", tables), join.isEmpty() ? keys() : join, filter));
        }
        return JoinSyntax.of(join)
                .flatMap(syntax -> syntax.from(tables).map(from -> sql(ports, from, syntax.rest(), filter)));
    }

    private String sql(List<Port> ports, String from, String... conditions) {
        var sql = "SELECT %s\nFROM %s".formatted(columns(ports), from);
        var asked = Arrays.stream(conditions).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n  AND "));
        return asked.isEmpty() ? sql : sql + "\nWHERE " + asked;
    }

    /** Whether a condition has an OR that no brackets are around, so that an AND beside it takes a part of it. */
    static boolean hasOr(String condition) {
        var open = condition.replaceAll("'[^']*'|\"[^\"]*\"", "''");
        for (var inner = open.replaceAll("\\([^()]*\\)", ""); !inner.equals(open); ) {
            open = inner;
            inner = open.replaceAll("\\([^()]*\\)", "");
        }
        return OR.matcher(open).find();
    }

    private String columns(List<Port> ports) {
        return ports.stream()
                .flatMap(port -> sources.column(port).stream())
                .map(column -> named(column.source()) + "." + column.field().name())
                .collect(Collectors.joining(", "));
    }

    private String named(SourceNode source) {
        return table("", source).name();
    }

    private String qualified(SourceNode source) {
        var table = table("", source);
        return table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name();
    }

    /** The columns that point at keys of another of the sources. */
    private String keys() {
        var conditions = new ArrayList<String>();
        for (var source : sources.all()) {
            for (var field : source.definition().columns()) {
                field.references()
                        .flatMap(reference -> sources.all().stream()
                                .filter(other -> !other.name().equals(source.name())
                                        && other.definition().name().equalsIgnoreCase(reference.table()))
                                .findFirst()
                                .map(other -> "%s.%s = %s.%s"
                                        .formatted(named(other), reference.field(), named(source), field.name())))
                        .ifPresent(conditions::add);
            }
        }
        return String.join(" AND ", conditions);
    }
}
