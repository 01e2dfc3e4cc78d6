package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.FileFormat.Delimited;
import io.landfall.converter.pipeline.FileFormat.FixedWidth;
import io.landfall.converter.pipeline.FileFormat.Header;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out how a file holds its rows, from its name and its first line. */
final class FormatGuess {

    private static final List<String> DELIMITERS = List.of(",", "\t", ";", "|", "\u0001");
    private static final List<String> TEXTS = List.of("csv", "txt", "dat", "tsv", "tab", "out", "psv", "");

    private final FormatHints hints;

    FormatGuess(FormatHints hints) {
        this.hints = hints;
    }

    /** The format; nothing when it is none that is known here. Parquet describes itself and has none. */
    Optional<FileFormat> of(DataFile file) throws IOException {
        return switch (file.extension()) {
            case "xlsx", "xlsm", "xls" ->
                Optional.of(new FileFormat.Spreadsheet(hints.sheet().orElse(""), "", hints.header()));
            case "yxdb" -> Optional.of(new FileFormat.Yxdb());
            case String extension when TEXTS.contains(extension) || saysHow() -> Optional.of(text(file));
            default -> Optional.empty();
        };
    }

    private boolean saysHow() {
        return hints.delimiter().isPresent() || !hints.widths().isEmpty();
    }

    private FileFormat text(DataFile file) throws IOException {
        var usual = TableFiles.CSV;
        var encoding = hints.encoding().orElse(usual.encoding());
        if (!hints.widths().isEmpty()) {
            return new FixedWidth(
                    hints.widths(),
                    encoding,
                    hints.header() ? Header.NAMES : Header.NONE,
                    new FileFormat.Reading(0, "", true, FileFormat.Trim.BOTH, false),
                    usual.writing());
        }
        var first = firstLine(file, encoding);
        var header = first.startsWith("#") ? Header.HASH_NAMES : Header.NAMES;
        return new Delimited(
                hints.delimiter().orElseGet(() -> delimiter(first)),
                usual.quote(),
                usual.escape(),
                encoding,
                hints.header() ? header : Header.NONE,
                usual.reading(),
                usual.writing());
    }

    private static String firstLine(DataFile file, String declared) throws IOException {
        var encoding = TextEncoding.of(file.path(), declared);
        if (encoding.isEmpty()) {
            return "";
        }
        try (var text = new DelimitedText(encoding.get().open(file.path()), TableFiles.CSV)) {
            return text.line();
        }
    }

    /** The one that is there most often, outside of quotes. */
    private static String delimiter(String line) {
        var plain = line.replaceAll("\"[^\"]*\"", "");
        var best = ",";
        for (var candidate : DELIMITERS) {
            if (count(plain, candidate) > count(plain, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int count(String line, String part) {
        return line.split(Pattern.quote(part), -1).length;
    }
}
