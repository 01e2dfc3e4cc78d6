package io.landfall.validation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * A new workbook ({@code .xlsx}). Its sheets are read row by row; only the texts that sheets share are in memory.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1</a>
 */
final class XlsxBook implements Book {

    private final ZipFile zip;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean from1904;
    private @Nullable CellStyles styles;
    private @Nullable List<String> texts;

    private XlsxBook(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxBook read(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw new IOException("it is no workbook", broken);
        }
        try {
            var book = new XlsxBook(zip);
            book.readSheets();
            if (book.sheets.isEmpty()) {
                throw new IOException("it has no sheets");
            }
            return book;
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    private void readSheets() throws IOException {
        var targets = new HashMap<String, String>();
        try (var part = XlsxPart.open(zip, "xl/_rels/workbook.xml.rels")) {
            while (part.next()) {
                if (part.starts("Relationship")) {
                    targets.put(part.attribute("Id"), part.attribute("Target"));
                }
            }
        }
        try (var part = XlsxPart.open(zip, "xl/workbook.xml")) {
            while (part.next()) {
                if (part.starts("workbookPr")) {
                    from1904 = part.truth("date1904");
                } else if (part.starts("sheet")) {
                    sheets.put(part.attribute("name"), path(targets.getOrDefault(part.attribute("id"), "")));
                } else if (part.starts("definedName")) {
                    var name = part.attribute("name").toLowerCase(Locale.ROOT);
                    names.putIfAbsent(name, part.text());
                }
            }
        }
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public Optional<String> reference(String name) {
        return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public CellRows rows(String sheet) throws IOException {
        return new XlsxRows(XlsxPart.open(zip, sheets.getOrDefault(sheet, "")), texts(), styles());
    }

    private List<String> texts() throws IOException {
        if (texts == null) {
            var read = new ArrayList<String>();
            try (var part = XlsxPart.open(zip, "xl/sharedStrings.xml")) {
                while (part.next()) {
                    if (part.starts("si")) {
                        read.add(XlsxRows.richText(part, "si"));
                    }
                }
            }
            texts = read;
        }
        return texts;
    }

    private CellStyles styles() throws IOException {
        if (styles == null) {
            var patterns = new HashMap<Integer, String>();
            var kinds = new ArrayList<CellStyles.Kind>();
            try (var part = XlsxPart.open(zip, "xl/styles.xml")) {
                boolean cells = false;
                while (part.next()) {
                    if (part.starts("numFmt")) {
                        patterns.put(part.number("numFmtId", 0), part.attribute("formatCode"));
                    } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                        cells = part.starts("cellXfs");
                    } else if (cells && part.starts("xf")) {
                        kinds.add(kind(part.number("numFmtId", 0), patterns));
                    }
                }
            }
            styles = new CellStyles(List.copyOf(kinds), from1904);
        }
        return styles;
    }

    private static CellStyles.Kind kind(int format, Map<Integer, String> patterns) {
        var builtIn = BuiltinFormats.getBuiltinFormat(format);
        return CellStyles.Kind.of(format, patterns.getOrDefault(format, builtIn == null ? "" : builtIn));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
