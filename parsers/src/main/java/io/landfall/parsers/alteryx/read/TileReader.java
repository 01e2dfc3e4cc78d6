package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.Tile;
import io.landfall.parsers.alteryx.tool.TileMethod;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;

/** Reads the Tile tool, which keeps the settings of the methods not in use. */
final class TileReader {

    private TileReader() {}

    static ToolConfiguration tile(Settings settings) {
        settings.skip("EqualRecords", "EqualSum", "SmartTile", "UniqueValue", "Manual");
        return new Tile(method(settings), CommonSettings.fields(settings.in("GroupFields")));
    }

    private static TileMethod method(Settings settings) {
        var method = settings.value("Method");
        var own = settings.in(method.isEmpty() ? "EqualRecords" : method);
        return switch (method) {
            case "EqualRecords" ->
                new TileMethod.EqualRecords(
                        own.number("NumTiles", 1),
                        own.text("EqualRecordsSortField"),
                        own.text("EqualRecordsGroupField"));
            case "EqualSum" ->
                new TileMethod.EqualSum(
                        own.number("NumTiles", 1), own.text("EqualSumSumField"), own.text("EqualSumSortField"));
            case "UniqueValue" ->
                new TileMethod.UniqueValue(CommonSettings.fields(own.in("UniqueFields")), own.flag("DontSort", false));
            case "SmartTile" -> new TileMethod.Smart(own.text("SmartTileField"), own.whole());
            case "Manual" -> new TileMethod.Manual(own.text("ManualField"), own.whole());
            default -> {
                settings.remark(AlteryxCode.CHOICE_UNKNOWN, "Method", method);
                yield new TileMethod.Other(method);
            }
        };
    }
}
