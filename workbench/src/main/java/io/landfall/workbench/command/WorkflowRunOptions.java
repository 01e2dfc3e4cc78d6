package io.landfall.workbench.command;

import io.landfall.validation.workflow.WorkflowRequest.Commands;
import picocli.CommandLine.Option;

/** What a run of a workflow may do, and where it begins. */
final class WorkflowRunOptions {

    @Option(names = "--allow-commands", description = "Workflows: run the commands of the shell that tasks have.")
    private boolean allowCommands;

    @Option(names = "--skip-commands", description = "Workflows: take commands for done without running them.")
    private boolean skipCommands;

    @Option(names = "--skip-waits", description = "Workflows: take timers and awaited files for over.")
    private boolean skipWaits;

    @Option(
            names = "--restart",
            description =
                    "Workflows: go on where the last run into the same folder stopped; what succeeded is not run again.")
    private boolean restart;

    Commands commands() {
        if (skipCommands) {
            return Commands.SKIP;
        }
        return allowCommands ? Commands.RUN : Commands.REFUSE;
    }

    boolean contradict() {
        return allowCommands && skipCommands;
    }

    boolean skipsWaits() {
        return skipWaits;
    }

    boolean restarts() {
        return restart;
    }
}
