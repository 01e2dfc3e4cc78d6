package io.landfall.converter.suggestion;

import io.landfall.converter.pipeline.Script;
import io.landfall.parsers.secret.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the parts whose results come from somewhere else than the rows they are given: of those no model can know anything. */
enum Outside {
    LOOKED_UP("it looks up rows in a table or file of its own", "\\ALookup Procedure "),
    PROCEDURE(
            "it runs a procedure that the export does not hold",
            "\\A(?:Stored Procedure|External Procedure|Advanced External Procedure) |<(?:Procedure|StoredProc)\\w*>"),
    DATABASE(
            "it runs SQL in a database while rows pass",
            "(?i)Module Identifier = \\w*sql|<(?:Connection|DatabaseName|DbFileName|PreSQL|PostSQL)\\b"),
    SERVICE(
            "it calls a service",
            "(?i)\\A(?:HTTP|Web Services?) |Module Identifier = \\w*(?:http|webservice)|<URL\\w*>|<HttpAction\\b"),
    FILE("it reads or writes a file of its own", "(?i)<(?:File|FileName|OutputFile\\w*|InputFile\\w*)\\b"),
    /** Both readers leave a marker of their own. */
    PASSWORD("it logs in somewhere: a password was removed from it", Pattern.quote(Secrets.REMOVED) + "|\\[redacted]");

    private final String reason;
    private final Pattern sign;

    Outside(String reason, String sign) {
        this.reason = reason;
        this.sign = Pattern.compile(sign);
    }

    /** Why the script's results come from somewhere else; nothing when it shows no sign of that. */
    static Optional<String> reason(Script script) {
        return List.of(values()).stream()
                .filter(outside -> outside.sign.matcher(script.text()).find())
                .map(outside -> outside.reason)
                .findFirst();
    }
}
