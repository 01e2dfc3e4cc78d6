package io.landfall.rules.powercenter.flow;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import java.util.List;
import java.util.Optional;

/**
 * A command that a session hands the rows of a flat file target to, through its standard input. The pipeline writes them to a file, which
 * the command gets when all are there: what it does with them is the same.
 *
 * @param target the instance in the mapping
 * @param command as the session has it
 * @param file that the pipeline writes
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/workflow-basics-guide/targets/working-with-file-targets/configuring-commands-for-processing-target-data.html">Configuring
 *     commands for processing target data</a>
 */
public record OutputCommand(String target, String command, String file) {

    private static final String PLAIN_PATH = "[\\w./-]+";

    /** Those of a session whose files a shell can name. */
    public static List<OutputCommand> of(SessionRun run, List<Operator> operators) {
        return operators.stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .flatMap(target -> of(run, target).stream())
                .toList();
    }

    private static Optional<OutputCommand> of(SessionRun run, Target target) {
        var path = target.at().path();
        var name = path.substring(path.lastIndexOf('/') + 1);
        var command = run.extension(name, "Command").map(String::strip).orElse("");
        return isIn(run, name)
                        && !command.isEmpty()
                        && target.dataset() instanceof Dataset.File file
                        && file.path().matches(PLAIN_PATH)
                        && target.mode() == Target.Mode.OVERWRITE
                ? Optional.of(new OutputCommand(name, command, file.path()))
                : Optional.empty();
    }

    /** Whether the session hands the rows of the target to a command. */
    public static boolean isIn(SessionRun run, String target) {
        return run.extension(target, "Output Type")
                .map(String::strip)
                .filter("Command"::equalsIgnoreCase)
                .isPresent();
    }

    /** The command as a line for a shell in the folder that the pipeline writes to. */
    public String line() {
        return "( %s ) < %s".formatted(command, file);
    }
}
