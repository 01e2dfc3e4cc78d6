package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.JoinMultiple;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.alteryx.tool.PythonTool;
import io.landfall.parsers.alteryx.tool.RTool;
import io.landfall.parsers.alteryx.tool.Test;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Union;

/** Finds inputs with more lines than Designer draws to them, as in files that were put together by hand: all but one would be lost. */
final class SharedAnchors {

    private SharedAnchors() {}

    /** Whether different records arrive at an input that takes those of one line. */
    static boolean isAny(ToolConfiguration tool, ToolInputs inputs) {
        return !takesMany(tool)
                && inputs.byAnchor().values().stream()
                        .anyMatch(arrivals -> arrivals.stream()
                                        .map(Arrival::records)
                                        .distinct()
                                        .count()
                                > 1);
    }

    private static boolean takesMany(ToolConfiguration tool) {
        return switch (tool) {
            case Union _, JoinMultiple _, Test _, MacroCall _, RTool _, PythonTool _, OtherTool _ -> true;
            case InDatabaseTool.Union _, InDatabaseTool.Other _ -> true;
            default -> false;
        };
    }
}
