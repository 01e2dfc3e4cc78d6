package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.Directory;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import java.util.Optional;

/** Reads the tools that bring records in and take them out. */
final class InOutReaders {

    private InOutReaders() {}

    static TextInput textInput(Settings settings) {
        settings.skip("NumRows");
        var fields = settings.in("Fields").all("Field").stream()
                .map(field -> field.attribute("name"))
                .toList();
        var rows = settings.xml("Data")
                .children("r")
                .map(row -> row.children("c").map(XmlElement::text).toList())
                .toList();
        return new TextInput(fields, rows);
    }

    static ToolConfiguration browse(Settings settings) {
        settings.skip("TempFile", "TempFileDataProfiling", "Layout");
        return new Browse();
    }

    static ToolConfiguration directory(Settings settings) {
        return new Directory(
                settings.text("Directory"), settings.text("FileSpec"), settings.flag("IncludeSubDirs", false));
    }

    static ToolConfiguration macroInput(Settings settings) {
        settings.skip("FileInput");
        var sample = textInput(settings.in("TextInput").in("Configuration"));
        return new MacroInput(
                settings.text("Name"),
                settings.text("Abbrev"),
                settings.flag("ShowFieldMap", false),
                settings.flag("Optional", false),
                sample,
                settings.flag("UseFileInput", false)
                        ? Optional.of(
                                StoreSettings.input(settings.in("FileInput").in("Configuration")))
                        : Optional.empty());
    }

    static ToolConfiguration macroOutput(Settings settings) {
        return new MacroOutput(settings.text("Name"), settings.text("Abbrev"));
    }
}
