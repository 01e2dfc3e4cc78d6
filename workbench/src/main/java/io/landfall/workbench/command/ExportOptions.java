package io.landfall.workbench.command;

import io.landfall.parsers.export.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The exports that a command is called for. */
final class ExportOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Exports, folders of them, or archives (.zip, .yxzp).")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--macros",
            paramLabel = "DIR",
            description = "Folder with shared Alteryx macros; may be given several times.")
    private List<Path> macroFolders = new ArrayList<>();

    /**
     * Makes sure that there is something at every path.
     *
     * @throws ParameterException when there is not
     */
    void check() {
        for (var path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(command.commandLine(), "There is no file or folder '%s'.".formatted(path));
            }
        }
    }

    /** What is at the paths, to be closed by the caller. */
    Exports find() {
        return Exports.find(paths);
    }

    Path firstPath() {
        return paths.getFirst();
    }

    List<Path> macroFolders() {
        return macroFolders;
    }
}
