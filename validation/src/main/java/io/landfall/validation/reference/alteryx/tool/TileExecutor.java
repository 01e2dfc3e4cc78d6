package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.Tile;
import io.landfall.parsers.alteryx.tool.TileMethod;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.ValueOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers tiles of one value or of as many records, and the records of each tile. Others are refused: their borders are not known. */
final class TileExecutor implements ToolExecutor<Tile> {

    @Override
    public Class<Tile> kind() {
        return Tile.class;
    }

    @Override
    public Answer run(Tile tile, ToolRun run) {
        var input = run.input();
        var names = FreeNames.besides(input.fields());
        var fields = new ArrayList<>(input.fields());
        fields.add(FlowField.of(names.take("Tile_Num"), FieldType.INT32));
        fields.add(FlowField.of(names.take("Tile_SequenceNum"), FieldType.INT32));
        var rows = new ArrayList<Row>();
        for (var group : Key.sorted(input, run.positions(input, tile.groupBy())).values()) {
            var tiles = tiles(tile.method(), input.withRows(group), run);
            long number = 0;
            for (var records : tiles) {
                number++;
                long place = 0;
                for (var row : records) {
                    rows.add(row.plus(number).plus(++place));
                }
            }
        }
        return Answer.of(new Records(fields, rows));
    }

    private static List<List<Row>> tiles(TileMethod method, Records group, ToolRun run) {
        return switch (method) {
            case TileMethod.UniqueValue unique -> {
                var positions = run.positions(group, unique.fields());
                var values = unique.unsorted() ? Key.arriving(group, positions) : Key.sorted(group, positions);
                yield List.copyOf(values.values());
            }
            case TileMethod.EqualRecords equal when equal.unsplitField().isBlank() -> equalTiles(equal, group, run);
            case TileMethod.EqualRecords _,
                    TileMethod.EqualSum _,
                    TileMethod.Smart _,
                    TileMethod.Manual _,
                    TileMethod.Other _ -> throw run.refused("a Tile whose borders are not known");
        };
    }

    /** Deals out as many records to each tile, and one more to the first tiles while some are left over. */
    private static List<List<Row>> equalTiles(TileMethod.EqualRecords equal, Records group, ToolRun run) {
        var waiting = new ArrayList<>(group.rows());
        if (!equal.sortField().isBlank()) {
            var position = run.position(group, equal.sortField());
            var least = Comparator.<Row, @Nullable Object>comparing(row -> row.get(position), ValueOrder.PLAIN);
            waiting.sort(group.fields().get(position).type().isNumber() ? least.reversed() : least);
        }
        var tiles = new ArrayList<List<Row>>();
        var from = 0;
        for (int rest = equal.tiles(); rest > 0; rest--) {
            var left = waiting.size() - from;
            var to = from + left / rest + (left % rest > 0 ? 1 : 0);
            tiles.add(waiting.subList(from, to));
            from = to;
        }
        return tiles;
    }
}
