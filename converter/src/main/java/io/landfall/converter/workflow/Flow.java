package io.landfall.converter.workflow;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Tasks and the links between them, of a workflow or of a part of one. Links make no circle.
 *
 * @param events that its tasks raise and await
 * @param tasks each with a name of its own
 */
public record Flow(List<Variable> variables, List<String> events, List<Task> tasks, List<Link> links) {

    public Flow {
        variables = List.copyOf(variables);
        events = List.copyOf(events);
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
    }

    public Optional<Task> task(String name) {
        return tasks.stream().filter(task -> task.name().equals(name)).findFirst();
    }

    public Optional<Variable> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    public List<Link> linksTo(Task task) {
        return links.stream().filter(link -> link.to().equals(task.name())).toList();
    }

    public List<Link> linksFrom(Task task) {
        return links.stream().filter(link -> link.from().equals(task.name())).toList();
    }

    /** Its tasks and those inside of them. */
    public Stream<Task> everyTask() {
        return tasks.stream()
                .flatMap(task -> task.action() instanceof Action.Nested nested
                        ? Stream.concat(Stream.of(task), nested.flow().everyTask())
                        : Stream.of(task));
    }

    /** Its links and those inside of its tasks. */
    public Stream<Link> everyLink() {
        return Stream.concat(
                links.stream(),
                tasks.stream()
                        .flatMap(task -> task.action() instanceof Action.Nested nested
                                ? nested.flow().everyLink()
                                : Stream.empty()));
    }

    Flow withPipelines(UnaryOperator<String> paths) {
        return new Flow(
                variables,
                events,
                tasks.stream()
                        .map(task -> task.withAction(task.action().withPipelines(paths)))
                        .toList(),
                links);
    }
}
