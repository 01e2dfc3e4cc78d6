package io.landfall.rules.alteryx.flow;

import io.landfall.converter.analysis.SmallNumbers;
import io.landfall.converter.conversion.Draft;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Script;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Rule;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.InDatabaseTool;
import io.landfall.parsers.alteryx.tool.Message;
import io.landfall.parsers.alteryx.tool.Test;
import io.landfall.parsers.alteryx.tool.ToolConfiguration;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Severity;
import io.landfall.parsers.export.Export;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a workflow together as a pipeline, from its outputs back: what no output needs is left out. A workflow that writes nothing has
 * its Browse tools, or else the ends of its lines, for outputs.
 */
public final class WorkflowAssembly {

    private final Canvas canvas;
    private final Draft draft;
    private final List<? extends ToolRule> rules;
    private final Export export;
    private final FileSchemas schemas;
    private final Map<String, Map<String, Records>> outputs = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Pictures pictures;
    private final Unfed unfed;
    private final Set<String> explained = new HashSet<>();
    private final Set<CanvasLink.End> drawnBefore = new HashSet<>();
    private final Rounds rounds;
    private final RoundControl control;

    public WorkflowAssembly(
            Canvas canvas, Draft draft, List<? extends ToolRule> rules, Export export, FileSchemas schemas) {
        this(canvas, draft, rules, export, schemas, RoundControl.NONE);
    }

    /** An assembly of which something else fills the formulas. */
    WorkflowAssembly(
            Canvas canvas,
            Draft draft,
            List<? extends ToolRule> rules,
            Export export,
            FileSchemas schemas,
            RoundControl control) {
        this(canvas, draft, rules, export, schemas, Rounds.NONE, control);
    }

    private WorkflowAssembly(
            Canvas canvas,
            Draft draft,
            List<? extends ToolRule> rules,
            Export export,
            FileSchemas schemas,
            Rounds rounds,
            RoundControl control) {
        this.canvas = canvas;
        this.draft = draft;
        this.rules = List.copyOf(rules);
        this.export = export;
        this.schemas = schemas;
        this.pictures = new Pictures(canvas);
        this.unfed = Unfed.of(canvas);
        this.rounds = rounds;
        this.control = control;
    }

    /** The records at the outputs of every tool that was converted, by the key of its node. */
    Map<String, Map<String, Records>> made() {
        return Map.copyOf(outputs);
    }

    /** Adds everything that the workflow's outputs need to the draft. */
    public void assemble() {
        draft.say(canvas.diagnostics());
        var ends = WorkflowEnds.of(canvas, pictures, unfed);
        ends.shown().forEach(browse -> draft.say(browse.says(FlowCode.BROWSE_IS_TARGET)));
        ends.leftOut().forEach(this::dropPicture);
        var drawn =
                ends.drawing().stream().flatMap(end -> written(end).stream()).toList();
        ends.writing().forEach(this::write);
        var asserted = canvas.nodes().stream()
                .filter(node -> isAsserting(node.tool().configuration()) && !unfed.contains(node))
                .toList();
        asserted.forEach(test -> outputs(test.key()));
        var wanted = new ArrayList<>(drawn);
        ends.writing().stream().map(CanvasNode::key).forEach(wanted::add);
        asserted.forEach(test -> wanted.add(test.key()));
        var used = canvas.before(wanted);
        canvas.nodes().stream().filter(node -> !used.contains(node.key())).forEach(this::leaveOut);
        draft.say(new SharedOutputs(ends.writing()).doubts(draft.operators()));
    }

    /** A tool that ends the run over records that may not come, whoever reads what it hands on. */
    private static boolean isAsserting(ToolConfiguration configuration) {
        return configuration instanceof Test || (configuration instanceof Message message && message.isError());
    }

    /** A tool that only computes records is the end of a line when nobody reads them: then they are the result. */
    private void write(CanvasNode end) {
        outputs(end.key()).forEach((anchor, records) -> {
            draft.say(end.says(FlowCode.END_IS_TARGET));
            var target = ShownRecords.target(
                    draft.id("%s_%s".formatted(end.wish(), anchor)),
                    records,
                    end.tool().at());
            draft.add(target, Fidelity.EXACT);
        });
    }

    /** What a person only looked at beside the records that the workflow results in. */
    private void dropPicture(CanvasNode browse) {
        explained.add(browse.key());
        draft.say(browse.says(
                pictures.shownBy(browse).filter(Pictures.Kind.CHART::equals).isPresent()
                        ? FlowCode.PICTURE_LEFT_OUT
                        : FlowCode.FINDINGS_LEFT_OUT));
    }

    /** Writes the records that a chart or layout is made of. */
    private List<String> written(CanvasNode drawing) {
        explained.add(drawing.key());
        draft.say(drawing.says(FlowCode.DRAWN_IS_TARGET));
        var drawn = pictures.drawn(drawing).stream().filter(drawnBefore::add).toList();
        for (var end : drawn) {
            Optional.ofNullable(outputs(end.node()).get(end.anchor()))
                    .ifPresent(records -> draft.add(
                            ShownRecords.target(
                                    draft.id(drawing.wish()),
                                    records,
                                    drawing.tool().at()),
                            Fidelity.EXACT));
        }
        return drawn.stream().map(CanvasLink.End::node).toList();
    }

    /** The assembly of what runs in each round of a loop. */
    WorkflowAssembly inside(Canvas body, Draft part, Rounds rounds, RoundControl control) {
        return new WorkflowAssembly(body, part, rules, export, schemas, rounds, control);
    }

    /** What a pipeline writes over the files that came with the workflow, all of it text, where that is known. */
    Optional<List<List<Optional<String>>>> known(Pipeline pipeline, int most) {
        return schemas.rows(export, pipeline, most);
    }

    /** What a tool that stands nowhere makes of records at a node. */
    Optional<Records> combined(CanvasNode node, Tool tool, List<Arrival> arrivals) {
        return converted(new CanvasNode(node.key(), tool, node.workflow()), new ToolInputs(Map.of("Input", arrivals)))
                .values()
                .stream()
                .findFirst();
    }

    /** Whether something that is not converted has been added behind so many operators. */
    boolean hasScripts(int before) {
        return draft.operators().stream().skip(before).anyMatch(Script.class::isInstance);
    }

    Rounds rounds() {
        return rounds;
    }

    Canvas canvas() {
        return canvas;
    }

    Draft draft() {
        return draft;
    }

    /** From now on those records leave a node. */
    void give(String key, Map<String, Records> records) {
        outputs.put(key, records);
    }

    /** The records that arrive at a node with one line; none where they are not known, or nothing arrives. */
    Optional<Records> arriving(String key) {
        return canvas.into(key).stream()
                .findFirst()
                .flatMap(link -> Optional.ofNullable(
                        outputs(link.from().node()).get(link.from().anchor())));
    }

    void leaveOut(CanvasNode node) {
        if (explained.contains(node.key()) || FieldMaps.wrote(node.tool())) {
            return;
        }
        if (unfed.contains(node)) {
            draft.say(node.says(FlowCode.UNFED_LEFT_OUT));
            return;
        }
        draft.say(node.says(
                ToolFamily.hasEffect(node.tool(), node.workflow()) && !canvas.isRead(node.key())
                        ? FlowCode.EFFECT_LOST
                        : FlowCode.LEADS_NOWHERE));
    }

    /** The records at a node's outputs; none where they are not known. */
    private Map<String, Records> outputs(String key) {
        var known = outputs.get(key);
        if (known != null) {
            return known;
        }
        var node = canvas.node(key).orElseThrow();
        if (!open.add(key)) {
            draft.say(node.says(FlowCode.CIRCLE));
            return Map.of();
        }
        var made = made(node);
        open.remove(key);
        outputs.put(key, made);
        return made;
    }

    private Map<String, Records> made(CanvasNode node) {
        var byAnchor = new LinkedHashMap<String, List<Arrival>>();
        var unknown = false;
        for (var link : canvas.into(node.key())) {
            var records = Optional.ofNullable(
                    outputs(link.from().node()).get(link.from().anchor()));
            unknown |= records.isEmpty();
            records.ifPresent(found -> byAnchor.computeIfAbsent(link.to().anchor(), _ -> new ArrayList<>())
                    .add(new Arrival(link.name(), found)));
        }
        var arriving = new ToolInputs(byAnchor);
        if (!unknown && byAnchor.isEmpty() && node.hasLines()) {
            return scripted(node, arriving, List.of(node.says(FlowCode.NO_INPUT)));
        }
        if (SharedAnchors.isAny(node.tool().configuration(), arriving)) {
            draft.say(node.says(FlowCode.LINES_INTO_ONE_INPUT));
        }
        var inputs = node.tool().configuration() instanceof InDatabaseTool
                ? arriving
                : new DatabaseExit(node, draft).taken(arriving);
        if (!unknown && RepeatedMacro.isCalled(node)) {
            return switch (RepeatedMacro.converted(this, node, inputs)) {
                case RepeatedMacro.Outcome.Made(var made) -> made;
                case RepeatedMacro.Outcome.Stuck(var code, var reason) ->
                    scripted(node, inputs, List.of(node.says(code, reason)));
            };
        }
        return unknown
                ? scripted(node, inputs, List.of(node.says(FlowCode.FIELDS_UNKNOWN)))
                : control.dropped(node, converted(node, control.joined(node, inputs)));
    }

    private Map<String, Records> converted(CanvasNode node, ToolInputs inputs) {
        var cases = new OpenCases();
        var context = new CanvasContext(canvas, node, draft, export, schemas, rounds, control, cases);
        for (var rule : rules) {
            switch (rule.apply(node.tool(), inputs, context)) {
                case Rewrite.Declined<ToolResult> declined -> {}
                case Rewrite.Replaced<ToolResult>(var result, var remarks) -> {
                    var open = cases.found(node.tool(), result.operators(), small(result.operators()));
                    open.checks().forEach(draft::check);
                    draft.say(open.remarks());
                    return added(rule, result, remarks);
                }
                case Rewrite.Blocked<ToolResult>(var reasons) -> {
                    return scripted(node, inputs, reasons);
                }
            }
        }
        return scripted(node, inputs, List.of(Unconverted.reason(node, canvas)));
    }

    private SmallNumbers small(List<Operator> made) {
        return new SmallNumbers(
                Stream.concat(draft.operators().stream(), made.stream()).toList());
    }

    private Map<String, Records> added(Rule rule, ToolResult result, List<Diagnostic> remarks) {
        var entry = rule.entry();
        var warned = remarks.stream().anyMatch(remark -> remark.severity() == Severity.WARNING);
        var fidelity =
                entry.fidelity().and(result.findings().fidelity()).and(warned ? Fidelity.APPROXIMATE : Fidelity.EXACT);
        result.operators().forEach(operator -> draft.add(operator, fidelity));
        result.checks().forEach(draft::check);
        result.orderAssumed().forEach(draft::orderAssumed);
        result.reserves().forEach(draft::reserve);
        draft.applied(entry.code());
        draft.applied(result.findings().rules());
        draft.say(remarks);
        return result.outputs();
    }

    /** The tool as it is; what comes out is what Designer last saw there, if it did. */
    private Map<String, Records> scripted(CanvasNode node, ToolInputs inputs, List<Diagnostic> reasons) {
        draft.say(reasons);
        return new ScriptedTool(node, inputs).added(draft);
    }
}
