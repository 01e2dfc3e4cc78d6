package io.landfall.parsers.powercenter;

/** The kinds of tasks, as the Workflow Manager words them. */
public enum TaskKind implements Labelled {
    START("Start"),
    SESSION("Session"),
    WORKLET("Worklet"),
    COMMAND("Command"),
    DECISION("Decision"),
    ASSIGNMENT("Assignment"),
    EMAIL("Email"),
    EVENT_WAIT("Event Wait"),
    EVENT_RAISE("Event Raise"),
    TIMER("Timer"),
    CONTROL("Control");

    private final String label;

    TaskKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
