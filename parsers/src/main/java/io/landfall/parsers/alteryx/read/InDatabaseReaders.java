package io.landfall.parsers.alteryx.read;

import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.SortField;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import java.util.List;
import java.util.Optional;

/** Reads the tools of the palette “In-Database”. */
final class InDatabaseReaders {

    private InDatabaseReaders() {}

    static InDatabaseTool.Connect connect(Settings settings) {
        settings.skip("Passwords", "CachedCosmeticName");
        return new InDatabaseTool.Connect(settings.text("Connection"), settings.text("Query"));
    }

    static ToolConfiguration streamIn(Settings settings) {
        return new InDatabaseTool.StreamIn(
                settings.text("Connection"), settings.text("Table"), settings.value("CreateMode"));
    }

    static ToolConfiguration streamOut(Settings settings) {
        return new InDatabaseTool.StreamOut(order(settings));
    }

    private static List<SortField> order(Settings settings) {
        var sort = settings.in("Sort");
        return sort.attributeFlag("value", false) ? CommonSettings.order(sort.in("SortInfo")) : List.of();
    }

    static ToolConfiguration filter(Settings settings) {
        settings.skip("ValidateBeforeRun");
        return new InDatabaseTool.Filter(
                settings.formula("Expression", ""),
                settings.value("Mode").equalsIgnoreCase("Simple")
                        ? Optional.of(comparison(settings.in("Simple")))
                        : Optional.empty());
    }

    private static InDatabaseTool.Comparison comparison(Settings simple) {
        var operands = simple.in("Operands");
        operands.skip("IgnoreTimeInDateTime", "PeriodDate", "PeriodType", "PeriodCount", "StartDate", "EndDate");
        return new InDatabaseTool.Comparison(
                simple.text("Field"), simple.value("Operator"), operands.text("Operand"), operands.value("DateType"));
    }

    static ToolConfiguration formula(Settings settings) {
        settings.skip("ValidateBeforeRun");
        return new InDatabaseTool.Formula(PreparationReaders.formula(settings));
    }

    static ToolConfiguration join(Settings settings) {
        var inputs = settings.in("JoinFields").all("JoinInfo");
        return new InDatabaseTool.Join(
                settings.value("JoinMode"),
                JoinReaders.keys(inputs, "Left"),
                JoinReaders.keys(inputs, "Right"),
                settings.text("CustomExpression"));
    }

    static ToolConfiguration select(Settings settings) {
        return new InDatabaseTool.Select(CommonSettings.select(settings, List.of()));
    }

    static ToolConfiguration summarize(Settings settings) {
        return new InDatabaseTool.Summarize(TransformReaders.summarizeFields(settings));
    }

    static ToolConfiguration union(Settings settings) {
        return new InDatabaseTool.Union(settings.value("Mode"), settings.value("FieldMode"));
    }

    static ToolConfiguration sample(Settings settings) {
        return new InDatabaseTool.Sample(settings.value("Mode"), settings.value("N"), order(settings));
    }

    static ToolConfiguration write(Settings settings) {
        return new InDatabaseTool.Write(
                settings.text("Table"),
                settings.value("CreateMode"),
                StoreSettings.options(settings.xml("FormatSpecificOptions")));
    }

    static ToolConfiguration browse(Settings settings) {
        settings.skip("TempFile", "TempFileDataProfiling", "Layout", "UseCache", "DataFromCache", "CacheKey");
        return new InDatabaseTool.Browse(settings.value("FirstNRecords"));
    }

    static ToolConfiguration macroInput(Settings settings) {
        settings.skip("Abbrev", "ShowFieldMap");
        return new InDatabaseTool.MacroInput(
                settings.text("Name"), connect(settings.in("LockInInput").in("Configuration")));
    }

    static ToolConfiguration macroOutput(Settings settings) {
        settings.skip("Abbrev");
        return new InDatabaseTool.MacroOutput(settings.text("Name"));
    }
}
