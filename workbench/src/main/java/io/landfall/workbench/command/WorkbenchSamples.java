package io.landfall.workbench.command;

import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.Batches;
import io.landfall.workbench.importing.Intake;
import io.landfall.workbench.migration.Migration;
import io.landfall.workbench.migration.Migrations;
import io.landfall.workbench.project.Projects;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Migrates the sample estate in a workbench that runs. */
final class WorkbenchSamples {

    private static final String USER = "demo";
    private static final long LOOK_AGAIN_MILLIS = 300;

    private WorkbenchSamples() {}

    /** Takes folders of exports through the migration, unless the workbench has an estate already. */
    static void migrate(WorkbenchRun workbench, Path estate, List<String> folders, PrintWriter out)
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
        var batch = application.getBean(Intake.class).takeFolders(project, USER, estate, folders);
        Migration migration = migrations.of(project.id(), batch);
        while (!migration.state().isOver()) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            migration = migrations.of(project.id(), batch);
        }
        var counts = application.getBean(Assets.class).verdicts(project.id());
        out.printf(
                "%s: %d automated, %d partial, %d manual, %d failed. See them at %s/migration/progress%n",
                Count.of(counts.total(), "asset"),
                counts.automated(),
                counts.partial(),
                counts.manual(),
                counts.failed(),
                workbench.url());
        out.flush();
    }
}
