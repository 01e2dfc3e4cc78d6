package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files that stand in a parameter file which is not here, or in none: each run is asked for them. Variables of the service such as
 * {@code $PMSourceFileDir} name folders, and stay.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/advanced-workflow-guide/parameters-and-variables-in-sessions/working-with-session-parameters.html">Working
 *     with session parameters</a>
 */
record AskedFileNames(MappingParameters parameters, Draft draft) {

    private static final Pattern NAME =
            Pattern.compile("(?i)\\$\\$[a-z_]\\w*|\\$(?:InputFile|OutputFile|LookupFile|Param)\\w*");

    /**
     * The name with {@code $$X} for what a run is asked for.
     *
     * @param path with the values in it that are known
     * @param user who reads or writes the file
     */
    String in(String path, String user, SourceLocation at) {
        return NAME.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(asked(found.group(), path, user, at)
                        .map("$$%s"::formatted)
                        .orElse(found.group())));
    }

    private Optional<String> asked(String name, String path, String user, SourceLocation at) {
        var parameter = parameter(name);
        parameter.ifPresent(asked -> {
            draft.parameter(new Parameter(asked, Types.TEXT, Optional.empty(), question(name, path, user), List.of()));
            draft.say(Diagnostic.of(FlowCode.FILE_ASKED, at, user, path, name, asked));
        });
        return parameter;
    }

    /** What a session's parameter is called; none where the mapping has another of that name, or a number. */
    private Optional<String> parameter(String name) {
        var isFree = name.startsWith("$$") ? parameters.takes(name, SqlType::isText) : !parameters.declares("$" + name);
        return isFree ? Optional.of(MappingParameters.parameterName(name)) : Optional.empty();
    }

    private static String question(String name, String path, String user) {
        return "What does %s stand for in the name of the file '%s' of '%s'?".formatted(name, path, user);
    }
}
