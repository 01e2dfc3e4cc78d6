package io.landfall.parsers.powercenter.read;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.DiagnosticCode;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.secret.Secrets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Removes the passwords from the attributes of one export, and says where it did. */
final class PasswordFilter {

    /** Attributes that hold expressions. */
    private static final Set<String> EXPRESSIONS = Set.of("EXPRESSION", "CONDITION", "DEFAULTVALUE");

    /** Properties that hold expressions or SQL. */
    private static final List<String> EXPRESSION_WORDS =
            List.of("condition", "expression", "sql", "query", "filter", "join", "override", "decision name");

    /** Attributes that never hold free text, left out because there are so many of them. */
    private static final Set<String> PLAIN = Set.of(
            "NAME",
            "FROMFIELD",
            "FROMINSTANCE",
            "FROMINSTANCETYPE",
            "TOFIELD",
            "TOINSTANCE",
            "TOINSTANCETYPE",
            "DATATYPE",
            "PORTTYPE",
            "PRECISION",
            "SCALE",
            "TYPE",
            "SUBTYPE",
            "SINSTANCENAME",
            "TRANSFORMATIONNAME",
            "TRANSFORMATIONTYPE",
            "EXPRESSIONTYPE",
            "REF_FIELD",
            "GROUP",
            "NULLABLE",
            "KEYTYPE",
            "FIELDTYPE");

    private enum Kind {
        PLAIN,
        PASSWORD,
        EXPRESSION,
        TEXT
    }

    private final IntSupplier line;
    private final Consumer<Diagnostic> diagnostics;
    private final Map<String, Kind> attributes = new HashMap<>();
    private final Map<String, Kind> properties = new HashMap<>();
    private final Set<Diagnostic> told = new HashSet<>();
    private SourceLocation object;

    /** @param line of the file that is being read */
    PasswordFilter(String file, IntSupplier line, Consumer<Diagnostic> diagnostics) {
        this.line = line;
        this.diagnostics = diagnostics;
        this.object = SourceLocation.of(file);
    }

    /** From here on, what is found belongs to this object. */
    void within(SourceLocation at) {
        object = at;
    }

    /**
     * The value without passwords.
     *
     * @param property the name that stands beside the value, empty for none
     */
    String clean(String attribute, String property, String value) {
        var name = property.isEmpty() ? attribute : property;
        var kind = property.isEmpty()
                ? attributes.computeIfAbsent(attribute, PasswordFilter::attribute)
                : properties.computeIfAbsent(property, PasswordFilter::property);
        if (kind == Kind.PLAIN) {
            return value;
        }
        if (kind == Kind.PASSWORD && !value.isBlank() && !value.startsWith("$")) {
            tell(ParseCode.SECRET_REMOVED, name);
            return Secrets.REMOVED;
        }
        var cleaned = kind == Kind.EXPRESSION ? Secrets.cleanExpression(value) : Secrets.clean(value);
        if (!cleaned.equals(value)) {
            tell(ParseCode.SECRET_IN_TEXT, name);
        }
        return cleaned;
    }

    private static Kind attribute(String name) {
        if (PLAIN.contains(name)) {
            return Kind.PLAIN;
        }
        return EXPRESSIONS.contains(name) ? Kind.EXPRESSION : property(name);
    }

    private static Kind property(String name) {
        if (Secrets.isPassword(name)) {
            return Kind.PASSWORD;
        }
        var words = name.toLowerCase(Locale.ROOT);
        return EXPRESSION_WORDS.stream().anyMatch(words::contains) ? Kind.EXPRESSION : Kind.TEXT;
    }

    private void tell(DiagnosticCode code, String name) {
        var diagnostic = Diagnostic.of(code, object.at(line.getAsInt(), 0), name);
        if (told.add(diagnostic)) {
            diagnostics.accept(diagnostic);
        }
    }
}
