package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.ExtraPieces;
import io.landfall.parsers.alteryx.tool.SplitInto;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays the pieces of a text into records or fields.
 *
 * @param keepsRecords whether a record without any piece stays, as recorded results of RegEx show
 */
record Pieces(Function<String, List<String>> split, boolean keepsRecords) {

    Records laid(SplitInto into, Records input, int position, ToolRun run) {
        return switch (into) {
            case SplitInto.Rows _ -> intoRows(input, position);
            case SplitInto.Columns columns -> intoFields(columns, input, position, run);
        };
    }

    private List<String> of(@Nullable Object value) {
        return value instanceof String text ? split.apply(text) : List.of();
    }

    /** One record for each piece. */
    private Records intoRows(Records input, int position) {
        var field = input.fields().get(position);
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var pieces = of(row.get(position));
            for (var piece : pieces) {
                rows.add(row.with(position, Stored.in(field, piece)));
            }
            if (pieces.isEmpty() && keepsRecords) {
                rows.add(row.with(position, null));
            }
        }
        return input.withRows(rows);
    }

    private Records intoFields(SplitInto.Columns columns, Records input, int position, ToolRun run) {
        var source = input.fields().get(position);
        var names = FreeNames.besides(input.fields());
        var fields = new ArrayList<>(input.fields());
        for (int i = 1; i <= columns.count(); i++) {
            fields.add(source.named(names.take(columns.root() + i)));
        }
        var rows = new ArrayList<Row>();
        for (var row : input.rows()) {
            var pieces = of(row.get(position));
            if (pieces.size() > columns.count() && columns.extra() == ExtraPieces.ERROR) {
                throw run.failed("a text has more pieces than there are fields");
            }
            var longer = new ArrayList<@Nullable Object>(row.values());
            for (int i = 0; i < columns.count(); i++) {
                longer.add(i < pieces.size() ? Stored.in(source, pieces.get(i)) : null);
            }
            rows.add(new Row(longer));
        }
        return new Records(fields, rows);
    }
}
