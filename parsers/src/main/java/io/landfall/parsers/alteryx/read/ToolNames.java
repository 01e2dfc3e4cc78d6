package io.landfall.parsers.alteryx.read;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/** Says what Designer calls a kind of tool. */
final class ToolNames {

    /** Only names that do not follow from the last part of the plug-in id. */
    private static final Map<String, String> ODD = Map.ofEntries(
            entry("AlteryxSelect", "Select"),
            entry("BrowseV2", "Browse"),
            entry("CheckBoxGroup", "Check Box"),
            entry("ControlParam", "Control Parameter"),
            entry("CtrlContainer", "Control Container"),
            entry("DateTime", "DateTime"),
            entry("DbFileInput", "Input Data"),
            entry("DbFileOutput", "Output Data"),
            entry("Error", "Error Message"),
            entry("HtmlBox", "Explorer Box"),
            entry("JupyterCode", "Python"),
            entry("LockInInput", "Connect In-DB"),
            entry("LockInOutput", "Write Data In-DB"),
            entry("LockInStreamIn", "Data Stream In"),
            entry("LockInStreamOut", "Data Stream Out"),
            entry("MultiFieldFormula", "Multi-Field Formula"),
            entry("MultiRowFormula", "Multi-Row Formula"),
            entry("QuestionTextBox", "Text Box"),
            entry("RadioButtonGroup", "Radio Button"),
            entry("RegEx", "RegEx"),
            entry("TextBox", "Comment"));

    private static final Pattern IN_DATABASE = Pattern.compile("LockIn(.+)");
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private ToolNames() {}

    static String of(String plugin, String macro) {
        if (plugin.isEmpty()) {
            return macro.isEmpty() ? "Tool" : withoutExtension(macro);
        }
        var last = plugin.substring(plugin.lastIndexOf('.') + 1);
        var odd = ODD.get(last);
        if (odd != null) {
            return odd;
        }
        var inDatabase = IN_DATABASE.matcher(last);
        return inDatabase.matches() ? words(inDatabase.group(1)) + " In-DB" : words(last);
    }

    private static String words(String joined) {
        return WORDS.matcher(joined).replaceAll(" ");
    }

    /** The last part of a path of either kind, without its extension. */
    static String withoutExtension(String path) {
        var name = path.substring(
                Math.max(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')), path.lastIndexOf('!')) + 1);
        var dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
