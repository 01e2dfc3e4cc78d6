package io.landfall.rules.alteryx.flow;

import io.landfall.parsers.alteryx.Connection;
import io.landfall.parsers.alteryx.MacroTarget;
import io.landfall.parsers.alteryx.MacroType;
import io.landfall.parsers.alteryx.RuntimeProperties;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.alteryx.WorkflowKind;
import io.landfall.parsers.alteryx.tool.CanvasTool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.InterfaceTool;
import io.landfall.parsers.alteryx.tool.MacroCall;
import io.landfall.parsers.alteryx.tool.MacroInput;
import io.landfall.parsers.alteryx.tool.MacroOutput;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.flow.CanvasLink.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Takes a workflow apart into the tools that run. A macro that runs once per call is opened, changed by the answers of its caller: its tools come in under
 * {@code call.tool}, and lines that lead through its inputs and outputs are joined.
 */
public final class CanvasBuilder {

    private final Map<String, CanvasNode> nodes = new LinkedHashMap<>();
    private final List<CanvasLink> links = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Opening.Closed> closed = new HashMap<>();
    private final Set<String> opened = new HashSet<>();

    private static final String IN = "in ";
    private static final String OUT = "out ";

    /** What stands before the keys of the document's own tools: empty, or for the inside of a loop the key of its call and a dot. */
    private final String root;

    private CanvasBuilder(String root) {
        this.root = root;
    }

    /** The canvas of a workflow whose macros have been resolved. */
    public static Canvas build(Workflow workflow) {
        return build(answered(workflow), "");
    }

    /** The canvas of an app whose answers are in its settings. */
    static Canvas opened(Workflow app) {
        return build(app, "");
    }

    /** The canvas of a macro that is not opened in the place of its call. */
    static Canvas inside(Workflow macro, String call) {
        return build(macro, call + ".");
    }

    private static Canvas build(Workflow workflow, String root) {
        var builder = new CanvasBuilder(root);
        if (root.isEmpty()) {
            builder.diagnostics.addAll(RunSettings.doubts(workflow));
        }
        builder.open(workflow, root);
        return new Canvas(builder.nodes.values(), builder.joined(), builder.closed, builder.diagnostics);
    }

    private static Workflow answered(Workflow workflow) {
        return workflow.kind() == WorkflowKind.APP
                        && MacroSteering.withDefaults(workflow) instanceof Opening.Open(var inside, var _)
                ? inside
                : workflow;
    }

    private void open(Workflow document, String prefix) {
        var ways = ClosedWays.of(FieldMaps.written(document, CanvasBuilder::runs));
        var workflow = ways.left();
        ways.mixed().stream().map(CanvasBuilder::mixed).forEach(diagnostics::add);
        for (var tool : workflow.tools()) {
            if (runs(tool)) {
                add(workflow, tool, prefix + tool.id());
            }
        }
        workflow.connections().stream()
                .filter(line -> !ways.isBypassed(line))
                .forEach(line -> link(workflow, line, prefix));
    }

    private static Diagnostic mixed(Tool tool) {
        return Diagnostic.of(FlowCode.CLOSED_WAY_MIXED, tool.at(), tool.name());
    }

    /** Canvas and interface tools do nothing to records. */
    private static boolean runs(Tool tool) {
        return !tool.disabled()
                && !(tool.configuration() instanceof CanvasTool)
                && !(tool.configuration() instanceof InterfaceTool);
    }

    private void add(Workflow workflow, Tool tool, String key) {
        if (tool.configuration() instanceof MacroCall call
                && workflow.macroOf(tool).orElse(null) instanceof MacroTarget.Resolved(var file, var macro, var said)) {
            switch (opening(macro, call, name -> isConnected(workflow, tool, name))) {
                case Opening.Open(var inside, var doubts) -> {
                    Stream.concat(said.stream(), doubts.stream())
                            .filter(one -> !diagnostics.contains(one))
                            .forEach(diagnostics::add);
                    replace(key, inside);
                    return;
                }
                case Opening.Closed why -> closed.put(key, why);
            }
        }
        nodes.put(key, new CanvasNode(key, tool, workflow));
    }

    /** The macro's tools in the place of its call. */
    private void replace(String key, Workflow inside) {
        opened.add(key);
        open(inside, key + ".");
        var running = ClosedWays.of(inside).left().tools().stream()
                .filter(part -> !part.disabled())
                .toList();
        for (var part : running) {
            switch (part.configuration()) {
                case MacroInput input ->
                    links.add(through(new End(key, IN + input.name()), new End(key + "." + part.id(), "")));
                case MacroOutput output ->
                    links.add(through(new End(key + "." + part.id(), ""), new End(key, OUT + output.name())));
                case InDatabaseTool.MacroInput(var name, var _) ->
                    links.add(through(new End(key, IN + name), new End(key + "." + part.id(), "")));
                case InDatabaseTool.MacroOutput(var name) ->
                    links.add(through(new End(key + "." + part.id(), ""), new End(key, OUT + name)));
                default -> {}
            }
        }
    }

    private static CanvasLink through(End from, End to) {
        return new CanvasLink(from, to, "");
    }

    private static boolean isConnected(Workflow workflow, Tool tool, String input) {
        return workflow.into(tool.id()).stream()
                .anyMatch(line -> line.destination().anchor().equals(input)
                        && workflow.tool(line.origin().tool())
                                .filter(CanvasBuilder::runs)
                                .isPresent());
    }

    /** What stands in the way of a macro that runs once for a call and takes the caller's fields under their own names. */
    private static Opening opening(Workflow macro, MacroCall call, Predicate<String> isConnected) {
        var type = macro.properties().runtime().map(RuntimeProperties::macro).orElse(new MacroType.Standard());
        return switch (type) {
            case MacroType.Iterative _ -> new Opening.Closed(MacroCode.MACRO_ITERATES, "its body could not be read");
            case MacroType.Batch _ ->
                new Opening.Closed(MacroCode.MACRO_IN_BATCHES, "Landfall does not convert it yet");
            case MacroType.Standard _ ->
                renamed(macro, call)
                        .<Opening>map(input -> new Opening.Closed(
                                MacroCode.MACRO_NOT_OPENED, "the input '%s' maps fields".formatted(input)))
                        .orElseGet(() -> MacroSteering.steered(macro, call.values())
                                .then(inside -> OpenInputs.filled(inside, isConnected)));
        };
    }

    /** An input that fields are mapped for, though the macro does not ask for that, or in a database. */
    static Optional<String> renamed(Workflow macro, MacroCall call) {
        return macro.tools().stream()
                .map(Tool::configuration)
                .flatMap(part -> switch (part) {
                    case MacroInput input when !input.fieldMap() -> Stream.of(input.name());
                    case InDatabaseTool.MacroInput input -> Stream.of(input.name());
                    default -> Stream.empty();
                })
                .filter(input -> !call.fieldMap(input).isEmpty())
                .findFirst();
    }

    private void link(Workflow workflow, Connection connection, String prefix) {
        var from = workflow.tool(connection.origin().tool());
        var to = workflow.tool(connection.destination().tool());
        if (from.filter(CanvasBuilder::runs).isPresent()
                && to.filter(CanvasBuilder::runs).isPresent()) {
            links.add(new CanvasLink(
                    end(from.get(), connection.origin(), prefix, OUT),
                    end(to.get(), connection.destination(), prefix, IN),
                    connection.name()));
        }
    }

    /**
     * The inputs and outputs of an opened macro are places that lines lead through, whatever their anchors are called. An input and an
     * output of a macro may have the same name.
     */
    private End end(Tool tool, Connection.Anchor anchor, String prefix, String way) {
        var inside = !prefix.equals(root) && isEnd(tool);
        var key = prefix + tool.id();
        return new End(key, inside ? "" : opened.contains(key) ? way + anchor.anchor() : anchor.anchor());
    }

    /** Lines from a real tool to a real tool: those that lead through an opened macro are followed. */
    private List<CanvasLink> joined() {
        Map<End, CanvasLink> into = new HashMap<>();
        links.forEach(link -> into.putIfAbsent(link.to(), link));
        var joined = new ArrayList<CanvasLink>();
        for (var link : links) {
            if (!isPassage(link.to())) {
                origin(link.from(), into).ifPresent(from -> joined.add(new CanvasLink(from, link.to(), link.name())));
            }
        }
        opened.forEach(nodes::remove);
        nodes.values().removeIf(node -> isPassage(new End(node.key(), "")));
        return joined;
    }

    private boolean isPassage(End end) {
        var node = nodes.get(end.node());
        return opened.contains(end.node())
                || (end.node().substring(root.length()).contains(".") && node != null && isEnd(node.tool()));
    }

    /** An input or an output of a macro. */
    private static boolean isEnd(Tool tool) {
        return switch (tool.configuration()) {
            case MacroInput _, MacroOutput _, InDatabaseTool.MacroInput _, InDatabaseTool.MacroOutput _ -> true;
            default -> false;
        };
    }

    private Optional<End> origin(End end, Map<End, CanvasLink> into) {
        var at = Optional.of(end);
        var seen = new HashSet<End>();
        while (at.isPresent() && isPassage(at.get()) && seen.add(at.get())) {
            at = Optional.ofNullable(into.get(at.get())).map(CanvasLink::from);
        }
        return at.filter(found -> !isPassage(found));
    }
}
