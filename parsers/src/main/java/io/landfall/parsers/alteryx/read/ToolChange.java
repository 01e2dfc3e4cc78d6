package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;

/** Gives a tool other settings, as the actions of a macro do before it runs. */
public final class ToolChange {

    private ToolChange() {}

    /** The tool with those settings. What the reader would say about them it has said when the file was read. */
    public static Tool configured(Tool tool, XmlElement xml) {
        var said = new ArrayList<Diagnostic>();
        var configuration =
                ToolReaders.read(tool.plugin(), tool.engineSettings().macro(), xml, tool.at(), said);
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
                tool.layouts(),
                tool.more(),
                tool.at());
    }
}
