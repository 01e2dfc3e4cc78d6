package io.landfall.rules.alteryx.tool;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Header;
import io.landfall.converter.pipeline.FileFormat.Numbers;
import io.landfall.converter.pipeline.FileFormat.Quoting;
import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Trim;
import io.landfall.converter.pipeline.FileFormat.Writing;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.DelimitedInput;
import io.landfall.parsers.alteryx.tool.DelimitedOutput;
import io.landfall.parsers.alteryx.tool.FormatOptions;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.FieldConversion;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files of Input and Output tools as native formats.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/data-sources/file-format-options.html">File Format Options</a>
 */
final class FileFormats {

    private static final List<String> TEXT_FILES = List.of(".csv", ".txt", ".tsv");

    /** Files that may begin with a byte order mark. */
    private static final Set<Charset> UNICODE =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private FileFormats() {}

    /** Where a tool reads; empty for kinds of files that are not read, and for code pages that are not known. */
    static Optional<Dataset.File> input(Store store, FormatOptions options, String path) {
        if (new FileOptions(store, options).strangeToRead().isPresent()) {
            return Optional.empty();
        }
        return switch (store) {
            case Store.File file ->
                switch (file.kind()) {
                    case DELIMITED -> delimited(options.delimitedInput()).map(format -> new Dataset.File(path, format));
                    case YXDB -> Optional.of(new Dataset.File(path, new FileFormat.Yxdb()));
                    case ZIP -> member(file, options, path);
                    default -> Optional.empty();
                };
            case Store.Workbook workbook ->
                Optional.of(new Dataset.File(
                        path,
                        new FileFormat.Spreadsheet(
                                workbook.sheet(), range(workbook, options), !options.firstRowIsData())));
            case Store.Database database -> Optional.empty();
        };
    }

    /** What lies in an archive is found as if the archive were a folder. */
    private static Optional<Dataset.File> member(Store.File file, FormatOptions options, String path) {
        var inside = path + "/" + file.part();
        var name = file.part().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yxdb")) {
            return Optional.of(new Dataset.File(inside, new FileFormat.Yxdb()));
        }
        return TEXT_FILES.stream().anyMatch(name::endsWith)
                ? delimited(options.delimitedInput()).map(format -> new Dataset.File(inside, format))
                : Optional.empty();
    }

    /** A named range stands where a sheet would; a first line below the top makes a range. */
    private static String range(Store.Workbook workbook, FormatOptions options) {
        if (!workbook.range().isEmpty()) {
            return workbook.range();
        }
        if (workbook.sheet().isEmpty() && !workbook.part().isEmpty()) {
            return workbook.part().replace("`", "");
        }
        return options.firstLine() > 1 ? "A%d:".formatted(options.firstLine()) : "";
    }

    /** Where a tool writes; empty for kinds of files that are not written, and for code pages that are not known. */
    static Optional<Dataset.File> output(Store store, FormatOptions options, String path) {
        if (new FileOptions(store, options).strangeToWrite().isPresent()) {
            return Optional.empty();
        }
        return switch (store) {
            case Store.File file ->
                switch (file.kind()) {
                    case DELIMITED ->
                        delimited(options.delimitedOutput()).map(format -> new Dataset.File(path, format));
                    case YXDB -> Optional.of(new Dataset.File(path, new FileFormat.Yxdb()));
                    default -> Optional.empty();
                };
            case Store.Workbook workbook ->
                Optional.of(new Dataset.File(
                        path,
                        new FileFormat.Spreadsheet(workbook.sheet(), workbook.range(), options.writesFieldNames())));
            case Store.Database database -> Optional.empty();
        };
    }

    private static Optional<FileFormat> delimited(DelimitedInput input) {
        return CodePages.charset(input.codePage()).map(charset -> delimited(input, charset));
    }

    private static FileFormat delimited(DelimitedInput input, Charset charset) {
        return new FileFormat.Delimited(
                unescaped(input.delimiter()),
                quote(input),
                "",
                charset.name(),
                input.headerRow() ? Header.NAMES : Header.NONE,
                new Reading(Math.max(0, input.firstLine() - 1), "", true, Trim.NONE, false),
                writing(Quoting.NEEDED, "\r\n", false));
    }

    /** What keeps delimiters together; nothing where there are none. */
    private static String quote(DelimitedInput input) {
        return switch (input.ignoredQuotes()) {
            case "None" -> "";
            case "SingleQuotes" -> QuotedLines.areRead(input) ? "" : "'";
            default -> QuotedLines.areRead(input) ? "" : "\"";
        };
    }

    private static Optional<FileFormat> delimited(DelimitedOutput output) {
        return CodePages.charset(output.codePage()).map(charset -> delimited(output, charset));
    }

    private static FileFormat delimited(DelimitedOutput output, Charset charset) {
        var lineEnd = switch (output.lineEnd()) {
            case "LF" -> "\n";
            case "CR" -> "\r";
            default -> "\r\n";
        };
        var quoting = switch (output.forceQuotes()) {
            case "True" -> Quoting.TEXT_FIELDS;
            case "Never" -> Quoting.NEVER;
            default -> Quoting.NEEDED;
        };
        var unicode = UNICODE.contains(charset);
        return new FileFormat.Delimited(
                unescaped(output.delimiter()),
                "\"",
                "",
                charset.name(),
                output.headerRow() ? Header.NAMES : Header.NONE,
                new Reading(0, "", true, Trim.NONE, false),
                writing(quoting, lineEnd, unicode && output.byteOrderMark()));
    }

    private static Writing writing(Quoting quoting, String lineEnd, boolean byteOrderMark) {
        return new Writing(
                quoting,
                lineEnd,
                byteOrderMark,
                "",
                Numbers.SHORTEST,
                FieldConversion.DATE_TEXT,
                FieldConversion.DATETIME_TEXT);
    }

    /** A file without delimiters is read line by line: a character that text does not hold separates nothing. */
    private static String unescaped(String delimiter) {
        return switch (delimiter) {
            case "\\t" -> "\t";
            case "\\s" -> " ";
            case "\\0", "" -> "\0";
            default -> delimiter;
        };
    }

    /** Why a store is not read or written: an option, its code page, or else its kind. */
    static Diagnostic refusal(
            Tool tool, Store store, FormatOptions options, String path, Optional<String> strangeOption) {
        if (strangeOption.isPresent()) {
            return Diagnostic.of(FileCode.OPTION_UNKNOWN, tool.at(), path, strangeOption.get());
        }
        var page = options.delimitedInput().codePage();
        return store instanceof Store.File && CodePages.charset(page).isEmpty()
                ? Diagnostic.of(ToolCode.CODE_PAGE, tool.at(), path, page)
                : Diagnostic.of(ToolCode.FILE_KIND, tool.at(), path);
    }
}
