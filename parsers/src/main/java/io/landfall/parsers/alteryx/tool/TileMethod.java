package io.landfall.parsers.alteryx.tool;

import io.landfall.parsers.alteryx.element.XmlElement;
import java.util.List;

/** How a Tile tool divides records. */
public sealed interface TileMethod {

    /**
     * The same number of records in each tile.
     *
     * @param sortField empty to keep the order; numbers sort downwards, all else upwards
     * @param unsplitField records with the same value of this field stay in one tile; empty for none
     */
    record EqualRecords(int tiles, String sortField, String unsplitField) implements TileMethod {}

    /** About the same sum of a field in each tile, without splitting a record. */
    record EqualSum(int tiles, String sumField, String sortField) implements TileMethod {}

    /** By distance from the mean in standard deviations. */
    record Smart(String field, XmlElement settings) implements TileMethod {}

    /**
     * One tile for each combination of values.
     *
     * @param unsorted whether tiles are numbered in order of arrival rather than of the values
     */
    record UniqueValue(List<String> fields, boolean unsorted) implements TileMethod {
        public UniqueValue {
            fields = List.copyOf(fields);
        }
    }

    /** By upper bounds that the author typed in. */
    record Manual(String field, XmlElement settings) implements TileMethod {}

    /** A method that no version that we know writes. */
    record Other(String method) implements TileMethod {}
}
