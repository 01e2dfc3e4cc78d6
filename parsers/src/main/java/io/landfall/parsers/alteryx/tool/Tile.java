package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Tile: puts records into tiles, as {@code Tile_Num} and {@code Tile_SequenceNum}.
 *
 * @param groupBy tiles are counted anew in each group
 */
public record Tile(TileMethod method, List<String> groupBy) implements ToolConfiguration {

    public Tile {
        groupBy = List.copyOf(groupBy);
    }
}
