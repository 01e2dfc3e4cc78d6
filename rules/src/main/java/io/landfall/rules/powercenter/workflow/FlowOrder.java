package io.landfall.rules.powercenter.workflow;

import static java.util.stream.Collectors.toSet;

import io.landfall.parsers.powercenter.TaskFlow;
import io.landfall.parsers.powercenter.TaskInstance;
import io.landfall.parsers.powercenter.WorkflowLink;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tasks of a flow are certainly over when another one begins. Names are in lower case. */
final class FlowOrder {

    private final TaskFlow flow;
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private Optional<String> circle = Optional.empty();

    FlowOrder(TaskFlow flow) {
        this.flow = flow;
        flow.taskInstances().forEach(task -> before(task.name()));
    }

    /** A task that comes before itself. */
    Optional<String> circle() {
        return circle;
    }

    /** Those that are over when a task begins: of all its inputs, or of each of them when one is enough. */
    Set<String> before(String task) {
        var name = key(task);
        var known = before.get(name);
        if (known != null) {
            return known;
        }
        if (!open.add(name)) {
            circle = Optional.of(task);
            return Set.of();
        }
        var result = computed(name);
        before.put(name, result);
        return result;
    }

    private Set<String> computed(String name) {
        var inputs = flow.links().stream()
                .filter(link -> key(link.to()).equals(name))
                .map(WorkflowLink::from)
                .map(this::upTo)
                .toList();
        return flow.taskInstance(name).filter(TaskInstance::needsAllInputs).isPresent()
                ? inputs.stream().flatMap(Set::stream).collect(toSet())
                : common(inputs);
    }

    private static Set<String> common(List<Set<String>> inputs) {
        return inputs.stream()
                .reduce((left, right) -> left.stream().filter(right::contains).collect(toSet()))
                .orElse(Set.of());
    }

    /** A task and what is over before it. */
    Set<String> upTo(String task) {
        var all = new HashSet<>(before(task));
        all.add(key(task));
        return all;
    }

    /** All tasks: what is over when the whole flow is. */
    Set<String> all() {
        return flow.taskInstances().stream().map(task -> key(task.name())).collect(toSet());
    }

    static String key(String task) {
        return task.toLowerCase(Locale.ROOT);
    }
}
