package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.DynamicInput;
import io.landfall.parsers.alteryx.tool.DynamicInput.Variation;
import io.landfall.parsers.alteryx.tool.DynamicRename;
import io.landfall.parsers.alteryx.tool.DynamicSelect;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.FileNameChange;
import io.landfall.parsers.alteryx.tool.NameChange;
import io.landfall.parsers.alteryx.tool.OnError;
import io.landfall.parsers.alteryx.tool.RenameRule;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import java.util.Arrays;

/** Reads the tools whose effect depends on data or on the incoming fields. */
final class DynamicReaders {

    private DynamicReaders() {}

    static ToolConfiguration dynamicRename(Settings settings) {
        settings.skip(
                "Expression",
                "FirstRow",
                "AddPrefixSuffix",
                "RemovePrefixSuffix",
                "NamesFromMetadata",
                "NamesFromRows",
                "NamesFromDescription");
        return new DynamicRename(rule(settings), CommonSettings.selection(settings.in("Fields")));
    }

    private static RenameRule rule(Settings settings) {
        var mode = settings.value("RenameMode");
        return switch (mode) {
            case "Formula" -> new RenameRule.ByFormula(settings.formula("Expression", ""));
            case "FirstRow" -> new RenameRule.FirstRow(onError(settings.in("FirstRow")));
            case "Add" -> new RenameRule.AddText(change(settings.in("AddPrefixSuffix")));
            case "Remove" -> {
                var remove = settings.in("RemovePrefixSuffix");
                yield new RenameRule.RemoveText(change(remove), onError(remove));
            }
            case "RightInputMetadata" -> {
                var fields = settings.in("NamesFromMetadata");
                yield new RenameRule.FromSourceFields(fields.flag("ChangeFields", false), onError(fields));
            }
            case "RightInputRows" -> {
                var rows = settings.in("NamesFromRows");
                yield new RenameRule.FromSourceRows(
                        rows.value("InputMode").equalsIgnoreCase("Mapped"),
                        rows.text("OldName"),
                        rows.text("NewName"),
                        onError(rows));
            }
            case "Description" -> new RenameRule.FromDescriptions(onError(settings.in("NamesFromDescription")));
            default -> {
                settings.remark(AlteryxCode.CHOICE_UNKNOWN, "RenameMode", mode);
                yield new RenameRule.Other(mode);
            }
        };
    }

    private static NameChange change(Settings settings) {
        return new NameChange(
                settings.choice("Type", NameChange.Side.class, NameChange.Side.PREFIX, NameChange.Side.UNKNOWN),
                settings.text("Text"));
    }

    private static OnError onError(Settings settings) {
        return settings.choice("OnError", OnError.class, OnError.WARN, OnError.UNKNOWN);
    }

    static ToolConfiguration dynamicSelect(Settings settings) {
        settings.skip("Expression", "FieldTypes");
        if (settings.value("Mode").equalsIgnoreCase("Formula")) {
            return new DynamicSelect.ByFormula(settings.formula("Expression", ""));
        }
        return new DynamicSelect.ByType(
                Arrays.stream(settings.text("FieldTypes").split(","))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .map(type -> CommonSettings.type(settings, "FieldTypes", type))
                        .filter(type -> type != FieldType.NONE)
                        .toList());
    }

    static ToolConfiguration dynamicInput(Settings settings) {
        settings.skip("ReadList_Field", "ReadList_Type", "Modifications");
        var template = settings.in("InputConfiguration").optional("Configuration");
        return new DynamicInput(
                template.filter(inner -> inner.has("File")).map(StoreSettings::input), variation(settings));
    }

    private static Variation variation(Settings settings) {
        var mode = settings.value("Mode");
        return switch (mode) {
            case "ReadList" ->
                new Variation.FileList(
                        settings.text("ReadList_Field"),
                        settings.choice(
                                "ReadList_Type", FileNameChange.class, FileNameChange.PATH, FileNameChange.UNKNOWN));
            case "ModifySQL" ->
                new Variation.ChangedQuery(settings.in("Modifications").all("Modify").stream()
                        .map(DynamicReaders::queryChange)
                        .toList());
            default -> {
                settings.remark(AlteryxCode.CHOICE_UNKNOWN, "Mode", mode);
                yield new Variation.Other(mode);
            }
        };
    }

    private static DynamicInput.Change queryChange(Settings modify) {
        modify.skip("@Annotation");
        return new DynamicInput.Change(
                modify.attribute("Action"),
                modify.text("Field"),
                modify.text("ReplaceText"),
                modify.text("ReplaceIn"),
                modify.value("ReplaceValueType"),
                modify.flag("GroupForIn", false),
                modify.number("GroupForIn_Limit", 1000));
    }
}
