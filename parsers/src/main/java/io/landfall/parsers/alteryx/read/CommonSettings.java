package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.CartesianMode;
import io.landfall.parsers.alteryx.tool.FieldChoice;
import io.landfall.parsers.alteryx.tool.FieldSelection;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.SelectBlock;
import io.landfall.parsers.alteryx.tool.SelectField;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.alteryx.tool.TargetField;
import java.util.List;

/** Reads the groups of settings that several tools share. */
final class CommonSettings {

    private CommonSettings() {}

    static FieldType type(Settings settings, String name, String text) {
        return settings.choiceOf(name, text, FieldType.class, FieldType.NONE, FieldType.UNKNOWN);
    }

    /** A type in the attributes {@code type}, {@code size} and {@code scale}. */
    static StoredType typeOf(Settings settings) {
        return new StoredType(
                type(settings, "@type", settings.attribute("type")),
                settings.attribute("size"),
                settings.attribute("scale"));
    }

    /** Names in {@code <Field field="…"/>}, or {@code <Field name="…"/>} as some tools write it. */
    static List<String> fields(Settings list) {
        list.skip("@orderChanged");
        return list.all("Field").stream()
                .filter(field -> field.attributeFlag("selected", true))
                .map(CommonSettings::nameOf)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String nameOf(Settings field) {
        var name = field.attribute("field");
        return name.isEmpty() ? field.attribute("name") : name;
    }

    /** Ticks in {@code <Field field="…" selected="…"/>}; without the attribute a field is ticked. */
    static FieldSelection selection(Settings list) {
        list.skip("@orderChanged");
        return new FieldSelection(list.all("Field").stream()
                .map(field -> new FieldChoice(nameOf(field), field.attributeFlag("selected", true)))
                .toList());
    }

    static List<SortField> order(Settings sortInfo) {
        return sortInfo.all("Field").stream()
                .map(field -> new SortField(
                        field.attribute("field"), field.attribute("order").startsWith("Desc")))
                .toList();
    }

    static CartesianMode cartesianMode(Settings settings) {
        return settings.choice("CartesianMode", CartesianMode.class, CartesianMode.ERROR, CartesianMode.UNKNOWN);
    }

    /** The field of Multi-Row Formula and Generate Rows. */
    static TargetField target(Settings settings) {
        settings.skip("UpdateField_Name", "CreateField_Name", "CreateField_Type", "CreateField_Size");
        if (settings.flag("UpdateField", false)) {
            return new TargetField.Update(settings.text("UpdateField_Name"));
        }
        var type = type(settings, "CreateField_Type", settings.text("CreateField_Type"));
        return new TargetField.Create(
                settings.text("CreateField_Name"), new StoredType(type, settings.text("CreateField_Size"), ""));
    }

    /** The Select block of a joining tool, whose field names begin with the prefix of their input. */
    static SelectBlock embeddedSelect(Settings tool, List<String> prefixes) {
        if (!tool.has("SelectConfiguration")) {
            return SelectBlock.EVERYTHING;
        }
        var block = tool.in("SelectConfiguration").in("Configuration").skip("@outputConnection");
        return select(block, prefixes);
    }

    static SelectBlock select(Settings block, List<String> prefixes) {
        var fields = block.in("SelectFields").all("SelectField").stream()
                .map(line -> selectField(line, prefixes))
                .toList();
        return new SelectBlock(block.flag("OrderChanged", false), block.flag("CommaDecimal", false), fields);
    }

    private static SelectField selectField(Settings line, List<String> prefixes) {
        var written = line.attribute("field");
        var input = line.attribute("input");
        if (input.isEmpty()) {
            input = prefixes.stream().filter(written::startsWith).findFirst().orElse("");
        }
        return new SelectField(
                written.startsWith(input) ? written.substring(input.length()) : written,
                input,
                line.attributeFlag("selected", true),
                line.attribute("rename"),
                typeOf(line),
                line.attributeFlag("forced", false),
                line.attribute("description"));
    }
}
