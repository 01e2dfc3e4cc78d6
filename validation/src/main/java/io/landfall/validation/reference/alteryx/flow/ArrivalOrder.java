package io.landfall.validation.reference.alteryx.flow;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.AppendFields;
import io.landfall.parsers.alteryx.tool.AutoField;
import io.landfall.parsers.alteryx.tool.BlockUntilDone;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.DateTime;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.DynamicRename;
import io.landfall.parsers.alteryx.tool.DynamicSelect;
import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.parsers.alteryx.tool.FindReplace;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.GenerateRows;
import io.landfall.parsers.alteryx.tool.Message;
import io.landfall.parsers.alteryx.tool.MultiFieldFormula;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.RunningTotal;
import io.landfall.parsers.alteryx.tool.Sample;
import io.landfall.parsers.alteryx.tool.Select;
import io.landfall.parsers.alteryx.tool.SelectRecords;
import io.landfall.parsers.alteryx.tool.Sort;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.parsers.alteryx.tool.TextToColumns;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Transpose;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether the order in which records arrive at a tool is Designer's own doing: that of a file or of records in the workflow, handed on by
 * tools that keep it or sorted since.
 */
final class ArrivalOrder {

    private final Workflow workflow;

    ArrivalOrder(Workflow workflow) {
        this.workflow = workflow;
    }

    boolean isDefined(Tool tool) {
        return isDefined(tool, new HashSet<>());
    }

    private boolean isDefined(Tool tool, Set<Integer> seen) {
        return seen.add(tool.id())
                && (isSource(tool.configuration())
                        || (keeps(tool.configuration())
                                && workflow.into(tool.id()).stream()
                                        .allMatch(line -> workflow.tool(
                                                        line.origin().tool())
                                                .filter(origin -> isDefined(origin, new HashSet<>(seen)))
                                                .isPresent())));
    }

    private static boolean isSource(ToolConfiguration tool) {
        return tool instanceof TextInput
                || (tool instanceof DbFileInput input && !(input.store() instanceof Store.Database));
    }

    private boolean keeps(ToolConfiguration tool) {
        return switch (tool) {
            case Select _,
                    Formula _,
                    Filter _,
                    Sort _,
                    RecordId _,
                    SelectRecords _,
                    DateTime _,
                    RegEx _,
                    TextToColumns _,
                    Transpose _,
                    DynamicRename _,
                    DynamicSelect _,
                    MultiFieldFormula _,
                    GenerateRows _,
                    AutoField _,
                    AppendFields _,
                    FindReplace _,
                    BlockUntilDone _,
                    Message _,
                    Browse _,
                    DbFileOutput _ -> true;
            case Sample sample -> sample.groupBy().isEmpty();
            case MultiRowFormula formula -> formula.groupBy().isEmpty();
            case RunningTotal total -> total.groupBy().isEmpty();
            default -> false;
        };
    }
}
