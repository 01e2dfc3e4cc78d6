package io.landfall.converter.sql;

import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParseException;

/** What the parser says about bad text, in the words of someone who reads the document. */
final class SyntaxProblem {

    private static final Pattern ENCOUNTERED =
            Pattern.compile("(?:Encountered:? \"(.*?)\" (?:at|\\()|near the keyword '(.*?)' at)", Pattern.DOTALL);

    private SyntaxProblem() {}

    static Diagnostic of(SqlParseException failure, TextPlaces places) {
        return Diagnostic.of(DocumentCode.EXPRESSION_SYNTAX, places.of(failure.getPos()), words(failure));
    }

    private static String words(SqlParseException failure) {
        var message = String.valueOf(failure.getMessage());
        var encountered = ENCOUNTERED.matcher(message);
        if (!encountered.find()) {
            return message.lines().findFirst().orElse("");
        }
        var found = encountered.group(1) == null ? encountered.group(2) : encountered.group(1);
        if (found.contains("<EOF>")) {
            return "it ends too early";
        }
        if (found.endsWith("\\'")) {
            return "a text has no closing quote";
        }
        return found.endsWith("\\\"") ? "a name has no closing quote" : "'%s' is not expected here".formatted(found);
    }
}
