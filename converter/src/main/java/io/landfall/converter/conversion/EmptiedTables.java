package io.landfall.converter.conversion;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds tables that a pipeline empties and reads. It reads them as they were before the run; whether a legacy tool empties a table before
 * it reads, so that it reads nothing, is documented nowhere.
 */
final class EmptiedTables {

    private EmptiedTables() {}

    static List<Diagnostic> doubts(Pipeline pipeline) {
        var sources = sources(pipeline.operators()).toList();
        return pipeline.targets().stream()
                .flatMap(target -> sources.stream()
                        .filter(source -> emptied(target).anyMatch(table -> mayRead(source.dataset(), table)))
                        .map(source ->
                                Diagnostic.of(ConversionCode.READS_EMPTIED, target.at(), target.id(), source.id())))
                .toList();
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
                otherName.equals(name) && mayBeSame(otherConnection, connection) && mayBeSame(otherSchema, schema);
            case Dataset.Query(var otherConnection, var sql, var _) ->
                mayBeSame(otherConnection.toLowerCase(Locale.ROOT), connection) && names(sql, name);
            case Dataset.File file -> false;
            case Dataset.Rows rows -> false;
        };
    }

    /** Nobody knows what a default stands for. */
    private static boolean mayBeSame(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean names(String sql, String table) {
        return Pattern.compile(
                        "(?<![\\w$#])" + Pattern.quote(table) + "(?![\\w$#])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(sql)
                .find();
    }
}
