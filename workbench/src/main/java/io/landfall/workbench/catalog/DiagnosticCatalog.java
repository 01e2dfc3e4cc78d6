package io.landfall.workbench.catalog;

import io.landfall.converter.conversion.ConversionCode;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.suggestion.SuggestionCode;
import io.landfall.parsers.alteryx.read.AlteryxCode;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.export.ReadCode;
import io.landfall.parsers.powercenter.catalog.CatalogCode;
import io.landfall.parsers.powercenter.parameter.ParameterCode;
import io.landfall.parsers.powercenter.read.ParseCode;
import io.landfall.parsers.xml.XmlCode;
import io.landfall.rules.alteryx.database.DatabaseCode;
import io.landfall.rules.alteryx.field.FieldCode;
import io.landfall.rules.alteryx.flow.MacroCode;
import io.landfall.rules.alteryx.tool.CrossTabCode;
import io.landfall.rules.alteryx.tool.FileCode;
import io.landfall.rules.alteryx.tool.RegexCode;
import io.landfall.rules.alteryx.tool.SettingCode;
import io.landfall.rules.alteryx.tool.ShapeCode;
import io.landfall.rules.alteryx.tool.ToolCode;
import io.landfall.rules.powercenter.PowerCenterCode;
import io.landfall.rules.powercenter.flow.MappletCode;
import io.landfall.rules.powercenter.flow.NumberCode;
import io.landfall.rules.powercenter.flow.TargetCode;
import io.landfall.rules.powercenter.snippet.SnippetCode;
import io.landfall.rules.powercenter.transformation.AggregateCode;
import io.landfall.rules.powercenter.transformation.LookupCode;
import io.landfall.rules.powercenter.transformation.QueryCode;
import io.landfall.rules.powercenter.transformation.TransformationCode;
import io.landfall.rules.powercenter.workflow.WorkflowCode;
import io.landfall.validation.data.DataCode;
import io.landfall.validation.engine.RunCode;
import io.landfall.validation.parity.ParityCode;
import io.landfall.validation.proof.ProofCode;
import io.landfall.validation.workflow.WorkflowRunCode;
import io.landfall.workbench.migration.MigrationCode;
import io.landfall.workbench.validation.ValidationCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that Landfall may say about an export, a pipeline or a run, with what to do about it. */
public final class DiagnosticCatalog {

    private DiagnosticCatalog() {}

    /**
     * What is said at one stage of the work.
     *
     * @param codes by their ids
     */
    public record Chapter(String title, List<DiagnosticCode> codes) {
        public Chapter {
            codes = codes.stream()
                    .sorted(Comparator.comparing(code -> code.entry().id()))
                    .toList();
        }
    }

    public static List<Chapter> chapters() {
        return List.of(
                chapter("Reading files", ReadCode.values(), XmlCode.values()),
                chapter(
                        "Reading PowerCenter",
                        ParseCode.values(),
                        io.landfall.parsers.powercenter.expression.ExpressionCode.values(),
                        CatalogCode.values(),
                        ParameterCode.values()),
                chapter(
                        "Reading Alteryx",
                        AlteryxCode.values(),
                        io.landfall.parsers.alteryx.expression.FormulaCode.values()),
                chapter(
                        "Converting PowerCenter",
                        PowerCenterCode.values(),
                        io.landfall.rules.powercenter.flow.FlowCode.values(),
                        MappletCode.values(),
                        TargetCode.values(),
                        NumberCode.values(),
                        QueryCode.values(),
                        TransformationCode.values(),
                        AggregateCode.values(),
                        LookupCode.values(),
                        SnippetCode.values(),
                        WorkflowCode.values(),
                        io.landfall.rules.powercenter.expression.ExpressionCode.values()),
                chapter(
                        "Converting Alteryx",
                        io.landfall.rules.alteryx.AlteryxCode.values(),
                        io.landfall.rules.alteryx.flow.FlowCode.values(),
                        MacroCode.values(),
                        io.landfall.rules.alteryx.flow.AppCode.values(),
                        ToolCode.values(),
                        FileCode.values(),
                        DatabaseCode.values(),
                        ShapeCode.values(),
                        CrossTabCode.values(),
                        SettingCode.values(),
                        RegexCode.values(),
                        FieldCode.values(),
                        io.landfall.rules.alteryx.expression.FormulaCode.values()),
                chapter("Pipelines", ConversionCode.values(), SuggestionCode.values(), DocumentCode.values()),
                chapter("Running", RunCode.values(), WorkflowRunCode.values(), DataCode.values()),
                chapter("Comparing", ParityCode.values(), ProofCode.values()),
                chapter("Migrating", MigrationCode.values(), ValidationCode.values()));
    }

    private static Chapter chapter(String title, DiagnosticCode[]... codes) {
        return new Chapter(title, Stream.of(codes).flatMap(Stream::of).toList());
    }
}
