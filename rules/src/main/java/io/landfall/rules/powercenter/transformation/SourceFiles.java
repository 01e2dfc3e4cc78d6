package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.Optional;

/** Which file a session reads for a source. */
final class SourceFiles {

    private SourceFiles() {}

    /**
     * The file's path. What a command writes, or what the files that it lists hold, is expected in a file of the source's name; a list
     * of files blocks.
     */
    static Optional<String> path(
            SourceNode source, TransformationNode qualifier, FlowContext context, Findings findings) {
        if (session(source, qualifier, "Source filetype").equalsIgnoreCase("Indirect")) {
            findings.block(Diagnostic.of(TransformationCode.INDIRECT_FILE, source.at(), source.name()));
            return Optional.empty();
        }
        var named = context.substituted(session(source, qualifier, "Source filename"));
        var otherwise = source.definition().name() + ".csv";
        if (!session(source, qualifier, "Input Type").equalsIgnoreCase("Command")) {
            return Optional.of(named.isBlank() ? otherwise : named);
        }
        var path = named.matches("[\\w$.-]+") ? named : otherwise;
        findings.say(Diagnostic.of(
                TransformationCode.FILE_COMMAND,
                source.at(),
                source.name(),
                session(source, qualifier, "Command"),
                path));
        return Optional.of(path);
    }

    /** Sessions write the reader's properties at the source, older ones at its qualifier. */
    private static String session(SourceNode source, TransformationNode qualifier, String property) {
        var own = source.settings().sessionText(property).strip();
        return own.isEmpty() ? qualifier.settings().sessionText(property).strip() : own;
    }
}
