package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.Connection.Anchor;
import io.landfall.parsers.alteryx.Constant;
import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.alteryx.RecordLayout;
import io.landfall.parsers.alteryx.RecordLayout.RecordField;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.element.Secrets;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns bound parts of the frame into parts of the model. */
final class FrameParts {

    private FrameParts() {}

    static Tool.Position position(GuiSettingsFrame frame) {
        var position = frame.getPosition();
        return position == null
                ? Tool.Position.NONE
                : new Tool.Position(
                        pixels(position.getX()),
                        pixels(position.getY()),
                        pixels(position.getWidth()),
                        pixels(position.getHeight()));
    }

    /** Designer writes fractions on scaled screens. */
    private static int pixels(@Nullable String text) {
        try {
            return (int) Math.round(Double.parseDouble(text(text)));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    static Tool.EngineSettings engineSettings(EngineSettingsFrame frame) {
        return new Tool.EngineSettings(
                text(frame.getEngineDll()), text(frame.getEngineDllEntryPoint()), text(frame.getMacro()));
    }

    static Tool.Annotation annotation(AnnotationFrame frame) {
        return new Tool.Annotation(
                safe(frame.getName()), safe(frame.getAnnotationText()), safe(frame.getDefaultAnnotationText()));
    }

    static RecordLayout layout(MetaInfoFrame frame) {
        var record = frame.getRecordInfo();
        return new RecordLayout(
                text(frame.getConnection()),
                record == null
                        ? List.of()
                        : record.getField().stream().map(FrameParts::field).toList(),
                frame.getSortInfo().stream()
                        .flatMap(info -> info.getField().stream())
                        .map(field -> new SortField(
                                text(field.getField()), text(field.getOrder()).startsWith("Desc")))
                        .toList());
    }

    private static RecordField field(RecordFieldFrame frame) {
        return new RecordField(
                text(frame.getName()),
                new StoredType(type(text(frame.getType())), text(frame.getSize()), text(frame.getScale())),
                safe(frame.getSource()),
                safe(frame.getDescription()));
    }

    private static FieldType type(String code) {
        return Arrays.stream(FieldType.values())
                .filter(type -> type.code().equalsIgnoreCase(code))
                .findFirst()
                .orElse(FieldType.UNKNOWN);
    }

    static Connection connection(ConnectionFrame frame, SourceLocation at) {
        return new Connection(
                anchor(frame.getOrigin()),
                anchor(frame.getDestination()),
                text(frame.getName()),
                isTrue(frame.getWireless()),
                at);
    }

    private static Anchor anchor(@Nullable EndFrame frame) {
        return frame == null ? new Anchor(0, "") : new Anchor(toolId(frame.getToolID()), text(frame.getConnection()));
    }

    /** The ID as a number, 0 if it is none: tools count from 1. */
    static int toolId(@Nullable String text) {
        try {
            return Integer.parseInt(text(text).strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    static Constants constants(ConstantsFrame frame) {
        return new Constants(
                frame.getConstant().stream().map(FrameParts::constant).toList());
    }

    private static Constant constant(ConstantFrame frame) {
        var numeric = frame.getIsNumeric();
        var name = text(frame.getName());
        return new Constant(
                text(frame.getNamespace()),
                name,
                Secrets.redact(name, text(frame.getValue())),
                numeric != null && isTrue(numeric.getValue()));
    }

    static boolean isTrue(@Nullable String text) {
        var word = text(text).strip();
        return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("t");
    }

    private static String safe(@Nullable String text) {
        return Secrets.redact(text(text));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
