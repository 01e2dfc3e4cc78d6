package io.landfall.workbench.command;

import io.landfall.workbench.home.StartFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the workbench and lets it run. */
@Command(
        name = "serve",
        description = "Starts the workbench: pages and REST over a database of its own.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkbenchOptions options = new WorkbenchOptions();

    @Override
    public Integer call() throws InterruptedException {
        try {
            var workbench = WorkbenchRun.start(options, spec.commandLine().getOut());
            return workbench.untilStopped();
        } catch (StartFailure failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            return Landfall.OWN_FAULT;
        }
    }
}
