package io.landfall.workbench.command;

import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.home.StartFailure;
import io.landfall.workbench.importing.Intake;
import io.landfall.workbench.migration.Migration;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.io.IOException;
import java.io.PrintWriter;
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
    private static final String USER = "demo";
    private static final long LOOK_AGAIN_MILLIS = 300;

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
            migrate(workbench, estate, out);
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

    private static void migrate(WorkbenchRun workbench, Path estate, PrintWriter out)
            throws InterruptedException, IOException {
        var application = workbench.application();
        var project = application.getBean(Projects.class).current();
        if (!application.getBean(Batches.class).latest(project.id(), 1).isEmpty()) {
            out.println("This workbench has an estate already; a new --home starts afresh.");
            out.flush();
            return;
        }
        out.println("Migrating the sample estate …");
        out.flush();
        var migrations = application.getBean(Migrations.class);
        var batch = application.getBean(Intake.class).takeFolders(project, USER, estate, SYSTEMS);
        Migration migration = migrations.of(project.id(), batch);
        while (!migration.state().isOver()) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            migration = migrations.of(project.id(), batch);
        }
        var counts = application.getBean(Assets.class).verdicts(project.id());
        out.printf(
                "%d assets: %d automated, %d partial, %d manual, %d failed. See them at %s/migration/progress%n",
                counts.total(),
                counts.automated(),
                counts.partial(),
                counts.manual(),
                counts.failed(),
                workbench.url());
        out.flush();
    }
}
