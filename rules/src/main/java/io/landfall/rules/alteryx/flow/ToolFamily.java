package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.tool.BlobConvert;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.Download;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.alteryx.tool.PythonTool;
import io.landfall.parsers.alteryx.tool.RTool;
import io.landfall.parsers.alteryx.tool.RunCommand;
import io.landfall.parsers.alteryx.tool.XmlParse;
import java.util.List;

/** Families of tools that no rule converts: what a person does about them, and whether they do anything but hand on records. */
enum ToolFamily {
    SPATIAL(FlowCode.SPATIAL, false),
    REPORT(FlowCode.REPORT, false),
    RENDERING(FlowCode.REPORT, true),
    FUZZY(FlowCode.FUZZY, false),
    SERVICE(FlowCode.SERVICE, true),
    PROGRAM(FlowCode.PROGRAM, true),
    CODE(FlowCode.CODE, true),
    BYTES(FlowCode.BYTES, false),
    FILE_BYTES(FlowCode.BYTES, true),
    STATISTICS(FlowCode.STATISTICS, false),
    IN_DATABASE(FlowCode.IN_DATABASE, false),
    IN_DATABASE_WRITING(FlowCode.IN_DATABASE, true),
    ARRANGING(FlowCode.ARRANGING, false),
    REPLACING_BY_DATA(FlowCode.REPLACING_BY_DATA, false),
    JSON_TEXT(FlowCode.JSON_TEXT, false),
    XML_BY_DATA(FlowCode.XML_BY_DATA, false),
    UNKNOWN(FlowCode.NO_RULE, true),
    /** Records go in, and records come out. */
    PLAIN(FlowCode.NO_RULE, false);

    private static final List<String> STATISTICAL = List.of("PearsonCorrelation", "SpearmanCorrelation", "KCentroids");

    private final FlowCode code;
    private final boolean effect;

    ToolFamily(FlowCode code, boolean effect) {
        this.code = code;
        this.effect = effect;
    }

    static ToolFamily of(Tool tool) {
        return switch (tool.configuration()) {
            case RunCommand _ -> PROGRAM;
            case PythonTool _, RTool _ -> CODE;
            case Download _ -> SERVICE;
            case BlobConvert _ -> BYTES;
            case XmlParse _ -> XML_BY_DATA;
            case InDatabaseTool.Write _, InDatabaseTool.Other _ -> IN_DATABASE_WRITING;
            case InDatabaseTool.StreamIn stream ->
                stream.createMode().equalsIgnoreCase("TempTable") ? IN_DATABASE : IN_DATABASE_WRITING;
            case InDatabaseTool _ -> IN_DATABASE;
            case OtherTool(var plugin, var _) -> ofPlugin(plugin);
            default -> PLAIN;
        };
    }

    private static ToolFamily ofPlugin(String plugin) {
        var own = plugin.substring(plugin.lastIndexOf('.') + 1);
        if (plugin.startsWith("PortfolioPluginsGui.")) {
            return own.contains("Render") || own.equals("Email") ? RENDERING : REPORT;
        }
        if (plugin.startsWith("AlteryxReportChartGui")
                || plugin.startsWith("PlotlyCharting")
                || own.equals("ReportMap")) {
            return REPORT;
        }
        if (plugin.startsWith("AlteryxSpatialPluginsGui.")) {
            return SPATIAL;
        }
        if (plugin.startsWith("AlteryxConnectorGui.")) {
            return SERVICE;
        }
        if (!plugin.startsWith("AlteryxBasePluginsGui.")) {
            return UNKNOWN;
        }
        return switch (own) {
            case "FuzzyMatch" -> FUZZY;
            case "BlobOutput" -> FILE_BYTES;
            case "BlobInput" -> BYTES;
            case "Email" -> RENDERING;
            case "Arrange" -> ARRANGING;
            case "DynamicReplace" -> REPLACING_BY_DATA;
            case "JSONBuild" -> JSON_TEXT;
            default -> STATISTICAL.contains(own) ? STATISTICS : PLAIN;
        };
    }

    /** Says that no rule converts a tool of the family. */
    FlowCode code() {
        return code;
    }

    /** Whether a tool at the end of a line may do something that is not in the data: also by a tool inside a macro. */
    static boolean hasEffect(Tool tool, Workflow workflow) {
        if (!(tool.configuration() instanceof MacroCall)) {
            return of(tool).effect;
        }
        return workflow.macroOf(tool)
                .map(target -> switch (target) {
                    case MacroTarget.Resolved(var _, var macro, var _) ->
                        macro.tools().stream()
                                .filter(inner -> !inner.disabled())
                                .anyMatch(inner ->
                                        inner.configuration() instanceof DbFileOutput || hasEffect(inner, macro));
                    case MacroTarget.Shipped _ -> false;
                    case MacroTarget.Missing _, MacroTarget.Recursive _ -> true;
                })
                .orElse(true);
    }
}
