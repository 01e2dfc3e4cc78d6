package io.landfall.rules.alteryx.flow;

import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.alteryx.WorkflowKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Folders that the engine tells, and no export does: each run of a pipeline is asked for them. In paths of files they stand at the beginning.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/preparation/formula-tool/constants.html">Constants</a>
 */
enum EngineConstant {
    WORKFLOW_FOLDER("Engine.WorkflowDirectory", "the folder that the workflow stood in"),
    /** As workflows of old versions, which called them modules, write it. Newer pages do not know it. */
    MODULE_FOLDER("Engine.ModuleDirectory", "the folder that the workflow stood in"),
    TEMPORARY_FOLDER("Engine.TempFilePath", "the folder in which Designer kept temporary files");

    private static final Pattern AT_START = Pattern.compile("(?i)^%(Engine[.]\\w+)%[\\\\/]*");

    private final String constant;
    private final String meaning;

    EngineConstant(String constant, String meaning) {
        this.constant = constant;
        this.meaning = meaning;
    }

    /** The constant of that name; none in a macro whose folder may be its own or that of its caller. */
    static Optional<EngineConstant> of(String name, WorkflowKind kind) {
        return Arrays.stream(values())
                .filter(one -> one.constant.equalsIgnoreCase(name))
                .filter(one -> one == TEMPORARY_FOLDER || kind != WorkflowKind.MACRO)
                .findFirst();
    }

    /** What each run is asked for. */
    Parameter asked() {
        var question = "What is %s, as Designer writes it, with the \\ at its end?".formatted(meaning);
        return new Parameter(constant, Types.TEXT, Optional.empty(), question, List.of());
    }

    /**
     * A path without the folder of the workflow, at which relative paths begin anyway. Another folder that the engine tells stays, and ends
     * where the rest begins.
     */
    static String place(String path, WorkflowKind kind) {
        var start = AT_START.matcher(path);
        if (!start.find()) {
            return path;
        }
        var rest = path.substring(start.end());
        var isOwn = WORKFLOW_FOLDER.constant.equalsIgnoreCase(start.group(1)) && kind != WorkflowKind.MACRO;
        if (isOwn) {
            return rest.isEmpty() ? "." : rest;
        }
        return rest.isEmpty() ? path : "%" + start.group(1) + "%\\" + rest;
    }
}
