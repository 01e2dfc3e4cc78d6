package io.landfall.converter.assessment;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.sql.QueryTables;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What pipelines read and write: files by their names, tables by schema and name, in lower case. Connections are left out, for an export
 * does not tell whether two of them lead to one database.
 */
public record Traffic(List<String> reads, List<String> writes) {

    public Traffic {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    public static Traffic of(List<Pipeline> pipelines) {
        return new Traffic(
                names(
                        pipelines,
                        pipeline -> pipeline.operators().stream()
                                .filter(Source.class::isInstance)
                                .map(operator -> ((Source) operator).dataset())),
                names(pipelines, pipeline -> pipeline.targets().stream().map(Target::dataset)));
    }

    private static List<String> names(List<Pipeline> pipelines, Function<Pipeline, Stream<Dataset>> datasets) {
        return List.copyOf(new TreeSet<>(
                pipelines.stream().flatMap(datasets).flatMap(Traffic::name).toList()));
    }

    /** A query that is not in the standard's words reads tables that nobody knows here. */
    private static Stream<String> name(Dataset dataset) {
        return switch (dataset) {
            case Dataset.File(var path, var _, var _, var _) ->
                Stream.of(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                        .toLowerCase(Locale.ROOT));
            case Dataset.Table table ->
                Stream.of((table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name())
                        .toLowerCase(Locale.ROOT));
            case Dataset.Query(var _, var sql, var _) -> QueryTables.of(sql).stream();
            case Dataset.Rows rows -> Stream.empty();
        };
    }
}
