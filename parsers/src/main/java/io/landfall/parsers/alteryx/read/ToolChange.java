package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Gives a tool other settings, as the actions of a macro do before it runs. */
public final class ToolChange {

    private ToolChange() {}

    /**
     * The tool with those settings. What the reader would say about them it has said when the file was read. Other cells of a Text Input
     * have types of their own, and an input that reads something else stands for another place.
     */
    public static Tool configured(Tool tool, XmlElement xml) {
        var said = new ArrayList<Diagnostic>();
        var macro = tool.engineSettings().macro();
        var configuration = tool.configuration() instanceof MacroCall
                ? ToolReaders.readCall(macro, xml, tool.at())
                : ToolReaders.read(tool.plugin(), macro, xml, tool.at(), said);
        return with(configuration, xml, tool);
    }

    /** The tool as a call of a macro of the customer that has the name of one of Designer's. */
    static Tool calling(Tool tool) {
        return with(ToolReaders.readCall(tool.engineSettings().macro(), tool.xml(), tool.at()), tool.xml(), tool);
    }

    private static Tool with(ToolConfiguration configuration, XmlElement xml, Tool tool) {
        return new Tool(
                tool.id(),
                tool.name(),
                tool.plugin(),
                tool.engineSettings(),
                tool.containers(),
                tool.disabled(),
                tool.annotation(),
                tool.position(),
                configuration,
                xml,
                configuration instanceof TextInput ? List.of() : tool.layouts(),
                tool.more(),
                place(tool, configuration));
    }

    private static SourceLocation place(Tool tool, ToolConfiguration configuration) {
        return configuration instanceof DbFileInput input && !input.equals(tool.configuration())
                ? tool.at().child(read(input.store()))
                : tool.at();
    }

    private static String read(Store store) {
        return switch (store) {
            case Store.File file -> file.path();
            case Store.Workbook workbook -> workbook.path() + "|||" + workbook.part();
            case Store.Database database -> database.query();
        };
    }
}
