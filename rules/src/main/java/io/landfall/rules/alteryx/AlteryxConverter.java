package io.landfall.rules.alteryx;

import io.landfall.converter.conversion.Assessment;
import io.landfall.converter.conversion.Assessment.Part;
import io.landfall.converter.conversion.Asset;
import io.landfall.converter.conversion.AssetKind;
import io.landfall.converter.conversion.Completion;
import io.landfall.converter.conversion.Complexity;
import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.Draft;
import io.landfall.converter.conversion.OwnFaults;
import io.landfall.converter.conversion.SideBySide;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Origin;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.parsers.alteryx.read.MacroResolver;
import io.landfall.parsers.alteryx.tool.Browse;
import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.DbFileOutput;
import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.parsers.alteryx.tool.Formula;
import io.landfall.parsers.alteryx.tool.RecordId;
import io.landfall.parsers.alteryx.tool.Select;
import io.landfall.parsers.alteryx.tool.Sort;
import io.landfall.parsers.alteryx.tool.TextInput;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.alteryx.tool.Union;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.export.Export;
import io.landfall.rules.alteryx.flow.AppAssembly;
import io.landfall.rules.alteryx.flow.Canvas;
import io.landfall.rules.alteryx.flow.CanvasBuilder;
import io.landfall.rules.alteryx.flow.CanvasNode;
import io.landfall.rules.alteryx.flow.FileSchemas;
import io.landfall.rules.alteryx.flow.WorkflowAssembly;
import io.landfall.rules.alteryx.tool.AlteryxToolRules;
import io.landfall.rules.earlier.Reuse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Converts Alteryx workflows, apps and macros. */
public final class AlteryxConverter {

    private final Completion completion;
    private final FileSchemas schemas;
    private final List<Path> macroFolders;

    /**
     * @param macroFolders where shared macros lie, in the order in which they are searched
     */
    public AlteryxConverter(Completion completion, FileSchemas schemas, List<Path> macroFolders) {
        this.completion = completion;
        this.schemas = schemas;
        this.macroFolders = List.copyOf(macroFolders);
    }

    /** What became of every document, in the order given. */
    public List<Conversion> convert(List<Export> exports) {
        return convert(exports, _ -> {}, Reuse.none());
    }

    /**
     * The same, for those who cannot wait.
     *
     * @param first told of each document as soon as it is converted, by any thread
     * @param reuse says which files are left out, because they convert to what they did before
     */
    public List<Conversion> convert(List<Export> exports, Consumer<Conversion> first, Reuse reuse) {
        var resolver = new MacroResolver(macroFolders);
        var read = new ArrayList<Read>();
        exports.stream()
                .filter(export -> !reuse.keeps(List.of(export.file().path())))
                .map(reuse::watched)
                .forEach(export -> read.add(new Read(export, resolver.read(export))));
        return SideBySide.map(read, one -> {
            var conversion = guarded(one);
            first.accept(conversion);
            return conversion;
        });
    }

    private record Read(Export export, Parsed<Workflow> parsed) {}

    private Conversion guarded(Read read) {
        var workflow = read.parsed().value();
        return OwnFaults.caught(workflow.at(), () -> converted(read), fault -> {
            var said = new ArrayList<>(List.of(fault));
            said.addAll(read.parsed().diagnostics());
            return Assessment.failed(asset(read.export(), workflow), said);
        });
    }

    private Conversion converted(Read read) {
        var workflow = read.parsed().value();
        var said = read.parsed().diagnostics();
        var asset = asset(read.export(), workflow);
        if (workflow.tools().isEmpty() && said.stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
            return Assessment.failed(asset, said);
        }
        var canvas = CanvasBuilder.build(workflow);
        var complexity = complexity(canvas.nodes());
        if (workflow.kind() == WorkflowKind.MACRO) {
            return Assessment.conversion(asset, complexity, List.of(), macroRemarks(workflow, said));
        }
        var origin = new Origin(
                LegacySystem.ALTERYX,
                read.export().file().path(),
                workflow.name(),
                read.export().file().sha256());
        var draft = assembled(read.export(), workflow, canvas, () -> {
            var empty = new Draft(workflow.name(), origin);
            empty.setting("engine", workflow.engine().name());
            return empty;
        });
        var part = new Part(document(read.export()), completion.complete(draft));
        return Assessment.conversion(asset, complexity, List.of(part), said);
    }

    private Draft assembled(Export export, Workflow workflow, Canvas canvas, Supplier<Draft> drafts) {
        var rules = AlteryxToolRules.inOrder();
        if (workflow.kind() == WorkflowKind.APP) {
            return new AppAssembly(workflow, drafts, rules, export, schemas).assembled();
        }
        var draft = drafts.get();
        new WorkflowAssembly(canvas, draft, rules, export, schemas).assemble();
        return draft;
    }

    /** A macro is converted inside its users; by itself it only says what it is. */
    private static List<Diagnostic> macroRemarks(Workflow workflow, List<Diagnostic> said) {
        var remarks = new ArrayList<>(said);
        remarks.add(Diagnostic.of(AlteryxCode.MACRO_INSIDE_USERS, workflow.at(), workflow.name()));
        return remarks;
    }

    private static Asset asset(Export export, Workflow workflow) {
        var kind = switch (workflow.kind()) {
            case WORKFLOW -> AssetKind.WORKFLOW;
            case MACRO -> AssetKind.MACRO;
            case APP -> AssetKind.APP;
        };
        return new Asset(export.file().path(), LegacySystem.ALTERYX, kind, workflow.name());
    }

    /** The path of the export without its extension; what lies in an archive goes into a folder of that name. */
    private static String document(Export export) {
        var path = export.file().path().replace("!", "/");
        var dot = path.lastIndexOf('.');
        return (dot > path.lastIndexOf('/') ? path.substring(0, dot) : path) + ".yaml";
    }

    private static Complexity complexity(List<CanvasNode> nodes) {
        var tools =
                nodes.stream().map(CanvasNode::tool).map(Tool::configuration).toList();
        var hard = tools.stream().filter(AlteryxConverter::isHard).count();
        return Complexity.of(tools.size(), (int) hard, 0);
    }

    private static boolean isHard(ToolConfiguration configuration) {
        return switch (configuration) {
            case TextInput input -> false;
            case DbFileInput input -> false;
            case DbFileOutput output -> false;
            case Browse browse -> false;
            case Select select -> false;
            case Filter filter -> false;
            case Sort sort -> false;
            case RecordId id -> false;
            case Formula formula -> false;
            case Union union -> false;
            default -> true;
        };
    }
}
