package io.landfall.converter.workflow;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * One step of a workflow.
 *
 * @param enabled when it is not, it is passed over: it does nothing, has the status DISABLED, and its links are followed
 * @param inputs which of the links that lead to it have to be true
 * @param failsParent whether the flow around it fails when it fails
 * @param failsParentUnlessRun whether the flow around it fails when it does not run
 */
public record Task(
        String name,
        Action action,
        boolean enabled,
        Inputs inputs,
        boolean failsParent,
        boolean failsParentUnlessRun,
        SourceLocation at) {

    /** Which links a task waits for. */
    public enum Inputs {
        /** It runs when every link is true. */
        ALL,
        /** It runs once, as soon as one link is true. */
        ANY
    }

    Task withAction(Action other) {
        return new Task(name, other, enabled, inputs, failsParent, failsParentUnlessRun, at);
    }
}
