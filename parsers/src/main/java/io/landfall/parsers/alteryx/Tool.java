package io.landfall.parsers.alteryx;

import io.landfall.parsers.alteryx.element.XmlElement;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One tool on the canvas, containers and comments included.
 *
 * @param id unique in the whole document, also across containers; negative where the file has none that can be used
 * @param name what Designer calls this kind of tool, or the name of the macro
 * @param plugin the id of the kind of tool, empty for a macro
 * @param containers the IDs of the containers that it lies in, the outermost first
 * @param disabled whether it lies in a disabled container, at any depth, or is one
 * @param configuration what it is set to do, as far as there is a type for it
 * @param xml the same as XML, complete
 * @param layouts the fields that Designer last saw at its outputs. Useful to check by, but it may be stale.
 * @param more further properties as XML
 */
public record Tool(
        int id,
        String name,
        String plugin,
        EngineSettings engineSettings,
        List<Integer> containers,
        boolean disabled,
        Annotation annotation,
        Position position,
        ToolConfiguration configuration,
        XmlElement xml,
        List<RecordLayout> layouts,
        List<XmlElement> more,
        SourceLocation at) {

    public Tool {
        containers = List.copyOf(containers);
        layouts = List.copyOf(layouts);
        more = List.copyOf(more);
    }

    /** The same tool, in a disabled container or not. */
    public Tool withDisabled(boolean isDisabled) {
        return isDisabled == disabled ? this : with(isDisabled, configuration, layouts);
    }

    /** A tool of another kind in the same place. */
    public Tool withConfiguration(ToolConfiguration other) {
        return with(disabled, other, layouts);
    }

    /** The tool whose outputs nobody has seen yet. */
    public Tool withoutLayouts() {
        return with(disabled, configuration, List.of());
    }

    /**
     * A tool that is a part of this one, in the same place.
     *
     * @param seen the fields that Designer last saw at its outputs
     */
    public Tool within(int part, String kind, ToolConfiguration does, List<RecordLayout> seen) {
        return new Tool(
                part,
                kind,
                "",
                EngineSettings.NONE,
                containers,
                disabled,
                annotation,
                position,
                does,
                xml,
                seen,
                more,
                at);
    }

    private Tool with(boolean isDisabled, ToolConfiguration other, List<RecordLayout> seen) {
        return new Tool(
                id,
                name,
                plugin,
                engineSettings,
                containers,
                isDisabled,
                annotation,
                position,
                other,
                xml,
                seen,
                more,
                at);
    }

    /** The fields that Designer last saw at an output. */
    public Optional<RecordLayout> layout(String anchor) {
        return layouts.stream().filter(layout -> layout.anchor().equals(anchor)).findFirst();
    }

    /**
     * What the author says about the tool.
     *
     * @param name a name of his own, empty for none
     * @param text his remark, empty for none
     * @param defaultText the remark that Designer makes up
     */
    public record Annotation(String name, String text, String defaultText) {

        public static final Annotation NONE = new Annotation("", "", "");
    }

    /** Where the tool lies on the canvas, in pixels; width and height are 0 unless stored. */
    public record Position(int x, int y, int width, int height) {

        public static final Position NONE = new Position(0, 0, 0, 0);
    }

    /**
     * What runs the tool.
     *
     * @param dll library, empty for what does not run and for macros
     * @param entryPoint in the library
     * @param macro path of the macro as written, empty for none
     */
    public record EngineSettings(String dll, String entryPoint, String macro) {

        public static final EngineSettings NONE = new EngineSettings("", "", "");
    }
}
