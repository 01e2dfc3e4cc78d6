package io.landfall.workbench.command;

import io.landfall.workbench.home.StartFailure;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the workbench with the sample estate migrated end to end. */
@Command(
        name = "demo",
        description = "Starts the workbench and migrates the sample estate in it, end to end.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private static final List<String> SYSTEMS = List.of("powercenter", "alteryx");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkbenchOptions options = new WorkbenchOptions();

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            description = "The sample estate (default: that of this Landfall).")
    private @Nullable Path samples;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var out = spec.commandLine().getOut();
        try {
            var estate = samples == null ? find() : samples;
            var workbench = WorkbenchRun.start(options, out);
            WorkbenchSamples.migrate(workbench, estate, SYSTEMS, out);
            return workbench.untilStopped();
        } catch (StartFailure failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            return Landfall.OWN_FAULT;
        }
    }

    /** The samples beside the program, or where the command is called. */
    private static Path find() {
        return Stream.concat(above(Path.of("").toAbsolutePath()), above(program()))
                .map(folder -> folder.resolve("samples"))
                .filter(folder -> SYSTEMS.stream().allMatch(system -> Files.isDirectory(folder.resolve(system))))
                .findFirst()
                .orElseThrow(() -> new StartFailure("There is no sample estate: say where it is with --samples."));
    }

    private static Path program() {
        try {
            return Path.of(DemoCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> above(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent);
    }
}
