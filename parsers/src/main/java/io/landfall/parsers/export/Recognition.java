package io.landfall.parsers.export;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.xml.PlainText;
import io.landfall.parsers.xml.XmlCode;
import io.landfall.parsers.xml.XmlInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** What a file is, judged by its first bytes; its name only decides what to complain about. */
record Recognition(ExportKind kind, Optional<Diagnostic> diagnostic) {

    private static final int HEAD_BYTES = 16 * 1024;
    private static final Set<String> WORKFLOW_NAMES = Set.of("yxmd", "yxmc", "yxwz");
    private static final Set<String> PARAMETER_NAMES = Set.of("par", "prm", "param", "parm", "txt", "");

    /** {@code [Global]}, {@code [Service:is_dev]} and {@code [SALES.WF:wf_orders.ST:s_orders]}. */
    private static final Pattern HEADING = Pattern.compile(
            "^[ \\t]*\\[(Global|Service:[^\\]\\r\\n]+|[^\\]\\r\\n]*\\.(WF|WT|ST):[^\\]\\r\\n]+)\\][ \\t]*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** {@code [SALES.s_orders]} is also what ini files look like, so it counts only above {@code $$REGION=EU}. */
    private static final Pattern OLD_HEADING = Pattern.compile(
            "^[ \\t]*\\[[^\\]\\r\\n.]+\\.[^\\]\\r\\n]+\\][ \\t]*$[^\\[]*^[ \\t]*(mapplet[\\w ]*\\.)?\\$\\$?\\w+[ \\t]*=",
            Pattern.MULTILINE);

    static Recognition of(ExportFile file) {
        try (var bytes = new BufferedInputStream(file.open(), HEAD_BYTES)) {
            bytes.mark(HEAD_BYTES);
            var head =
                    PlainText.decode(file.path(), bytes.readNBytes(HEAD_BYTES)).value();
            bytes.reset();
            return of(file, head, bytes);
        } catch (IOException e) {
            return refused(ReadCode.UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }

    private static Recognition of(ExportFile file, String head, InputStream bytes) {
        var start = head.stripLeading();
        if (start.startsWith("<") || start.startsWith("\uFEFF<")) {
            return xml(file, bytes);
        }
        if (isNamedLikeAnExport(file)) {
            return start.isEmpty() ? refused(XmlCode.EMPTY, file) : refused(ReadCode.NOT_XML, file);
        }
        var parameters = PARAMETER_NAMES.contains(file.extension())
                && (HEADING.matcher(head).find() || OLD_HEADING.matcher(head).find());
        return plain(parameters ? ExportKind.PARAMETER_FILE : ExportKind.DATA);
    }

    private static Recognition xml(ExportFile file, InputStream bytes) {
        var input = XmlInput.open(file.path(), bytes);
        try {
            var xml = input.reader();
            while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                xml.next();
            }
            return root(file, xml.getLocalName());
        } catch (XMLStreamException e) {
            return isNamedLikeAnExport(file)
                    ? new Recognition(ExportKind.UNREADABLE, Optional.of(input.explain(e)))
                    : plain(ExportKind.DATA);
        }
    }

    private static Recognition root(ExportFile file, String root) {
        if (root.equals("POWERMART")) {
            return plain(ExportKind.POWERCENTER);
        }
        if (root.equals("AlteryxDocument")) {
            return plain(ExportKind.ALTERYX);
        }
        if (WORKFLOW_NAMES.contains(file.extension())) {
            return refused(ReadCode.FOREIGN_WORKFLOW, file, root);
        }
        var remark = Diagnostic.of(ReadCode.FOREIGN_XML, SourceLocation.of(file.path()), root);
        return new Recognition(ExportKind.DATA, Optional.of(remark).filter(_ -> isNamedLikeAnExport(file)));
    }

    private static boolean isNamedLikeAnExport(ExportFile file) {
        return file.extension().equals("xml") || WORKFLOW_NAMES.contains(file.extension());
    }

    private static Recognition plain(ExportKind kind) {
        return new Recognition(kind, Optional.empty());
    }

    private static Recognition refused(DiagnosticCode code, ExportFile file, String... arguments) {
        var diagnostic = new Diagnostic(code, SourceLocation.of(file.path()), List.of(arguments));
        return new Recognition(ExportKind.UNREADABLE, Optional.of(diagnostic));
    }
}
