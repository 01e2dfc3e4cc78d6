package io.landfall.converter.workflow;

import java.util.List;

/** What happens before or after a pipeline runs, in this order: assignments, commands, messages. */
public record Aside(List<Assignment> assignments, List<CommandList> commands, List<Message> messages) {

    public static final Aside NOTHING = new Aside(List.of(), List.of(), List.of());

    public Aside {
        assignments = List.copyOf(assignments);
        commands = List.copyOf(commands);
        messages = List.copyOf(messages);
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
