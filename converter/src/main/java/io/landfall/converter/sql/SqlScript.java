package io.landfall.converter.sql;

import io.landfall.converter.expression.Literal;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.pipeline.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pipeline as one SQL script for a database that holds its tables: what the library needs, then in one transaction the checks, a statement
 * for each target, and what goes after the load once all have read their rows. Where a target reads what another load has changed by then, the rows of all
 * targets are stored before the first of them is written, so that they are those from before the run, as in every other run. A source that
 * is a file or a query is read from a table of the source's name, which somebody has to load first.
 */
public final class SqlScript {

    private final Pipeline pipeline;
    private final Dialect dialect;
    private final Layout layout;

    private SqlScript(Pipeline pipeline, Dialect dialect) {
        this.pipeline = pipeline;
        this.dialect = dialect;
        this.layout = new Layout(dialect.syntax().calcite());
    }

    /**
     * The script; parameters have their defaults, and the start of the run is the time of the script.
     *
     * @throws IllegalArgumentException unless it {@link #canBeWritten}
     */
    public static String of(Pipeline pipeline, Dialect dialect) {
        if (!canBeWritten(pipeline)) {
            throw new IllegalArgumentException(pipeline.name());
        }
        return new SqlScript(pipeline, dialect).text();
    }

    /** Whether every part has been converted, and no target applies operations row by row. */
    public static boolean canBeWritten(Pipeline pipeline) {
        return pipeline.operators().stream().noneMatch(Script.class::isInstance)
                && pipeline.targets().stream().noneMatch(target -> target.mode().isByKey());
    }

    private String text() {
        var statements = statements(pipeline);
        var parts = new ArrayList<String>();
        parts.add(heading());
        parts.addAll(PipelineSql.prelude(dialect, statements));
        parts.addAll(hasLoops() ? statements : inOne(statements));
        return parts.stream().map(String::stripTrailing).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private boolean hasLoops() {
        return pipeline.operators().stream().anyMatch(Iterate.class::isInstance);
    }

    /** Clients go on behind a statement that fails; within a transaction nothing that follows has an effect. */
    private static List<String> inOne(List<String> statements) {
        var all = new ArrayList<>(List.of("BEGIN;"));
        all.addAll(statements);
        all.add("COMMIT;");
        return all;
    }

    private List<String> statements(Pipeline part) {
        var queries = queries(part);
        var statements = new ArrayList<String>();
        for (var operator : part.operators()) {
            if (operator instanceof Iterate loop) {
                loop(part, loop, queries, statements);
            }
        }
        new ScriptChecks(part, queries, dialect).statements().forEach(statements::add);
        if (EarlierLoads.changeWhatIsRead(part)) {
            storedFirst(part, queries, statements);
        } else {
            part.targets().forEach(target -> statements.add(statement(target, queries.rows(target))));
        }
        part.targets().stream()
                .flatMap(target -> deleted(target, Deletion.When.AFTER))
                .forEach(statements::add);
        return statements;
    }

    /** All targets take the rows that are there before any of them is written. */
    private void storedFirst(Pipeline part, PipelineSql queries, List<String> statements) {
        var stored = new LinkedHashMap<Target, String>();
        part.targets().forEach(target -> stored.put(target, quoted("rows of %d".formatted(stored.size() + 1))));
        stored.forEach((target, relation) -> statements.add(
                "-- %s\nCREATE TEMPORARY TABLE %s AS\n%s;".formatted(target.id(), relation, queries.rows(target))));
        stored.forEach((target, relation) -> statements.add(statement(target, "SELECT * FROM " + relation)));
        stored.values().forEach(relation -> statements.add("DROP TABLE %s;".formatted(relation)));
    }

    private PipelineSql queries(Pipeline part) {
        var stored = new HashMap<InputRef, String>();
        for (var operator : part.operators()) {
            if (operator instanceof Iterate loop) {
                loop.outputs().stream()
                        .map(output -> new InputRef(loop.id(), output))
                        .forEach(output -> stored.put(output, quoted(output.text())));
            }
        }
        return new PipelineSql(
                Violations.shownIn(part),
                dialect,
                new PipelineSql.Tables(this::relation, stored),
                Map.<String, Literal>of());
    }

    /** SQL has no loops: whoever runs the script runs the part between the comments again and again. */
    private void loop(Pipeline around, Iterate loop, PipelineSql queries, List<String> statements) {
        for (var source : loop.starts()) {
            var relation = relation(source);
            var rows = queries.rows(loop.handedIn(source));
            statements.add("CREATE TABLE %s AS\n%s;"
                    .formatted(
                            relation,
                            source.ordinal()
                                    .map(name -> "SELECT *, ROW_NUMBER() OVER () AS %s FROM (\n%s) AS rows_"
                                            .formatted(quoted(name), rows))
                                    .orElse(rows)));
        }
        var body = queries(loop.inside(around));
        for (var end : loop.ends()) {
            var output = quoted(new InputRef(loop.id(), loop.output(end)).text());
            statements.add(
                    "CREATE TABLE %s AS\nSELECT * FROM (\n%s) AS rows_ WHERE FALSE;".formatted(output, body.rows(end)));
        }
        statements.add("-- %s: a program runs what follows again and again, up to %d times%s."
                .formatted(
                        loop.id(),
                        loop.limit(),
                        loop.counter()
                                .map(" with the number of the round as "::concat)
                                .orElse("")));
        statements.addAll(statements(loop.inside(around)));
        statements.add("-- %s: the rows in %s replace those in %s; when there are none, the loop has ended."
                .formatted(
                        loop.id(),
                        quoted(new InputRef(loop.id(), Iterate.NEXT).text()),
                        quoted(Iterate.round(loop.id()).text())));
    }

    private String heading() {
        var lines = new ArrayList<String>();
        lines.add("%s, from %s".formatted(pipeline.name(), pipeline.origin().object()));
        pipeline.operators().stream()
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .forEach(source -> lines.add("reads %s: %s".formatted(relation(source), shown(source.dataset()))));
        return lines.stream().map(line -> "-- " + line.replaceAll("\\R", " ")).collect(Collectors.joining("\n"));
    }

    private String relation(Source source) {
        return switch (source.dataset()) {
            case Dataset.Table table -> name(table);
            case Dataset.Query query -> quoted(source.id());
            case Dataset.File file -> quoted(source.id());
            case Dataset.Rows(var rows) -> quoted(rows.text());
        };
    }

    private static String shown(Dataset dataset) {
        return switch (dataset) {
            case Dataset.Table table -> "a table of %s".formatted(table.connection());
            case Dataset.Query query -> "what %s answers to %s".formatted(query.connection(), query.sql());
            case Dataset.Rows(var rows) -> "what comes from %s".formatted(rows.text());
            case Dataset.File file ->
                (file.naming() == Dataset.Naming.LIST ? "the files that %s lists" : "the file %s")
                        .formatted(file.path());
        };
    }

    private String name(Dataset.Table table) {
        return layout.expression(
                table.schema().isEmpty() ? Nodes.name(table.name()) : Nodes.name(table.schema(), table.name()));
    }

    private String quoted(String name) {
        return layout.expression(Nodes.name(name));
    }

    private String statement(Target target, String query) {
        return "-- %s\n".formatted(target.id())
                + switch (target.dataset()) {
                    case Dataset.Table table ->
                        Stream.concat(
                                        deleted(target, Deletion.When.BEFORE),
                                        Stream.of(written(target, name(table), query)))
                                .collect(Collectors.joining("\n\n"));
                    case Dataset.Query unwritable -> query + ";";
                    case Dataset.File file -> query + ";";
                    case Dataset.Rows(var rows) -> "INSERT INTO %s\n%s;".formatted(quoted(rows.text()), query);
                };
    }

    private Stream<String> deleted(Target target, Deletion.When when) {
        return target.deletions().stream()
                .filter(deletion -> deletion.when() == when)
                .map(deletion -> switch (deletion) {
                    case Deletion.Rows rows -> {
                        var table = own(target);
                        yield "DELETE FROM %s WHERE %s;"
                                .formatted(table, DeletedRows.of(rows, dialect).in(table));
                    }
                    case Deletion.Table(var _, var table) -> "DELETE FROM %s;".formatted(name(table));
                });
    }

    private String own(Target target) {
        return target.dataset() instanceof Dataset.Table table ? name(table) : quoted(target.id());
    }

    private String written(Target target, String table, String query) {
        var columns =
                target.fields().stream().map(Projection::name).map(this::quoted).collect(Collectors.joining(", "));
        var insert = "INSERT INTO %s (%s)\n%s;".formatted(table, columns, query);
        return switch (target.mode()) {
            case APPEND -> insert;
            case CREATE -> "CREATE TABLE %s AS\n%s;".formatted(table, query);
            case TRUNCATE_INSERT, OVERWRITE -> "DELETE FROM %s;\n\n%s".formatted(table, insert);
            case MERGE, TRUNCATE_MERGE -> throw new IllegalArgumentException(target.id());
        };
    }
}
