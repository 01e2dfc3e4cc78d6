package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.tool.AppendFields;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.CountRecords;
import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.parsers.alteryx.tool.FindReplace;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.GenerateRows;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.alteryx.tool.Join;
import io.landfall.parsers.alteryx.tool.JoinMultiple;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.RunningTotal;
import io.landfall.parsers.alteryx.tool.Sample;
import io.landfall.parsers.alteryx.tool.Select;
import io.landfall.parsers.alteryx.tool.SelectRecords;
import io.landfall.parsers.alteryx.tool.Sort;
import io.landfall.parsers.alteryx.tool.Summarize;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.parsers.alteryx.tool.TextToColumns;
import io.landfall.parsers.alteryx.tool.Tile;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.alteryx.tool.UnionMode;
import io.landfall.parsers.alteryx.tool.Unique;
import java.util.List;

/**
 * Knows the tools to which it is all the same in which places fields come in: their settings name the fields, and none of their records is
 * made of a field because of where it stands, as in a Transpose or a union by position.
 */
final class NamedFields {

    private NamedFields() {}

    static boolean areAllThatIsRead(List<CanvasNode> nodes) {
        return nodes.stream().allMatch(node -> areRead(node.tool().configuration()));
    }

    private static boolean areRead(ToolConfiguration tool) {
        return switch (tool) {
            case AppendFields _,
                    Browse _,
                    CanvasTool _,
                    CountRecords _,
                    Filter _,
                    FindReplace _,
                    Formula _,
                    GenerateRows _,
                    InterfaceTool _,
                    Join _,
                    JoinMultiple _,
                    MacroInput _,
                    MacroOutput _,
                    MultiRowFormula _,
                    RecordId _,
                    RegEx _,
                    RunningTotal _,
                    Sample _,
                    Select _,
                    SelectRecords _,
                    Sort _,
                    Summarize _,
                    TextInput _,
                    TextToColumns _,
                    Tile _,
                    Unique _ -> true;
            case Union union -> union.mode() == UnionMode.BY_NAME;
            default -> false;
        };
    }
}
