package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.validation.data.DataFile;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.FlatFileCells.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a flat file apart by its layout, plainly: delimited, or by widths.
 *
 * @param widths of the columns in bytes, for a file without delimiters
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/working-with-flat-files.html">Working with
 *     flat files</a>
 */
record FlatFileReader(FlatFile layout, List<Integer> widths) {

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    /** The file that a path of the legacy machine means. */
    static Path find(Work work, String path) {
        var found = findAll(work, path);
        if (found.size() != 1) {
            throw work.refused("the file '%s', which is not given once".formatted(path));
        }
        return found.getFirst();
    }

    /** The files that a pattern of the legacy machine means, by their names. */
    static List<Path> findAll(Work work, String path) {
        var data = work.run()
                .request()
                .data()
                .orElseThrow(() -> work.refused("the file '%s', which is not given".formatted(path)));
        var found = data.find(path, work.at()).value();
        if (found.isEmpty()) {
            throw work.refused("the file '%s', which is not given".formatted(path));
        }
        return found.stream().map(DataFile::path).toList();
    }

    List<Line> read(Path file) {
        var text = text(file);
        return layout.delimited() ? new DelimitedText(layout, delimiters()).lines(text) : fixed(text);
    }

    private String text(Path file) {
        try {
            var text = new String(Files.readAllBytes(file), charset(layout.codePage()));
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Charset charset(String codePage) {
        return switch (codePage.toUpperCase(Locale.ROOT)) {
            case "MS1252" -> Charset.forName("windows-1252");
            case "LATIN1" -> StandardCharsets.ISO_8859_1;
            case "", "UTF-8" -> StandardCharsets.UTF_8;
            default -> {
                try {
                    yield Charset.forName(codePage);
                } catch (IllegalArgumentException unknown) {
                    throw Unrepeatable.refused(layout.at(), "files of the code page " + codePage);
                }
            }
        };
    }

    private String delimiters() {
        return OCTAL.matcher(layout.delimiters())
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 8)));
    }

    private List<Line> fixed(String text) {
        var lines = text.lines().skip(layout.skipRows()).filter(line -> !line.isEmpty());
        return lines.map(this::cut).toList();
    }

    /** Widths are those of bytes. */
    private Line cut(String line) {
        var charset = charset(layout.codePage());
        var bytes = line.getBytes(charset);
        var cells = new ArrayList<@Nullable String>();
        var from = 0;
        for (int width : widths) {
            var to = Math.min(from + width, bytes.length);
            cells.add(from >= bytes.length ? null : new String(bytes, from, to - from, charset));
            from += width;
        }
        return new Line(cells);
    }
}
