package io.landfall.converter.workflow;

/** How far a task has come, and how it ended. */
public enum TaskStatus {
    NOTSTARTED,
    STARTED,
    SUCCEEDED,
    FAILED,
    STOPPED,
    ABORTED,
    DISABLED;

    /** Whether it is over. */
    public boolean isFinal() {
        return switch (this) {
            case NOTSTARTED, STARTED -> false;
            case SUCCEEDED, FAILED, STOPPED, ABORTED, DISABLED -> true;
        };
    }
}
