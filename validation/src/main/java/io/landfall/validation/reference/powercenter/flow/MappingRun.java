package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Router;
import io.landfall.parsers.powercenter.UpdateStrategy;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.ExpressionEvaluator;
import io.landfall.validation.reference.powercenter.expression.PortValue;
import io.landfall.validation.reference.powercenter.flow.FlowNode.WorkNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of a mapping: from its targets in their load order back to what they need, each transformation once. */
public final class MappingRun {

    private final FlowGraph graph;
    private final SessionFacts facts;
    private final LegacyRequest request;
    private final Branches branches = new Branches();
    private final ExpressionEvaluator evaluator;
    private final Parameters parameters;
    private final ErrorRows errors;
    private final UserFunctions functions;
    private final Sequences sequences = new Sequences();
    private final Map<String, LookupTable> lookups = new HashMap<>();
    private final Map<String, Map<String, RowStream>> outputs = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final List<LegacyOutcome.Step> steps = new ArrayList<>();

    public MappingRun(FlowView mapping, Optional<SessionRun> session, LegacyRequest request) {
        this.request = request;
        facts = SessionFacts.of(mapping, session, request.start());
        graph = GraphBuilder.build(mapping, session);
        evaluator = new ExpressionEvaluator(facts.evaluation(), branches);
        parameters = new Parameters(mapping, session, request.parameters(), ports());
        functions = new UserFunctions(mapping, evaluator);
        errors = new ErrorRows(facts.mostErrors());
    }

    /** Runs everything that a target needs. */
    public LegacyOutcome run() {
        graph.nodes().forEach(Partitions::check);
        new OwnTables(this).refuse();
        new GroupStarts(this).refuse();
        var written = new ArrayList<>(new TargetTables(this).write(graph.targets()));
        written.addAll(new SetVariables(this).written());
        return new LegacyOutcome.Ran(written, steps, branches, errors.taken());
    }

    /** Whether some transformation may have marked the rows before they come here. */
    boolean isMarked(WorkNode node) {
        return graph.before(node).anyMatch(before -> before.definition() instanceof UpdateStrategy);
    }

    /** Whether somebody has taken what the transformation answers. */
    boolean hasRun(WorkNode node) {
        return outputs.containsKey(node.name());
    }

    FlowGraph graph() {
        return graph;
    }

    SessionFacts facts() {
        return facts;
    }

    LegacyRequest request() {
        return request;
    }

    Branches branches() {
        return branches;
    }

    ExpressionEvaluator evaluator() {
        return evaluator;
    }

    PortValue ports() {
        return new PortValue(facts.evaluation());
    }

    Parameters parameters() {
        return parameters;
    }

    ErrorRows errors() {
        return errors;
    }

    UserFunctions functions() {
        return functions;
    }

    Sequences sequences() {
        return sequences;
    }

    /** The table behind a lookup, as it is when the session begins. */
    LookupTable lookup(WorkNode node) {
        var known = lookups.get(node.name());
        if (known != null) {
            return known;
        }
        var table = LookupTable.read(new Work(this, node));
        lookups.put(node.name(), table);
        return table;
    }

    /** The group of a Router that an output port belongs to; everything else has one. */
    String group(WorkNode node, String port) {
        return node.definition() instanceof Router router
                ? router.port(port).map(found -> found.group()).orElse("")
                : "";
    }

    /** What leaves a group of a transformation. */
    RowStream output(WorkNode node, String group) {
        var known = outputs.get(node.name());
        var all = known == null ? executed(node) : known;
        var stream = all.get(PortKey.key(group));
        if (stream == null) {
            throw Unrepeatable.refused(node.at(), "the group '%s' of '%s'".formatted(group, node.name()));
        }
        return stream;
    }

    private Map<String, RowStream> executed(WorkNode node) {
        if (!open.add(node.name())) {
            throw Unrepeatable.refused(node.at(), "links that go in a circle");
        }
        var executor = TransformationExecutors.of(node.definition())
                .orElseThrow(() -> Unrepeatable.refused(node.at(), "transformations of the type " + typeOf(node)));
        var work = new Work(this, node);
        var made = new HashMap<String, RowStream>();
        executor.run(work).forEach((group, stream) -> {
            made.put(PortKey.key(group), stream);
            steps.add(work.step(group, stream));
        });
        outputs.put(node.name(), made);
        return made;
    }

    private static String typeOf(WorkNode node) {
        var template = node.definition().parts().templateName();
        return template.isEmpty() ? node.definition().type() : template;
    }
}
