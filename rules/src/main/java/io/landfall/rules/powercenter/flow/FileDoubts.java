package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.SqlType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.rules.powercenter.expression.DateMask;
import io.landfall.rules.powercenter.flow.Node.SourceNode;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the layout of a flat file says that the pipeline does not heed.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/working-with-flat-files.html">Working with
 *     flat files</a>
 */
record FileDoubts(Node node, FlatFile file) {

    /** Line ends that a file has anyhow: none said, and the codes of a line feed and a carriage return. */
    private static final Set<String> LINE_ENDS = Set.of("", "0", "10", "13");

    private static final Set<String> QUOTES = Set.of("", "NONE", "DOUBLE", "SINGLE");

    /** A carriage return and a line feed. */
    private static final int LONGEST_LINE_END = 2;

    /** Code pages in which no character is a single byte. */
    private static final Pattern WIDE = Pattern.compile("UTF-?(16|32)|UCS", Pattern.CASE_INSENSITIVE);

    /** What there is to say of a node's file; nothing of most. */
    static List<Diagnostic> of(Node node) {
        return layout(node).stream()
                .flatMap(file -> new FileDoubts(node, file).all())
                .toList();
    }

    private static Optional<FlatFile> layout(Node node) {
        return node.settings().flatFile().or(() -> switch (node) {
            case SourceNode source -> source.definition().flatFile();
            case TargetNode target -> target.definition().flatFile();
            case TransformationNode work -> work.definition().parts().flatFile();
        });
    }

    private Stream<Diagnostic> all() {
        return Stream.of(ofTexts(), ofColumns(), ofRows()).flatMap(said -> said).flatMap(Optional::stream);
    }

    /** How texts are coded, told apart, quoted and escaped. */
    private Stream<Optional<Diagnostic>> ofTexts() {
        return Stream.of(
                says(!FileLayouts.isKnown(file.codePage()), "CODEPAGE", file.codePage(), "the pipeline takes UTF-8"),
                says(
                        file.keepEscapeCharacter() && !file.escapeCharacter().isEmpty(),
                        "KEEPESCAPECHAR",
                        "YES",
                        "the legacy run keeps escape characters in texts"),
                says(
                        file.delimited()
                                && !file.multipleDelimitersAsAnd()
                                && FileLayouts.unescaped(file.delimiters()).length() > 1,
                        "DELIMITERS",
                        file.delimiters(),
                        "each of them alone ends a field in the legacy file, here all together do"),
                says(
                        file.delimited()
                                && !QUOTES.contains(
                                        file.quoteCharacter().strip().toUpperCase(Locale.ROOT)),
                        "QUOTE_CHARACTER",
                        file.quoteCharacter(),
                        "nothing is quoted here"));
    }

    /** How columns of a fixed width are measured and filled. */
    private Stream<Optional<Diagnostic>> ofColumns() {
        return Stream.of(
                says(
                        !file.delimited() && file.nullCharacterType().equalsIgnoreCase("BINARY"),
                        "NULLCHARTYPE",
                        "BINARY",
                        "the byte of this number stands for NULL in the legacy file, here the text"),
                says(
                        node instanceof TargetNode && !file.delimited() && !FileLayouts.isMeasured(file.codePage()),
                        "CODEPAGE",
                        file.codePage(),
                        "columns are as many bytes wide in the legacy file, here as many characters"),
                says(
                        node instanceof TargetNode target && TargetFile.isWidened(target) && !holdsTexts(target),
                        "DELIMITED",
                        "NO",
                        "its columns are those of a table, and the legacy run makes columns of numbers wider by what signs and points may take"),
                says(
                        node instanceof TargetNode target && !file.delimited() && cutsDates(target),
                        "Datetime Format",
                        node instanceof TargetNode target ? dates(target) : "",
                        "dates are longer than their columns, and the manual says both that such rows are rejected and that dates are cut off"),
                says(
                        !(node instanceof TargetNode) && !file.delimited() && hasWideCharacters(),
                        "CODEPAGE",
                        file.codePage(),
                        "its characters have several bytes each, and a mark may stand before the first; columns are single bytes here"),
                says(
                        !file.delimited() && isShiftSensitive(),
                        "SHIFTSENSITIVEDATA",
                        "YES",
                        "each column of the legacy file begins and ends in the first shift state of its code page, here none does"));
    }

    /** Where rows begin and end. */
    private Stream<Optional<Diagnostic>> ofRows() {
        return Stream.of(
                says(
                        !file.delimited() && !skipped().isEmpty(),
                        "a number of bytes to skip",
                        skipped(),
                        "records of the legacy file have such bytes beside their columns, here they have none"),
                says(
                        !LINE_ENDS.contains(file.rowDelimiter().strip()),
                        "ROWDELIMITER",
                        file.rowDelimiter(),
                        "rows of the legacy file end so, here at line ends"),
                says(
                        node instanceof SourceNode && !file.delimited() && file.lineSequential() && file.skipRows() > 0,
                        "LINESEQUENTIAL",
                        "YES",
                        "the documentation says that the legacy tool skips no rows then, here it does"),
                says(
                        node instanceof SourceNode
                                && !file.delimited()
                                && !file.lineSequential()
                                && file.padBytes() == 0,
                        "PADBYTES",
                        "0",
                        "rows of the legacy file follow each other without an end, here each has a line"),
                says(
                        node instanceof SourceNode
                                && !file.delimited()
                                && !file.lineSequential()
                                && file.padBytes() > LONGEST_LINE_END,
                        "PADBYTES",
                        String.valueOf(file.padBytes()),
                        "so many bytes stand between the rows of the legacy file, here a line end does"));
    }

    /** What the layout says of bytes that belong to no column; empty when it says nothing of them. */
    private String skipped() {
        return Stream.of("SKIPLEADINGBYTES", "SKIPTRAILINGBYTES")
                .flatMap(name -> file.extras().attribute(name).stream())
                .map(String::strip)
                .filter(bytes -> !bytes.isEmpty() && !bytes.equals("0"))
                .findFirst()
                .orElse("");
    }

    private static boolean holdsTexts(TargetNode target) {
        return TargetFile.columns(target).stream()
                .allMatch(field -> TargetFile.type(field, true).isText());
    }

    private static String dates(TargetNode target) {
        return target.definition().attributes().text("Datetime Format");
    }

    private static boolean cutsDates(TargetNode target) {
        var attributes = target.definition().attributes();
        return TargetFile.columns(target).stream()
                        .anyMatch(field -> TargetFile.type(field, true).family() == SqlType.Family.TIMESTAMP)
                && DateMask.of(FileLayouts.dateMask(attributes))
                        .filter(mask -> mask.mostCharacters() > FileLayouts.dateWidth(attributes))
                        .isPresent();
    }

    private boolean isShiftSensitive() {
        return file.extras()
                .attribute("SHIFTSENSITIVEDATA")
                .filter("YES"::equalsIgnoreCase)
                .isPresent();
    }

    private boolean hasWideCharacters() {
        return WIDE.matcher(file.codePage().strip()).lookingAt();
    }

    private Optional<Diagnostic> says(boolean matters, String name, String value, String effect) {
        return matters
                ? Optional.of(Diagnostic.of(FlowCode.UNHEEDED, file.at(), node.name(), name, value, effect))
                : Optional.empty();
    }
}
