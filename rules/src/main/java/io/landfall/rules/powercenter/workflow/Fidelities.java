package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.workflow.Action;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Task;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.stream.Stream;

/** How closely each task and each link of a workflow keeps its meaning: no better than what was said about it. */
record Fidelities(List<Diagnostic> said) {

    List<Fidelity> of(Flow flow) {
        return Stream.concat(flow.everyTask().map(this::task), flow.everyLink().map(this::link))
                .toList();
    }

    private Fidelity task(Task task) {
        return own(task.action()).and(about(task.at()));
    }

    private static Fidelity own(Action action) {
        return switch (action) {
            case Action.Unconverted _ -> Fidelity.BLOCKED;
            case Action.RunCommands _, Action.Send _ -> Fidelity.APPROXIMATE;
            default -> Fidelity.EXACT;
        };
    }

    private Fidelity link(Link link) {
        return link.when().filter(Formula.Unconverted.class::isInstance).isPresent()
                ? Fidelity.BLOCKED
                : about(link.at());
    }

    private Fidelity about(SourceLocation place) {
        return said.stream()
                .filter(one ->
                        one.at().file().equals(place.file()) && one.at().path().equals(place.path()))
                .map(one -> switch (one.severity()) {
                    case ERROR -> Fidelity.BLOCKED;
                    case WARNING -> Fidelity.APPROXIMATE;
                    case NOTE -> Fidelity.EXACT;
                })
                .reduce(Fidelity.EXACT, Fidelity::and);
    }
}
