package io.landfall.converter.workflow;

import java.util.List;

/**
 * Commands of a shell, one after the other.
 *
 * @param stopsOnFailure whether the first command that fails ends the list and fails the task; else all run, and the task
 *     succeeds whatever they answer
 */
public record CommandList(List<Command> commands, boolean stopsOnFailure) {

    public CommandList {
        commands = List.copyOf(commands);
    }

    /** A line for the shell; {@code ${NAME}} stands for the value of a variable or parameter. */
    public record Command(String name, String text) {}
}
