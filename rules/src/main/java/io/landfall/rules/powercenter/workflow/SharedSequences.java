package io.landfall.rules.powercenter.workflow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.SequenceGenerator;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds sessions that take numbers of one Sequence Generator. The repository keeps its number, so that the later session goes on behind
 * the earlier one, whether they run the same mapping or two that use a reusable generator; each pipeline starts at the current value.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/sequence-generator-transformation.html">Sequence
 *     Generator transformation</a>
 */
final class SharedSequences {

    private SharedSequences() {}

    /**
     * What there is to say of a workflow.
     *
     * @param path of the workflow, for example {@code SALES/wf_daily}
     */
    static List<Diagnostic> in(Estate estate, String path) {
        Map<SourceLocation, SessionRun> first = new HashMap<>();
        var found = new ArrayList<Diagnostic>();
        estate.sessions().entrySet().stream()
                .filter(session -> session.getKey().startsWith(path + "/"))
                .sorted(Map.Entry.comparingByKey())
                .map(session -> session.getValue().run())
                .forEach(run -> run.mapping().stream()
                        .flatMap(SharedSequences::sequences)
                        .distinct()
                        .forEach(sequence -> {
                            var earlier = first.putIfAbsent(sequence.at(), run);
                            if (earlier != null) {
                                found.add(Diagnostic.of(
                                        WorkflowCode.SEQUENCE_SHARED,
                                        run.at(),
                                        earlier.session().name(),
                                        run.session().name(),
                                        sequence.name()));
                            }
                        }));
        return found;
    }

    /** The generators whose numbers a mapping takes, those of its mapplets too, and that do not begin anew in each session. */
    private static Stream<SequenceGenerator> sequences(FlowView flow) {
        return flow.flow().instances().stream().flatMap(instance -> sequences(flow, instance));
    }

    private static Stream<SequenceGenerator> sequences(FlowView flow, Instance instance) {
        var inside = flow.mapplet(instance).stream().flatMap(SharedSequences::sequences);
        var own = flow.definition(instance).stream()
                .filter(_ -> !flow.outOf(instance).isEmpty()
                        && flow.attribute(instance, "Reset")
                                .filter("YES"::equalsIgnoreCase)
                                .isEmpty())
                .filter(SequenceGenerator.class::isInstance)
                .map(SequenceGenerator.class::cast);
        return Stream.concat(own, inside);
    }
}
