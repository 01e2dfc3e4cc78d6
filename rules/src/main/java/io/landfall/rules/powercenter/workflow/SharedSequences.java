package io.landfall.rules.powercenter.workflow;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Normalizer;
import io.landfall.parsers.powercenter.PortRole;
import io.landfall.parsers.powercenter.SequenceGenerator;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds sessions that take numbers of one Sequence Generator, or generated keys of one Normalizer. The repository keeps its number, so that the later session goes on behind
 * the earlier one, whether they run the same mapping or two that use a reusable generator; each pipeline starts at the current value.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/sequence-generator-transformation.html">Sequence
 *     Generator transformation</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/normalizer-transformation.html">Normalizer
 *     transformation</a>
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

    /** What gives a mapping its numbers, in its mapplets too, and does not begin anew in each session. */
    private static Stream<Transformation> sequences(FlowView flow) {
        return flow.flow().instances().stream().flatMap(instance -> sequences(flow, instance));
    }

    private static Stream<Transformation> sequences(FlowView flow, Instance instance) {
        var inside = flow.mapplet(instance).stream().flatMap(SharedSequences::sequences);
        var own = flow.definition(instance).stream()
                .filter(Transformation.class::isInstance)
                .map(Transformation.class::cast)
                .filter(definition -> goesOn(definition, instance, flow));
        return Stream.concat(own, inside);
    }

    private static boolean goesOn(Transformation definition, Instance instance, FlowView flow) {
        return switch (definition) {
            case SequenceGenerator _ -> !flow.outOf(instance).isEmpty() && !isYes("Reset", instance, flow);
            case Normalizer normalizer ->
                handsOnKeys(normalizer, instance, flow)
                        && !isYes("Reset", instance, flow)
                        && !isYes("Restart", instance, flow);
            default -> false;
        };
    }

    private static boolean handsOnKeys(Normalizer normalizer, Instance instance, FlowView flow) {
        return normalizer.ports().stream()
                .filter(port -> port.is(PortRole.GENERATED_KEY))
                .anyMatch(port -> flow.outOf(instance).stream()
                        .anyMatch(link -> link.fromField().equalsIgnoreCase(port.name())));
    }

    private static boolean isYes(String property, Instance instance, FlowView flow) {
        return flow.attribute(instance, property)
                .filter("YES"::equalsIgnoreCase)
                .isPresent();
    }
}
