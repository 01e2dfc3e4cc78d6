package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.Tile;
import io.landfall.parsers.alteryx.tool.TileMethod;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.FreeNames;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;

/** Numbers distinct values as tiles, and the records of each tile. Tiles of equal size or sum are refused: their borders are not known. */
final class TileExecutor implements ToolExecutor<Tile> {

    @Override
    public Class<Tile> kind() {
        return Tile.class;
    }

    @Override
    public Answer run(Tile tile, ToolRun run) {
        if (!(tile.method() instanceof TileMethod.UniqueValue unique)) {
            throw run.refused("a Tile by other than unique values");
        }
        var input = run.input();
        var names = FreeNames.besides(input.fields());
        var fields = new ArrayList<>(input.fields());
        fields.add(FlowField.of(names.take("Tile_Num"), FieldType.INT32));
        fields.add(FlowField.of(names.take("Tile_SequenceNum"), FieldType.INT32));
        var rows = new ArrayList<Row>();
        for (var group : Key.sorted(input, run.positions(input, tile.groupBy())).values()) {
            tiled(input.withRows(group), unique, rows, run);
        }
        return Answer.of(new Records(fields, rows));
    }

    private static void tiled(Records group, TileMethod.UniqueValue unique, List<Row> rows, ToolRun run) {
        var positions = run.positions(group, unique.fields());
        var values = unique.unsorted() ? Key.arriving(group, positions) : Key.sorted(group, positions);
        long tile = 0;
        for (var value : values.values()) {
            tile++;
            long place = 0;
            for (var row : value) {
                rows.add(row.plus(tile).plus(++place));
            }
        }
    }
}
