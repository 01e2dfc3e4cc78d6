package io.landfall.rules.powercenter.workflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of commands, messages and file names, with {@code ${NAME}} where the legacy tool puts a value: variables, built-ins and service
 * variables such as {@code $PMSourceFileDir}, and session parameters such as {@code $Param_Dir}. Other signs are left to the shell.
 */
final class Texts {

    private static final Pattern NAMES = Pattern.compile(
            "\\$\\$([A-Za-z_][A-Za-z0-9_]*)|\\$((?:PM|Param|InputFile|OutputFile|BadFile|LookupFile|DBConnection|FTPConnection)[A-Za-z0-9_]*)");

    private Texts() {}

    static String of(String legacy) {
        return NAMES.matcher(legacy)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "${" + (found.group(1) == null ? found.group(2) : found.group(1)) + "}"));
    }
}
