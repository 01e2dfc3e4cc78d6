package io.landfall.parsers.alteryx.read;

import static java.util.Map.entry;

import io.landfall.parsers.alteryx.StandardMacro;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.alteryx.tool.OtherTool;
import io.landfall.parsers.alteryx.tool.QuestionKind;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows which reader belongs to which tool. */
final class ToolReaders {

    private static final String BASE = "AlteryxBasePluginsGui.";
    private static final String CANVAS = "AlteryxGuiToolkit.";
    private static final String QUESTION = "AlteryxGuiToolkit.Questions.";
    private static final String IN_DATABASE = "LockInGui.";

    /** By the last part of the plug-in id, for the tools of the base package; ids repeat that part. */
    private static final Map<String, ToolReader> BASE_TOOLS = Map.ofEntries(
            entry("AlteryxSelect", PreparationReaders::select),
            entry("AppendFields", JoinReaders::appendFields),
            entry("AutoField", PreparationReaders::autoField),
            entry("BlobConvert", DeveloperReaders::blobConvert),
            entry("BlockUntilDone", DeveloperReaders::blockUntilDone),
            entry("BrowseV2", InOutReaders::browse),
            entry("CrossTab", TransformReaders::crossTab),
            entry("DateTime", ParseReaders::dateTime),
            entry("DbFileInput", StoreSettings::input),
            entry("DbFileOutput", StoreSettings::output),
            entry("Detour", DeveloperReaders::detour),
            entry("DetourEnd", DeveloperReaders::detourEnd),
            entry("Directory", InOutReaders::directory),
            entry("DynamicInput", DynamicReaders::dynamicInput),
            entry("DynamicRename", DynamicReaders::dynamicRename),
            entry("DynamicSelect", DynamicReaders::dynamicSelect),
            entry("FieldInfo", DeveloperReaders::fieldInfo),
            entry("Filter", PreparationReaders::filter),
            entry("FindReplace", JoinReaders::findReplace),
            entry("Formula", PreparationReaders::formula),
            entry("GenerateRows", PreparationReaders::generateRows),
            entry("Join", JoinReaders::join),
            entry("JoinMultiple", JoinReaders::joinMultiple),
            entry("JSONParse", ParseReaders::jsonParse),
            entry("MacroInput", InOutReaders::macroInput),
            entry("MacroOutput", InOutReaders::macroOutput),
            entry("MakeColumns", TransformReaders::makeColumns),
            entry("MakeGroup", JoinReaders::makeGroup),
            entry("Message", DeveloperReaders::message),
            entry("MultiFieldFormula", PreparationReaders::multiFieldFormula),
            entry("MultiRowFormula", PreparationReaders::multiRowFormula),
            entry("RecordID", PreparationReaders::recordId),
            entry("RegEx", ParseReaders::regEx),
            entry("RunCommand", DeveloperReaders::runCommand),
            entry("RunningTotal", TransformReaders::runningTotal),
            entry("Sample", PreparationReaders::sample),
            entry("Sort", PreparationReaders::sort),
            entry("Summarize", TransformReaders::summarize),
            entry("Test", DeveloperReaders::test),
            entry("TextInput", InOutReaders::textInput),
            entry("TextToColumns", ParseReaders::textToColumns),
            entry("Throttle", DeveloperReaders::throttle),
            entry("Tile", TileReader::tile),
            entry("Transpose", TransformReaders::transpose),
            entry("Union", JoinReaders::union),
            entry("Unique", PreparationReaders::unique),
            entry("XMLParse", ParseReaders::xmlParse));

    private static final Map<String, ToolReader> OTHER_TOOLS = Map.ofEntries(
            entry("AlteryxSpatialPluginsGui.Summarize.Summarize", TransformReaders::summarize),
            entry("AlteryxConnectorGui.Download.Download", DeveloperReaders::download),
            entry("AlteryxRPluginGui.R", DeveloperReaders::r),
            entry("JupyterCode", DeveloperReaders::python),
            entry(CANVAS + "TextBox.TextBox", CanvasReaders::comment),
            entry(CANVAS + "ToolContainer.ToolContainer", CanvasReaders::toolContainer),
            entry(CANVAS + "ControlContainer.ControlContainer", CanvasReaders::controlContainer),
            entry(CANVAS + "CtrlContainer.CtrlContainer", CanvasReaders::controlContainer),
            entry(CANVAS + "HtmlBox.HtmlBox", CanvasReaders::explorerBox),
            entry(CANVAS + "Action.Action", settings -> new InterfaceTool.Action()),
            entry(CANVAS + "Condition.Condition", settings -> new InterfaceTool.Condition()),
            entry(CANVAS + "Error.Error", settings -> new InterfaceTool.ErrorMessage()),
            entry(QUESTION + "ControlParam.ControlParam", settings -> new InterfaceTool.ControlParameter()));

    private static final Map<String, ToolReader> IN_DATABASE_TOOLS = Map.ofEntries(
            entry("LockInBrowse", InDatabaseReaders::browse),
            entry("LockInFilter", InDatabaseReaders::filter),
            entry("LockInFormula", InDatabaseReaders::formula),
            entry("LockInInput", InDatabaseReaders::connect),
            entry("LockInJoin", InDatabaseReaders::join),
            entry("LockInMacroInput", InDatabaseReaders::macroInput),
            entry("LockInMacroOutput", InDatabaseReaders::macroOutput),
            entry("LockInOutput", InDatabaseReaders::write),
            entry("LockInSample", InDatabaseReaders::sample),
            entry("LockInSelect", InDatabaseReaders::select),
            entry("LockInStreamIn", InDatabaseReaders::streamIn),
            entry("LockInStreamOut", InDatabaseReaders::streamOut),
            entry("LockInSummarize", InDatabaseReaders::summarize),
            entry("LockInUnion", InDatabaseReaders::union));

    /** By the last part of a question's plug-in id. */
    private static final Map<String, QuestionKind> QUESTIONS = Map.ofEntries(
            entry("Tab", QuestionKind.TAB),
            entry("Label", QuestionKind.LABEL),
            entry("LabelGroup", QuestionKind.LABEL_GROUP),
            entry("QuestionTextBox", QuestionKind.TEXT),
            entry("NumericUpDown", QuestionKind.NUMBER),
            entry("DropDown", QuestionKind.DROP_DOWN),
            entry("ListBox", QuestionKind.LIST),
            entry("CheckBoxGroup", QuestionKind.CHECK),
            entry("RadioButtonGroup", QuestionKind.RADIO),
            entry("Date", QuestionKind.DATE),
            entry("FileBrowse", QuestionKind.FILE),
            entry("FolderBrowse", QuestionKind.FOLDER),
            entry("Map", QuestionKind.MAP),
            entry("Tree", QuestionKind.TREE),
            entry("QuestionDcmConnection", QuestionKind.CONNECTION));

    /** The macros that ship with Designer and do the work of a tool. */
    private static final Map<StandardMacro, ToolReader> MACROS = Map.of(
            StandardMacro.CLEANSE, MacroReaders::dataCleansing,
            StandardMacro.COUNT_RECORDS, MacroReaders::countRecords,
            StandardMacro.IMPUTATION_V2, MacroReaders::imputation,
            StandardMacro.IMPUTATION_V3, MacroReaders::imputation,
            StandardMacro.SELECT_RECORDS, MacroReaders::selectRecords,
            StandardMacro.WEIGHTED_AVERAGE, MacroReaders::weightedAverage);

    private ToolReaders() {}

    /**
     * Reads a configuration.
     *
     * @param plugin id of the tool, empty for a macro
     * @param macro path of the macro, empty for a tool
     * @param remarks receives what is not understood
     */
    static ToolConfiguration read(
            String plugin, String macro, XmlElement configuration, SourceLocation at, List<Diagnostic> remarks) {
        var settings = Settings.of(configuration, at, remarks);
        var reader = macro.isEmpty() ? forPlugin(plugin) : forMacro(plugin, macro);
        if (reader.isEmpty()) {
            return other(plugin, settings);
        }
        var read = reader.get().read(settings);
        settings.reportUnknown(isShownOnly(read) ? AlteryxCode.ELEMENT_UNKNOWN : AlteryxCode.SETTING_UNKNOWN);
        return read;
    }

    /** Reads what a caller tells a macro of the customer, whatever its name. */
    static ToolConfiguration readCall(String macro, XmlElement configuration, SourceLocation at) {
        return MacroReaders.call(macro, Settings.of(configuration, at, new ArrayList<>()));
    }

    /** Tools that nothing but a person looks at. */
    static boolean isShownOnly(ToolConfiguration configuration) {
        return configuration instanceof Browse || configuration instanceof CanvasTool;
    }

    private static Optional<ToolReader> forPlugin(String plugin) {
        var own = plugin.substring(plugin.lastIndexOf('.') + 1);
        if (plugin.startsWith(BASE)) {
            return Optional.ofNullable(BASE_TOOLS.get(own));
        }
        if (plugin.startsWith(IN_DATABASE)) {
            return Optional.ofNullable(IN_DATABASE_TOOLS.get(own));
        }
        return Optional.ofNullable(OTHER_TOOLS.get(plugin)).or(() -> forQuestion(plugin, own));
    }

    private static Optional<ToolReader> forQuestion(String plugin, String own) {
        if (!plugin.startsWith(QUESTION)) {
            return Optional.empty();
        }
        var kind = QUESTIONS.getOrDefault(own, QuestionKind.UNKNOWN);
        return Optional.of(_ -> new InterfaceTool.Question(kind));
    }

    /** Macros that ship with Designer lie in its own folder. Tools of the HTML kit have a plug-in id besides. */
    private static Optional<ToolReader> forMacro(String plugin, String macro) {
        var shipped = plugin.isEmpty() ? StandardMacro.directly(macro).map(MACROS::get) : Optional.<ToolReader>empty();
        return shipped.or(() -> Optional.of(settings -> MacroReaders.call(macro, settings)));
    }

    private static ToolConfiguration other(String plugin, Settings settings) {
        return plugin.startsWith(IN_DATABASE)
                ? new InDatabaseTool.Other(plugin)
                : new OtherTool(plugin, CommonSettings.embeddedSelect(settings, List.of("Target_", "Universe_")));
    }
}
