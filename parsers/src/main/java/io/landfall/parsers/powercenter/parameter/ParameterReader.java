package io.landfall.parsers.powercenter.parameter;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.export.ExportFile;
import io.landfall.parsers.export.ReadCode;
import io.landfall.parsers.powercenter.parameter.ParameterFile.Section;
import io.landfall.parsers.secret.Secrets;
import io.landfall.parsers.xml.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a parameter file line by line. Of the same heading twice the service heeds the first alone. */
final class ParameterReader {

    /** Genuine files have some kilobytes. */
    private static final int MAX_BYTES = 16 << 20;

    private final ExportFile file;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> headings = new HashSet<>();
    private Heading heading = Heading.of("");
    private boolean isAgain;
    private SourceLocation at;

    ParameterReader(ExportFile file) {
        this.file = file;
        this.at = SourceLocation.of(file.path());
    }

    Parsed<ParameterFile> read() {
        var number = 0;
        for (var line : text().split("\\r\\n|\\r|\\n", -1)) {
            at = SourceLocation.of(file.path()).at(++number, 0).child(heading.text());
            line(line);
        }
        close();
        return new Parsed<>(new ParameterFile(file.path(), sections), diagnostics);
    }

    private String text() {
        try (var bytes = file.open()) {
            var content = bytes.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                tell(ParameterCode.TOO_LARGE, String.valueOf(MAX_BYTES));
            }
            var decoded = PlainText.decode(file.path(), content);
            diagnostics.addAll(decoded.diagnostics());
            return decoded.value();
        } catch (IOException e) {
            tell(ReadCode.UNREADABLE, String.valueOf(e.getMessage()));
            return "";
        }
    }

    private void line(String line) {
        var content = line.strip();
        var equals = line.indexOf('=');
        if (content.startsWith("[") && content.endsWith("]")) {
            close();
            heading = Heading.of(content.substring(1, content.length() - 1));
            isAgain = !headings.add(heading.text());
            if (isAgain) {
                tell(ParameterCode.HEADING_AGAIN, heading.text());
            }
        } else if (content.isEmpty() || content.startsWith(";") || content.startsWith("#")) {
            // Comments and blank lines group the assignments for people.
        } else if (equals > 0) {
            assignment(line.substring(0, equals), line.substring(equals + 1));
        } else {
            tell(ParameterCode.NOT_AN_ASSIGNMENT, Secrets.clean(content));
        }
    }

    private void assignment(String name, String value) {
        var place = at.child(name);
        if (!name.equals(name.stripTrailing())) {
            tell(ParameterCode.NAME_WITH_BLANK, name);
        }
        if (heading.scope() == Heading.Scope.NONE) {
            tell(ParameterCode.OUTSIDE_A_HEADING, name);
        } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
            tell(ParameterCode.ASSIGNED_TWICE, name, heading.text());
        }
        assignments.add(new Assignment(name, clean(name, value), place));
    }

    private String clean(String name, String value) {
        var isPassword = Secrets.isPassword(name) && !value.isBlank() && !value.startsWith("$");
        var cleaned = isPassword ? Secrets.REMOVED : Secrets.clean(value);
        if (!cleaned.equals(value)) {
            tell(ParameterCode.SECRET_REMOVED, name);
        }
        return cleaned;
    }

    private void close() {
        if (!isAgain && (!assignments.isEmpty() || heading.scope() != Heading.Scope.NONE)) {
            sections.add(new Section(heading, assignments));
        }
        assignments.clear();
        names.clear();
    }

    private void tell(DiagnosticCode code, String... args) {
        diagnostics.add(Diagnostic.of(code, at, args));
    }
}
