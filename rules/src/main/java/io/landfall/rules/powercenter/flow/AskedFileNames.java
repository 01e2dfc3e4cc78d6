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

    private static final Pattern OF_SESSION = Pattern.compile("(?i)\\$(?:InputFile|OutputFile|LookupFile|Param)\\w*");

    private static final Pattern NAME = Pattern.compile("(?i)\\$\\$[a-z_]\\w*|" + OF_SESSION.pattern());

    /**
     * The name with {@code $$X} for what a run is asked for.
     *
     * @param path with the values in it that are known
     * @param user who reads or writes the file
     */
    String in(String path, String user, SourceLocation at) {
        return NAME.matcher(path).replaceAll(found -> Matcher.quoteReplacement(asked(found.group(), path, user, at)));
    }

    private String asked(String name, String path, String user, SourceLocation at) {
        if (!isFree(name)) {
            draft.say(Diagnostic.of(FlowCode.FILE_NOT_ASKED, at, user, path, name));
            return name;
        }
        var asked = MappingParameters.parameterName(name);
        draft.parameter(new Parameter(asked, Types.TEXT, Optional.empty(), question(name, path, user), List.of()));
        draft.say(Diagnostic.of(FlowCode.FILE_ASKED, at, user, path, name, asked));
        return "$$" + asked;
    }

    /** Whether a run can be asked for a text of that name: not where it is a number, or a session and a mapping may mean two things by it. */
    private boolean isFree(String name) {
        if (!name.startsWith("$$")) {
            return !parameters.declares("$" + name);
        }
        return parameters.takes(name, SqlType::isText)
                && (parameters.declares(name)
                        || !OF_SESSION.matcher(name.substring(1)).matches());
    }

    private static String question(String name, String path, String user) {
        return "What does %s stand for in the name of the file '%s' of '%s'?".formatted(name, path, user);
    }
}
