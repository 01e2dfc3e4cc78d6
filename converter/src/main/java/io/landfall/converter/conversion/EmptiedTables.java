package io.landfall.converter.conversion;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds tables that a pipeline empties and reads. It reads them as they were before the run; whether a legacy tool empties a table before
 * it reads, so that it reads nothing, is documented nowhere. Nor is it whether what runs after the load of one target waits for loads that
 * take their rows from other sources. Two connections may lead to one database: a table of the same schema and name may be the same one.
 */
final class EmptiedTables {

    private EmptiedTables() {}

    static List<Diagnostic> doubts(Pipeline pipeline) {
        var sources = sources(pipeline.operators()).toList();
        return pipeline.targets().stream()
                .flatMap(target -> Stream.concat(
                        sources.stream()
                                .filter(source -> isIn(emptied(target), source))
                                .map(source -> Diagnostic.of(
                                        ConversionCode.READS_EMPTIED, target.at(), target.id(), source.id())),
                        sources.stream()
                                .filter(source -> isIn(deletedAfter(target), source)
                                        && isReadForAnotherLoad(source, target, pipeline))
                                .map(source -> Diagnostic.of(
                                        ConversionCode.READS_DELETED, target.at(), target.id(), source.id()))))
                .toList();
    }

    private static boolean isIn(Stream<Dataset> tables, Source source) {
        return tables.anyMatch(table -> mayRead(source.dataset(), table));
    }

    /** Whether a target takes rows of the source that shares no source with the one whose load is followed by deletions. */
    private static boolean isReadForAnotherLoad(Source source, Target deleting, Pipeline pipeline) {
        var own = above(deleting, pipeline);
        return pipeline.targets().stream()
                .map(target -> above(target, pipeline))
                .anyMatch(other -> other.contains(source.id()) && Collections.disjoint(own, other));
    }

    /** The operators that the rows of a target come from. */
    private static Set<String> above(Target target, Pipeline pipeline) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<Operator>(List.of(target));
        while (!open.isEmpty()) {
            open.remove().inputs().stream()
                    .map(InputRef::operator)
                    .filter(found::add)
                    .flatMap(id -> pipeline.operator(id).stream())
                    .forEach(open::add);
        }
        return found;
    }

    /** The tables that lose rows after the target's load. */
    private static Stream<Dataset> deletedAfter(Target target) {
        var others = target.emptiedTables()
                .filter(deletion -> deletion.when() == Deletion.When.AFTER)
                .<Dataset>map(Deletion.Table::table);
        return target.deletedRows(Deletion.When.AFTER).findAny().isPresent()
                ? Stream.concat(Stream.of(target.dataset()), others)
                : others;
    }

    /** The tables that lose rows before the run. */
    private static Stream<Dataset> emptied(Target target) {
        var others = target.emptiedTables()
                .filter(deletion -> deletion.when() == Deletion.When.BEFORE)
                .<Dataset>map(Deletion.Table::table);
        var losesRows = !target.mode().keepsRows()
                || target.deletedRows(Deletion.When.BEFORE).findAny().isPresent();
        return losesRows ? Stream.concat(Stream.of(target.dataset()), others) : others;
    }

    /** Also those within loops. */
    private static Stream<Source> sources(List<Operator> operators) {
        return operators.stream().flatMap(operator -> switch (operator) {
            case Source source -> Stream.of(source);
            case Iterate loop -> sources(loop.body());
            default -> Stream.empty();
        });
    }

    private static boolean mayRead(Dataset source, Dataset emptied) {
        if (!(emptied.identity() instanceof Dataset.Table(var connection, var schema, var name))) {
            return false;
        }
        return switch (source.identity()) {
            case Dataset.Table(var otherConnection, var otherSchema, var otherName) ->
                otherName.equals(name)
                        && mayBeSame(otherSchema, schema)
                        && (mayBeSame(otherConnection, connection)
                                || (otherSchema.equals(schema) && !schema.isEmpty()));
            case Dataset.Query(var otherConnection, var sql, var _) ->
                mayBeSame(otherConnection.toLowerCase(Locale.ROOT), connection)
                        ? names(sql, name)
                        : !schema.isEmpty() && names(sql, schema, name);
            case Dataset.File file -> false;
            case Dataset.Rows rows -> false;
        };
    }

    /** Nobody knows what a default stands for. */
    private static boolean mayBeSame(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Whether the parts of a name stand in a query, one after the other and quoted or not. */
    private static boolean names(String sql, String... parts) {
        var name = Stream.of(parts).map(Pattern::quote).collect(Collectors.joining("[\"`\\]]?\\s*\\.\\s*[\"`\\[]?"));
        return Pattern.compile("(?<![\\w$#])" + name + "(?![\\w$#])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(sql)
                .find();
    }
}
