package io.landfall.converter.sql;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Source;
import io.landfall.converter.pipeline.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the statements of a script change while others are still to read it. Names that may stand for one table count as one, whatever
 * their connections and letters: to store rows without need changes no data.
 */
final class EarlierLoads {

    private EarlierLoads() {}

    /** Whether the pipeline reads a table that a statement changes before the rows of the last target are read. */
    static boolean changeWhatIsRead(Pipeline part) {
        var read = sources(part.operators()).toList();
        var changed = new ArrayList<Dataset.Table>();
        for (var target : part.targets()) {
            emptied(target).forEach(changed::add);
            if (read.stream().anyMatch(source -> changed.stream().anyMatch(table -> isRead(source, table)))) {
                return true;
            }
            own(target).forEach(changed::add);
        }
        return false;
    }

    private static Stream<Source> sources(List<Operator> operators) {
        return operators.stream().flatMap(operator -> switch (operator) {
            case Source source -> Stream.of(source);
            case Iterate loop -> sources(loop.body());
            default -> Stream.empty();
        });
    }

    private static Stream<Dataset.Table> own(Target target) {
        return target.dataset() instanceof Dataset.Table table ? Stream.of(table) : Stream.empty();
    }

    /** What loses rows before the target's own are read. */
    private static Stream<Dataset.Table> emptied(Target target) {
        var losesRows = !target.mode().keepsRows()
                || target.deletedRows(Deletion.When.BEFORE).findAny().isPresent();
        return Stream.concat(
                losesRows ? own(target) : Stream.empty(),
                target.emptiedTables()
                        .filter(deletion -> deletion.when() == Deletion.When.BEFORE)
                        .map(Deletion.Table::table));
    }

    private static boolean isRead(Source source, Dataset.Table changed) {
        if (source.dataset() instanceof Dataset.Table(var _, var schema, var name)) {
            return name.equalsIgnoreCase(changed.name())
                    && (schema.isEmpty() || changed.schema().isEmpty() || schema.equalsIgnoreCase(changed.schema()));
        }
        return source.id().equalsIgnoreCase(changed.name());
    }
}
