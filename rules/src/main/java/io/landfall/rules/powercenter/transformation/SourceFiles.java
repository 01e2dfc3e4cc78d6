package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.pipeline.Dataset.Naming;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.Optional;

/** Which file a session reads for a source. */
final class SourceFiles {

    private static final String FILE_LIST = "Command Generating File List";

    private SourceFiles() {}

    /**
     * The file's path, a pattern for several, or the path of a list of them. What a command writes, or what the files that it lists hold,
     * is expected in a file of the source's name where the command does not say it plainly; a command beside a list blocks.
     */
    static Optional<Named> named(
            SourceNode source, TransformationNode qualifier, FlowContext context, Findings findings) {
        var listed = session(source, qualifier, "Source filetype").equalsIgnoreCase("Indirect");
        var commanded = session(source, qualifier, "Input Type").equalsIgnoreCase("Command");
        if (listed && commanded) {
            findings.block(Diagnostic.of(TransformationCode.LIST_OF_COMMAND, source.at(), source.name()));
            return Optional.empty();
        }
        if (listed
                && layout(source, qualifier).filter(file -> file.skipRows() > 0).isPresent()) {
            findings.say(Diagnostic.of(TransformationCode.LIST_SKIPS, source.at(), source.name()));
        }
        var name = session(source, qualifier, "Source filename");
        if (commanded) {
            return ofCommand(source, qualifier, context.substituted(name), context, findings)
                    .map(Named::itself);
        }
        var named = context.fileName(name, source.name(), source.at());
        var path = named.isBlank() ? source.definition().name() + ".csv" : named;
        return Optional.of(new Named(path, listed ? Naming.LIST : Naming.ITSELF));
    }

    /** Which files a path names. */
    record Named(String path, Naming naming) {

        static Named itself(String path) {
            return new Named(path, Naming.ITSELF);
        }
    }

    private static Optional<String> ofCommand(
            SourceNode source, TransformationNode qualifier, String named, FlowContext context, Findings findings) {
        var command = context.substituted(session(source, qualifier, "Command"));
        var known = read(command, source, qualifier, context);
        if (known.isPresent()) {
            findings.say(Diagnostic.of(
                    TransformationCode.FILES_OF_COMMAND, source.at(), source.name(), command, known.get()));
            return known;
        }
        var path = named.matches("[\\w$.-]+") ? named : source.definition().name() + ".csv";
        findings.say(Diagnostic.of(TransformationCode.FILE_COMMAND, source.at(), source.name(), command, path));
        return Optional.of(path);
    }

    /** The path with the folder that the session names for it, unless it has one of its own. */
    static String withFolder(String path, SourceNode source, TransformationNode qualifier, FlowContext context) {
        var folder = context.substituted(session(source, qualifier, "Source file directory"));
        if (folder.isBlank() || path.contains("/") || path.contains("\\")) {
            return path;
        }
        return folder.endsWith("/") || folder.endsWith("\\") ? folder + path : folder + "/" + path;
    }

    /** Whether lines at the top of each listed file are passed over, or of the first alone, is not documented. */
    private static Optional<String> read(
            String command, SourceNode source, TransformationNode qualifier, FlowContext context) {
        if (!session(source, qualifier, "Command Type").equalsIgnoreCase(FILE_LIST)) {
            return FileCommand.written(command);
        }
        var skips =
                layout(source, qualifier).filter(file -> file.skipRows() > 0).isPresent();
        return skips
                ? Optional.empty()
                : FileCommand.listed(command, context.substituted(session(source, qualifier, "Source file directory")));
    }

    /** How the lines of a source's file are made up. */
    static Optional<FlatFile> layout(SourceNode source, TransformationNode qualifier) {
        return source.settings()
                .flatFile()
                .or(() -> qualifier.settings().flatFile())
                .or(source.definition()::flatFile);
    }

    /** Sessions write the reader's properties at the source, older ones at its qualifier. */
    private static String session(SourceNode source, TransformationNode qualifier, String property) {
        var own = source.settings().sessionText(property).strip();
        return own.isEmpty() ? qualifier.settings().sessionText(property).strip() : own;
    }
}
