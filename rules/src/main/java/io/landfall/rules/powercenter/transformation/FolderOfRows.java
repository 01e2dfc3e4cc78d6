package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import java.util.Locale;

/**
 * What stands before the name of the file that a row says it comes from: the folder as the server names it, or nothing. No manual says
 * which, and the server alone knows its folders, so that each run is asked. Where several folders are read there is no one answer.
 *
 * @param path as the session names it
 */
record FolderOfRows(SourceNode source, String path) {

    /** Whether all files are in one folder, for which a run can be asked. */
    boolean isOne() {
        return !folder().matches(".*[*?\\[].*");
    }

    /** What the row has of its file. */
    Dataset.Part part() {
        return isOne() ? Dataset.Part.NAME : Dataset.Part.PATH;
    }

    /** What the row says. */
    Expr of(Expr text, FlowContext context) {
        return isOne() ? Expr.call(TextFunction.JOIN_TEXT, context.asked(parameter(), question()), text) : text;
    }

    Diagnostic said() {
        return isOne()
                ? Diagnostic.of(TransformationCode.FILE_FOLDER_ASKED, source.at(), source.name(), folder(), parameter())
                : Diagnostic.of(TransformationCode.FILE_NAMES_ROWS, source.at(), source.name(), path);
    }

    private String folder() {
        return path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private String parameter() {
        return "FOLDER_OF_" + source.name().toUpperCase(Locale.ROOT).replaceAll("\\W", "_");
    }

    private String question() {
        return "What stands before the name of the file in rows of '%s' on the legacy server: the folder '%s' with the separator at its end, or nothing?"
                .formatted(source.name(), folder());
    }
}
