package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.converter.workflow.Action;
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
import io.landfall.rules.powercenter.flow.OutputCommand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a session does around its mapping: its components, those of the task instance first. */
final class SessionAsides {

    private static final String ON_SUCCESS = "Post-session success variable assignment";
    private static final String ON_FAILURE = "Post-session failure variable assignment";

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
        var commands = commands("Pre-session command", said).stream()
                .map(list -> new CommandList(list.commands(), stopsBefore()))
                .toList();
        return new Parsed<>(new Aside(assignments, commands, List.of()), said);
    }

    /** A command that fails before the session stops it, whatever the list says, unless the session goes on at such errors. */
    private boolean stopsBefore() {
        return session.run()
                .option("On Pre-session command task error")
                .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).startsWith("continue"))
                .isEmpty();
    }

    private boolean isParameter(String name) {
        return session.conversion().documents().stream()
                .map(Conversion.Document::pipeline)
                .flatMap(pipeline -> pipeline.parameters().stream())
                .anyMatch(parameter -> parameter.name().equalsIgnoreCase(name));
    }

    /** What the workflow's variables get from variables of the mapping whose values the pipeline keeps. */
    List<Action.HandBack> handsBack() {
        return pairs(ON_SUCCESS).stream()
                .flatMap(pair -> handBack(pair).stream())
                .toList();
    }

    private Optional<Action.HandBack> handBack(ValuePair pair) {
        var variable = flow.variable(pair.name());
        return variable.flatMap(known -> kept(MappingParameters.parameterName(pair.value()), known.type())
                .map(parameter -> new Action.HandBack(known.name(), parameter)));
    }

    /** The parameter of that name, if the pipeline keeps a value for it that the variable can take as it is. */
    private Optional<String> kept(String parameter, SqlType type) {
        return session.conversion().documents().stream()
                .map(Conversion.Document::pipeline)
                .flatMap(pipeline -> pipeline.targets().stream())
                .filter(Target::keepsValues)
                .flatMap(target -> target.fields().stream())
                .filter(column -> column.name().equalsIgnoreCase(parameter)
                        && takes(type, column.expr().type()))
                .map(Projection::name)
                .findFirst();
    }

    private static boolean takes(SqlType variable, SqlType value) {
        return variable.family() == value.family() && (!variable.isInteger() || isWhole(value));
    }

    private static boolean isWhole(SqlType type) {
        return type.isInteger() || (type instanceof SqlType.Decimal decimal && decimal.scale() == 0);
    }

    /** After the mapping, when it has succeeded. */
    Parsed<Aside> onSuccess() {
        var open = pairs(ON_SUCCESS).stream()
                .filter(pair -> handBack(pair).isEmpty())
                .toList();
        var after = after("success", open, "Success Email");
        var outputs = outputs();
        if (outputs.isEmpty()) {
            return after;
        }
        var aside = after.value();
        var lists = Stream.concat(outputs.stream(), aside.commands().stream()).toList();
        var said = new ArrayList<>(after.diagnostics());
        said.add(Diagnostic.of(WorkflowCode.COMMANDS, task.at(), task.name()));
        return new Parsed<>(new Aside(aside.assignments(), lists, aside.messages()), said);
    }

    /** Commands that the session itself gives the rows of its targets to. */
    private List<CommandList> outputs() {
        return session.conversion().documents().stream()
                .map(Conversion.Document::pipeline)
                .flatMap(pipeline -> OutputCommand.of(session.run(), pipeline.operators()).stream())
                .map(output -> new CommandList(
                        List.of(new CommandList.Command(output.target(), Texts.of(output.line()))), true))
                .toList();
    }

    /** After the mapping, when it has failed. */
    Parsed<Aside> onFailure() {
        return after("failure", pairs(ON_FAILURE), "Failure Email");
    }

    private Parsed<Aside> after(String end, List<ValuePair> open, String email) {
        var said = new ArrayList<Diagnostic>();
        var assignments = new ArrayList<Assignment>();
        for (var pair : open) {
            said.add(Diagnostic.of(WorkflowCode.NOT_HANDED_BACK, task.at(), task.name(), pair.name(), pair.value()));
            var name =
                    flow.variable(pair.name()).map(variable -> variable.name()).orElse(pair.name());
            assignments.add(new Assignment(name, new Formula.Unconverted(pair.value())));
        }
        var commands = commands("Post-session %s command".formatted(end), said);
        return new Parsed<>(new Aside(assignments, commands, messages(email, said)), said);
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
