package io.landfall.rules.alteryx.tool;

import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FileKind;
import io.landfall.parsers.alteryx.tool.FormatOptions;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The options of a file that stand for something else than Landfall knows. What a delimiter of several characters is, or a value that no
 * known version of Designer writes, is not documented.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/data-sources/file-format-options.html">File Format Options</a>
 */
record FileOptions(Store store, FormatOptions options) {

    /** One character, or what stands for a tab, a blank or nothing. */
    private static final Pattern DELIMITER = Pattern.compile("(?s)|.|\\\\[ts0]");

    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}|1\\d{9}|2147483647");

    private static final Set<String> QUOTES = Set.of("DoubleQuotes", "SingleQuotes", "None", "Auto");
    private static final Set<String> INSIDE = Set.of("", "0", "19");
    private static final Set<String> LINE_ENDS = Set.of("CRLF", "LF", "CR");
    private static final Set<String> QUOTING = Set.of("False", "True", "Never");

    /** What is not known of how the file is read, as name and value. */
    Optional<String> strangeToRead() {
        return switch (store) {
            case Store.File file -> {
                var text = options.delimitedInput();
                var inside = file.kind() == FileKind.ZIP ? options.text("FileFormatInner", "0") : "0";
                yield strangeDelimiter(text.delimiter())
                        .or(() -> strange("IgnoreQuotes", text.ignoredQuotes(), QUOTES))
                        .or(() -> strange("FileFormatInner", inside, INSIDE))
                        .or(() -> isText(file) ? strangeLength() : Optional.empty())
                        .or(() -> partOfOneFile(file));
            }
            case Store.Workbook workbook ->
                isRange(workbook) && options.firstLine() > 1
                        ? Optional.of("ImportLine = %d beside a range".formatted(options.firstLine()))
                        : Optional.empty();
            case Store.Database _ -> Optional.empty();
        };
    }

    private static boolean isText(Store.File file) {
        return file.kind() == FileKind.DELIMITED || file.kind() == FileKind.ZIP;
    }

    /** Fields of no length, or of one that is no number: whether Designer takes its own length then is not documented. */
    private Optional<String> strangeLength() {
        var length = options.text("FieldLen", "").strip();
        var isKnown = length.isEmpty()
                || (options.delimitedInput().fieldLength() > 0
                        && LENGTH.matcher(length).matches());
        return isKnown ? Optional.empty() : Optional.of("FieldLen = %s".formatted(length));
    }

    /** Whether a part of a sheet is read, by its cells or by its name: the name of a sheet has a sign behind it. */
    private static boolean isRange(Store.Workbook workbook) {
        return !workbook.range().isEmpty()
                || (!workbook.sheet().isEmpty() && !workbook.part().contains("$"));
    }

    /** What is not known of how the file is written, as name and value. */
    Optional<String> strangeToWrite() {
        if (!(store instanceof Store.File file)) {
            return Optional.empty();
        }
        var text = options.delimitedOutput();
        return noDelimiter(text.delimiter())
                .or(() -> strangeDelimiter(text.delimiter()))
                .or(() -> strange("LineEndStyle", text.lineEnd(), LINE_ENDS))
                .or(() -> strange("ForceQuotes", text.forceQuotes(), QUOTING))
                .or(() -> partOfOneFile(file));
    }

    /** A part of what has none: only archives and databases hold several files. */
    private static Optional<String> partOfOneFile(Store.File file) {
        var isOne = file.kind() == FileKind.DELIMITED || file.kind() == FileKind.YXDB;
        return isOne && !file.part().isEmpty()
                ? Optional.of("FileFormat = %s with '%s' behind the path"
                        .formatted(file.kind().code(), file.part()))
                : Optional.empty();
    }

    /** What a person has to know of how the file is read. */
    List<Diagnostic> doubts(Tool tool, OptionalLong recordLimit) {
        var doubts = new ArrayList<Diagnostic>();
        if (store instanceof Store.File file) {
            var text = options.delimitedInput();
            if (isText(file) && text.ignoredQuotes().equals("Auto") && !QuotedLines.areRead(text)) {
                doubts.add(Diagnostic.of(FileCode.QUOTES_CHOSEN, tool.at(), file.path()));
            }
        }
        if (recordLimit.isPresent() && store.isPattern()) {
            var limit = String.valueOf(recordLimit.getAsLong());
            doubts.add(Diagnostic.of(FileCode.LIMIT_OF_PATTERN, tool.at(), store.place(), limit));
        }
        return doubts;
    }

    /** What is quoted in a file whose fields nothing separates is not documented. */
    private static Optional<String> noDelimiter(String delimiter) {
        return delimiter.isEmpty() || delimiter.equals("\\0")
                ? Optional.of("Delimeter = %s".formatted(delimiter))
                : Optional.empty();
    }

    private static Optional<String> strangeDelimiter(String delimiter) {
        return DELIMITER.matcher(delimiter).matches()
                ? Optional.empty()
                : Optional.of("Delimeter = %s".formatted(delimiter));
    }

    private static Optional<String> strange(String name, String value, Set<String> known) {
        return known.contains(value) ? Optional.empty() : Optional.of("%s = %s".formatted(name, value));
    }
}
