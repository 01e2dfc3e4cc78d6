package io.landfall.validation.reference.alteryx.tool;

import java.util.regex.Pattern;

/** Folders of the engine at the beginning of paths: that of the workflow is where relative paths begin, others end with a slash. */
public final class EngineFolders {

    private static final Pattern OF_WORKFLOW = Pattern.compile("(?i)^%Engine\\.WorkflowDirectory%[\\\\/]*");
    private static final Pattern OTHER = Pattern.compile("(?i)^(%Engine\\.\\w+%)[\\\\/]*(?=.)");

    private EngineFolders() {}

    /** The path, relative where it begins in the folder of the workflow. */
    public static String relative(String path) {
        var own = OF_WORKFLOW.matcher(path);
        if (own.find()) {
            return own.end() == path.length() ? "." : path.substring(own.end());
        }
        return OTHER.matcher(path).replaceFirst("$1\\\\");
    }
}
