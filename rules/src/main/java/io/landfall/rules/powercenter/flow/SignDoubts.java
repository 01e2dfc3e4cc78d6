package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.FileFormat.Signs;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Attributes;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.Lookup;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Signs between the digits of a file's numbers of which nobody says enough: those that are the delimiter too or no choice of the
 * Designer's, and formats that single columns have of their own.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-1-1/_designer-guide_powercenter_10-1-1_ditamap/working_with_flat_files/formatting_flat_file_columns/formatting_numeric_columns/format_column.html">Format
 *     Column</a>
 */
record SignDoubts(Node node) {

    /** What there is to say of a node that reads or writes a file; nothing of most. */
    static List<Diagnostic> of(Node node) {
        var doubts = new SignDoubts(node);
        return switch (node) {
            case SourceNode source -> doubts.of(source);
            case TargetNode target -> doubts.of(target);
            case TransformationNode work ->
                work.definition() instanceof Lookup lookup && doubts.has("Source Type", "Flat File")
                        ? doubts.of(lookup)
                        : List.of();
        };
    }

    /** A warning for each sign that ends a field of the file as well. */
    Stream<Diagnostic> delimiting(FlatFile file, Signs signs) {
        return Stream.of(signs.thousands(), signs.point())
                .filter(sign -> !sign.isEmpty()
                        && file.delimited()
                        && FileLayouts.unescaped(file.delimiters()).contains(sign))
                .map(sign -> unheeded(
                        "a separator of numbers",
                        sign,
                        "it is the delimiter too, and whether numbers are quoted then is not documented"));
    }

    private List<Diagnostic> of(SourceNode source) {
        var columns = source.definition().columns();
        var own = columns.stream()
                .filter(column -> hasFormat(PortTypes.column(column.datatype(), column.precision(), column.scale())))
                .flatMap(column -> ofColumn(column.name(), column.layout().picture()));
        var numbers = columns.stream()
                .filter(column ->
                        column.datatype().strip().toLowerCase(Locale.ROOT).matches("num.*|dec.*"))
                .map(column -> PortTypes.column(column.datatype(), column.precision(), column.scale()))
                .toList();
        if (numbers.isEmpty()) {
            return isCobol(source) ? List.of() : own.toList();
        }
        if (isCobol(source)
                || source.definition().flatFile().isEmpty()
                || !numbers.stream().allMatch(SqlType.Decimal.class::isInstance)) {
            return unread().toList();
        }
        var file = source.settings().flatFile().or(source.definition()::flatFile);
        return Stream.of(own, unknown(), file.stream().flatMap(this::delimiting))
                .flatMap(said -> said)
                .toList();
    }

    private List<Diagnostic> of(TargetNode target) {
        return target.definition().flatFile().isEmpty()
                ? List.of()
                : target.definition().fields().stream()
                        .filter(field ->
                                hasFormat(PortTypes.column(field.datatype(), field.precision(), field.scale())))
                        .flatMap(field -> ofColumn(field.name(), field.picture()))
                        .toList();
    }

    /** Whole numbers and doubles have a format that nobody can change, but a lookup does not say which ports are such columns. */
    private List<Diagnostic> of(Lookup lookup) {
        var isMixed = lookup.lookupPorts().stream()
                .map(port -> PortTypes.column(port.datatype(), port.precision(), port.scale()))
                .anyMatch(type -> type.isNumber() && !(type instanceof SqlType.Decimal));
        var file = node.settings().flatFile().or(lookup::flatFile);
        return Stream.of(isMixed ? unread() : unknown(), file.stream().flatMap(this::delimiting))
                .flatMap(said -> said)
                .toList();
    }

    private Stream<Diagnostic> delimiting(FlatFile file) {
        var signs = NumberSigns.of(node.settings());
        return signs.arePlain() ? Stream.of() : delimiting(file, signs.signs());
    }

    /** Signs that a pipeline does not look for. */
    private Stream<Diagnostic> unknown() {
        return new NumberSigns(signs()).areKnown() ? Stream.of() : unread();
    }

    private Stream<Diagnostic> unread() {
        var thousands = signs().thousands();
        var point = signs().point();
        return Stream.concat(
                thousands.isEmpty()
                        ? Stream.of()
                        : Stream.of(unheeded("Thousand Separator", thousands, "numbers have such signs in the file")),
                point.equals(Signs.PLAIN.point())
                        ? Stream.of()
                        : Stream.of(unheeded(
                                "Decimal Separator", point, "numbers have this sign for a point in the file")));
    }

    private Signs signs() {
        return FileLayouts.signs(node.settings(), Attributes.NONE);
    }

    private Stream<Diagnostic> ofColumn(String column, String format) {
        return format.isBlank()
                ? Stream.of()
                : Stream.of(unheeded(
                        "a format of the column " + column,
                        format,
                        "values of the file are taken in the format of all columns"));
    }

    private static boolean hasFormat(SqlType type) {
        return type instanceof SqlType.Decimal
                || type.family() == SqlType.Family.TIMESTAMP
                || type.family() == SqlType.Family.DATE;
    }

    private static boolean isCobol(SourceNode source) {
        return source.definition().databaseType().equalsIgnoreCase("VSAM");
    }

    private boolean has(String property, String value) {
        return node.settings().text(property).strip().equalsIgnoreCase(value);
    }

    private Diagnostic unheeded(String name, String value, String effect) {
        return Diagnostic.of(FlowCode.UNHEEDED, node.at(), node.name(), name, value, effect);
    }
}
