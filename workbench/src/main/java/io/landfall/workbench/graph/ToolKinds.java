package io.landfall.workbench.graph;

import io.landfall.parsers.alteryx.tool.AppendFields;
import io.landfall.parsers.alteryx.tool.AutoField;
import io.landfall.parsers.alteryx.tool.BlobConvert;
import io.landfall.parsers.alteryx.tool.BlockUntilDone;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.CountRecords;
import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.parsers.alteryx.tool.DataCleansing;
import io.landfall.parsers.alteryx.tool.DateTime;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.Detour;
import io.landfall.parsers.alteryx.tool.DetourEnd;
import io.landfall.parsers.alteryx.tool.Directory;
import io.landfall.parsers.alteryx.tool.Download;
import io.landfall.parsers.alteryx.tool.DynamicInput;
import io.landfall.parsers.alteryx.tool.DynamicRename;
import io.landfall.parsers.alteryx.tool.DynamicSelect;
import io.landfall.parsers.alteryx.tool.FieldInfo;
import io.landfall.parsers.alteryx.tool.FieldMap;
import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.parsers.alteryx.tool.FindReplace;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.GenerateRows;
import io.landfall.parsers.alteryx.tool.Imputation;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.alteryx.tool.Join;
import io.landfall.parsers.alteryx.tool.JoinMultiple;
import io.landfall.parsers.alteryx.tool.JsonParse;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.MakeColumns;
import io.landfall.parsers.alteryx.tool.MakeGroup;
import io.landfall.parsers.alteryx.tool.MappedFields;
import io.landfall.parsers.alteryx.tool.Message;
import io.landfall.parsers.alteryx.tool.MultiFieldFormula;
import io.landfall.parsers.alteryx.tool.MultiRowFormula;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.alteryx.tool.PythonTool;
import io.landfall.parsers.alteryx.tool.RTool;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.RegEx;
import io.landfall.parsers.alteryx.tool.RunCommand;
import io.landfall.parsers.alteryx.tool.RunningTotal;
import io.landfall.parsers.alteryx.tool.Sample;
import io.landfall.parsers.alteryx.tool.Select;
import io.landfall.parsers.alteryx.tool.SelectRecords;
import io.landfall.parsers.alteryx.tool.Sort;
import io.landfall.parsers.alteryx.tool.Summarize;
import io.landfall.parsers.alteryx.tool.Test;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.parsers.alteryx.tool.TextToColumns;
import io.landfall.parsers.alteryx.tool.Throttle;
import io.landfall.parsers.alteryx.tool.Tile;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Transpose;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.alteryx.tool.Unique;
import io.landfall.parsers.alteryx.tool.WeightedAverage;
import io.landfall.parsers.alteryx.tool.XmlParse;

/** Says what the tools of a workflow do to records. */
final class ToolKinds {

    private ToolKinds() {}

    static NodeKind of(ToolConfiguration tool) {
        return switch (tool) {
            case DbFileInput _, TextInput _, DynamicInput _, Directory _, MacroInput _, GenerateRows _ ->
                NodeKind.SOURCE;
            case DbFileOutput _, MacroOutput _ -> NodeKind.TARGET;
            case Formula _,
                    MultiFieldFormula _,
                    MultiRowFormula _,
                    RegEx _,
                    DataCleansing _,
                    Imputation _,
                    DateTime _,
                    Select _,
                    AutoField _,
                    DynamicRename _,
                    DynamicSelect _,
                    TextToColumns _,
                    BlobConvert _,
                    XmlParse _,
                    JsonParse _,
                    Tile _ -> NodeKind.COMPUTE;
            case Filter _, Sample _, SelectRecords _, Unique _, Detour _, Test _, BlockUntilDone _, Throttle _ ->
                NodeKind.CHOOSE;
            case Join _, JoinMultiple _, AppendFields _, FindReplace _, Union _, DetourEnd _ -> NodeKind.COMBINE;
            case Summarize _, CountRecords _, CrossTab _, Transpose _, WeightedAverage _, MakeColumns _, MakeGroup _ ->
                NodeKind.GATHER;
            case Sort _, RecordId _, RunningTotal _ -> NodeKind.ARRANGE;
            case MacroCall _, FieldMap _, MappedFields _ -> NodeKind.CALL;
            case PythonTool _, RTool _, RunCommand _, Download _ -> NodeKind.SCRIPT;
            case Browse _, FieldInfo _, Message _, InterfaceTool _ -> NodeKind.SHOW;
            case OtherTool _ -> NodeKind.OTHER;
            case CanvasTool _ -> NodeKind.NOTE;
            case InDatabaseTool inDatabase -> of(inDatabase);
        };
    }

    private static NodeKind of(InDatabaseTool tool) {
        return switch (tool) {
            case InDatabaseTool.Connect _, InDatabaseTool.StreamIn _, InDatabaseTool.MacroInput _ -> NodeKind.SOURCE;
            case InDatabaseTool.Write _, InDatabaseTool.StreamOut _, InDatabaseTool.MacroOutput _ -> NodeKind.TARGET;
            case InDatabaseTool.Formula _, InDatabaseTool.Select _ -> NodeKind.COMPUTE;
            case InDatabaseTool.Filter _, InDatabaseTool.Sample _ -> NodeKind.CHOOSE;
            case InDatabaseTool.Join _, InDatabaseTool.Union _ -> NodeKind.COMBINE;
            case InDatabaseTool.Summarize _ -> NodeKind.GATHER;
            case InDatabaseTool.Browse _ -> NodeKind.SHOW;
            case InDatabaseTool.Other _ -> NodeKind.OTHER;
        };
    }
}
