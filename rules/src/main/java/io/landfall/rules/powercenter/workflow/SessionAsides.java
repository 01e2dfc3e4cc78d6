package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.workflow.Aside;
import io.landfall.converter.workflow.Assignment;
import io.landfall.converter.workflow.CommandList;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Message;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.powercenter.SessionComponent;
import io.landfall.parsers.powercenter.ValuePair;
import io.landfall.rules.powercenter.flow.MappingParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a session does around its mapping: its components, those of the task instance first. */
final class SessionAsides {

    private final TaskUse task;
    private final SessionResult session;
    private final FlowContext flow;

    SessionAsides(TaskUse task, SessionResult session, FlowContext flow) {
        this.task = task;
        this.session = session;
        this.flow = flow;
    }

    private Optional<SessionComponent> component(String type) {
        return find(task.instance().components(), type)
                .or(() -> find(session.run().session().components(), type));
    }

    private static Optional<SessionComponent> find(List<SessionComponent> components, String type) {
        return components.stream()
                .filter(component -> component.type().equalsIgnoreCase(type))
                .findFirst();
    }

    private List<ValuePair> pairs(String type) {
        return component(type).stream()
                .flatMap(component -> component.values().isEmpty()
                        ? component.task().stream().flatMap(own -> own.values().stream())
                        : component.values().stream())
                .sorted(Comparator.comparingInt(ValuePair::order))
                .toList();
    }

    /** Before the mapping: its parameters get values, and commands run. */
    Parsed<Aside> before() {
        var said = new ArrayList<Diagnostic>();
        var assignments = new ArrayList<Assignment>();
        for (var pair : pairs("Pre-session variable assignment")) {
            var value = flow.atStartOf(task.instance()).value(pair.value(), task.at());
            said.addAll(value.diagnostics());
            var parameter = MappingParameters.parameterName(pair.name());
            if (!isParameter(parameter)) {
                said.add(Diagnostic.of(WorkflowCode.PARAMETER_FIXED, task.at(), task.name(), pair.name()));
            }
            assignments.add(new Assignment(parameter, value.value()));
        }
        return new Parsed<>(new Aside(assignments, commands("Pre-session command", said), List.of()), said);
    }

    private boolean isParameter(String name) {
        return session.conversion().documents().stream()
                .map(Conversion.Document::pipeline)
                .flatMap(pipeline -> pipeline.parameters().stream())
                .anyMatch(parameter -> parameter.name().equalsIgnoreCase(name));
    }

    /** After the mapping, when it has succeeded or failed. */
    Parsed<Aside> after(String end, String email) {
        var said = new ArrayList<Diagnostic>();
        var assignments = new ArrayList<Assignment>();
        for (var pair : pairs("Post-session %s variable assignment".formatted(end))) {
            said.add(Diagnostic.of(WorkflowCode.NOT_HANDED_BACK, task.at(), task.name(), pair.name(), pair.value()));
            var name =
                    flow.variable(pair.name()).map(variable -> variable.name()).orElse(pair.name());
            assignments.add(new Assignment(name, new Formula.Unconverted(pair.value())));
        }
        var commands = commands("Post-session %s command".formatted(end), said);
        return new Parsed<>(new Aside(assignments, commands, messages(email + " Email", said)), said);
    }

    private List<CommandList> commands(String type, List<Diagnostic> said) {
        return component(type).flatMap(component -> flow.estate().catalog().task(flow.folder(), component)).stream()
                .map(CommandToCommands::list)
                .filter(list -> !list.commands().isEmpty())
                .peek(_ -> said.add(Diagnostic.of(WorkflowCode.COMMANDS, task.at(), task.name())))
                .toList();
    }

    private List<Message> messages(String type, List<Diagnostic> said) {
        return component(type).flatMap(component -> flow.estate().catalog().task(flow.folder(), component)).stream()
                .map(EmailToSend::message)
                .peek(message -> said.add(Diagnostic.of(WorkflowCode.MESSAGE, task.at(), task.name(), message.to())))
                .toList();
    }
}
