package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Signs;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.List;
import java.util.Optional;

/** The flat file that a session writes for a target. */
public record TargetFile(TargetNode target, FlatFile layout, AssemblyContext context) {

    private static final int WHOLE_DIGITS_OF_A_FILE = 28;

    /** How a target is made up as a file; empty when it is none. */
    static Optional<FlatFile> layout(TargetNode target) {
        return target.settings().flatFile().or(target.definition()::flatFile);
    }

    /**
     * Whether rows name the file that they go to. A port for that which nothing is linked to does not count, nor does it stand in the file.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/mappings/creating-target-files-by-transaction/running-the-session.html">Creating
     *     target files by transaction</a>
     */
    public static boolean isNamedByRows(TargetNode target, Flow flow) {
        return target.definition().fields().stream()
                .filter(TargetField::fileName)
                .anyMatch(field ->
                        flow.feeding(new PortRef(target.name(), field.name())).isPresent());
    }

    /** The columns that stand in it. */
    static List<TargetField> columns(TargetNode target) {
        return target.definition().fields().stream()
                .filter(field -> !field.fileName())
                .toList();
    }

    /** A file holds numbers of as many digits as decimals can have, rounded to the column's scale; a table those that its column holds. */
    static SqlType type(TargetField field, boolean file) {
        var type = PortTypes.column(field.datatype(), field.precision(), field.scale());
        if (file && type instanceof SqlType.Decimal(var precision, var scale)) {
            var whole = Math.max(precision - scale, WHOLE_DIGITS_OF_A_FILE);
            return Types.decimal(Math.min(SqlType.Decimal.MAX_PRECISION, whole + scale), scale);
        }
        return type;
    }

    /** Where a number does not find room in its column of a file of fixed widths, so that its row goes to the reject file. */
    static Optional<Expr> tooLong(TargetNode target, TargetField field, Expr number) {
        return layout(target)
                .filter(layout -> !layout.delimited() && !isWidened(target))
                .flatMap(_ -> new FixedNumbers(field.precision(), signs(target, field)).tooLong(number));
    }

    /**
     * Whether the session writes a table's rows in columns of fixed width, which then have room for signs and points.
     *
     * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/workflow-basics-guide/targets/integration-service-handling-for-file-targets/writing-to-fixed-width-flat-files-with-relational-target-definit.html">Writing
     *     to fixed-width flat files with relational target definitions</a>
     */
    static boolean isWidened(TargetNode target) {
        return target.definition().flatFile().isEmpty()
                && layout(target).filter(layout -> !layout.delimited()).isPresent();
    }

    /** What is said of where numbers stand in wider columns. */
    static Optional<Diagnostic> numbersToTheLeft(TargetNode target) {
        return layout(target)
                .filter(layout -> !layout.delimited())
                .filter(_ -> columns(target).stream()
                        .anyMatch(field ->
                                field.precision() > 1 && type(field, true).isNumber()))
                .map(_ -> Diagnostic.of(TargetCode.NUMBERS_LEFT, target.at(), target.name()));
    }

    private static Signs signs(TargetNode target, TargetField field) {
        return type(field, true) instanceof SqlType.Decimal ? signs(target) : Signs.PLAIN;
    }

    private static Signs signs(TargetNode target) {
        return FileLayouts.signs(target.settings(), target.definition().attributes());
    }

    /**
     * Where it lies and how it is made up.
     *
     * @param draft takes what there is to say of that
     */
    Dataset dataset(Draft draft) {
        var named = context.fileName(target.settings().sessionText("Output filename"), target.name(), target.at());
        var path = named.isBlank() ? target.definition().name() + ".csv" : named;
        var dateWidth = FileLayouts.dateWidth(target.definition().attributes());
        var widths = columns(target).stream()
                .map(field -> type(field, true).family() == SqlType.Family.TIMESTAMP ? dateWidth : field.precision())
                .toList();
        var signs = signs(target);
        new SignDoubts(target).delimiting(layout, signs).forEach(draft::say);
        FileFormat format = FileLayouts.format(
                layout,
                widths,
                header(),
                FileLayouts.dateMask(target.definition().attributes()),
                signs);
        return new Dataset.File(path, format);
    }

    /** Without a session nobody says; a header does no harm. Some exports leave out what is as at first, which is no header. */
    private Header header() {
        return header(target);
    }

    private static Header header(TargetNode target) {
        var option = target.settings().sessionText("Header Options").strip();
        var none = option.isEmpty() ? target.settings().fileWriter() : !option.equalsIgnoreCase("Output Field Names");
        return none ? Header.NONE : Header.HASH_NAMES;
    }

    /** Whether rows are appended to a file, below a line with names that each run of the session may write. */
    static boolean mayRepeatHeader(TargetNode target) {
        return layout(target).isPresent() && mode(target) == Target.Mode.APPEND && header(target) != Header.NONE;
    }

    /** What becomes of a file that is there. */
    static Target.Mode mode(TargetNode target) {
        return target.settings().sessionText("Append if Exists").strip().equalsIgnoreCase("YES")
                ? Target.Mode.APPEND
                : Target.Mode.OVERWRITE;
    }
}
