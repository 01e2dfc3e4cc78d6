package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.CrossTab;
import io.landfall.parsers.alteryx.tool.CrossTabMethod;
import io.landfall.parsers.alteryx.tool.FieldMismatch;
import io.landfall.parsers.alteryx.tool.MakeColumns;
import io.landfall.parsers.alteryx.tool.RunningTotal;
import io.landfall.parsers.alteryx.tool.Summarize;
import io.landfall.parsers.alteryx.tool.SummarizeAction;
import io.landfall.parsers.alteryx.tool.SummarizeField;
import io.landfall.parsers.alteryx.tool.SummarizeField.Concatenation;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Transpose;
import java.util.List;

/** Reads the tools of the palette “Transform”. */
final class TransformReaders {

    private TransformReaders() {}

    static ToolConfiguration summarize(Settings settings) {
        return new Summarize(summarizeFields(settings));
    }

    static List<SummarizeField> summarizeFields(Settings settings) {
        return settings.in("SummarizeFields").all("SummarizeField").stream()
                .map(TransformReaders::summarizeField)
                .toList();
    }

    private static SummarizeField summarizeField(Settings field) {
        var action = field.attribute("action");
        return new SummarizeField(
                field.attribute("field"),
                field.choiceOf(
                        "@action", action, SummarizeAction.class, SummarizeAction.UNKNOWN, SummarizeAction.UNKNOWN),
                action,
                field.attribute("rename"),
                concatenation(field),
                field.value("Percentile"));
    }

    private static Concatenation concatenation(Settings field) {
        field.skip("Concat_Start", "Separator", "Concat_End");
        return field.has("Separator")
                ? new Concatenation(field.text("Concat_Start"), field.text("Separator"), field.text("Concat_End"))
                : Concatenation.DEFAULT;
    }

    static ToolConfiguration crossTab(Settings settings) {
        var methods = settings.in("Methods");
        return new CrossTab(
                CommonSettings.fields(settings.in("GroupFields")),
                settings.in("HeaderField").attribute("field"),
                settings.in("DataField").attribute("field"),
                methods.all("Method").stream()
                        .map(method -> method.choiceOf(
                                "@method",
                                method.attribute("method"),
                                CrossTabMethod.class,
                                CrossTabMethod.UNKNOWN,
                                CrossTabMethod.UNKNOWN))
                        .toList(),
                methods.has("Separator") ? methods.text("Separator") : ",",
                methods.number("FieldSize", 2048));
    }

    static ToolConfiguration transpose(Settings settings) {
        return new Transpose(
                CommonSettings.fields(settings.in("KeyFields")),
                CommonSettings.selection(settings.in("DataFields")),
                settings.choiceOf(
                        "ErrorWarn",
                        settings.value("ErrorWarn").equals("Warn")
                                ? FieldMismatch.WARN.code()
                                : settings.value("ErrorWarn"),
                        FieldMismatch.class,
                        FieldMismatch.WARN,
                        FieldMismatch.UNKNOWN));
    }

    static ToolConfiguration runningTotal(Settings settings) {
        return new RunningTotal(
                CommonSettings.fields(settings.in("GroupByFields")),
                CommonSettings.fields(settings.in("RunningTotalFields")));
    }

    static ToolConfiguration makeColumns(Settings settings) {
        return new MakeColumns(
                settings.number("NumColumns", 1),
                settings.flag("IsHorizontal", true),
                CommonSettings.fields(settings.in("GroupFields")));
    }
}
