package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;

/** Reads what lies on the canvas for people to look at. */
final class CanvasReaders {

    private CanvasReaders() {}

    static ToolConfiguration comment(Settings settings) {
        settings.skip("Font", "TextColor", "FillColor", "Shape", "Justification", "BG_Image");
        return new CanvasTool.Comment(settings.text("Text"));
    }

    static ToolConfiguration toolContainer(Settings settings) {
        return container(settings, false);
    }

    static ToolConfiguration controlContainer(Settings settings) {
        return container(settings, true);
    }

    private static CanvasTool.Container container(Settings settings, boolean control) {
        settings.skip("Style");
        return new CanvasTool.Container(
                settings.text("Caption"), settings.flag("Disabled", false), settings.flag("Folded", false), control);
    }

    static ToolConfiguration explorerBox(Settings settings) {
        settings.skip("HideAddressBar");
        return new CanvasTool.ExplorerBox(settings.text("URL"));
    }
}
