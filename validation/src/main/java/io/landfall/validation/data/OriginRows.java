package io.landfall.validation.data;

import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Dataset.Origin;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several files and sheets behind each other, with fields that may say where each row comes from. What is laid out differently
 * from the source is passed over or ends the run; a list of files or sheets has one row for each.
 */
record OriginRows(Database database, Dataset.File dataset, Source source, Remarks remarks) {

    private static final String ORDER = "_row";

    /** Loads one file or sheet by itself. */
    interface Loading {
        Optional<String> load(DataFile file, FileFormat format, Source part) throws SQLException;
    }

    /** One file or sheet. */
    private record Part(DataFile file, FileFormat format, String sheet) {

        String shown() {
            return sheet.isEmpty() ? file.shown() : file.shown() + "!" + sheet;
        }
    }

    /** A relation with exactly the source's fields and its ordinal; nothing when a remark says why there is none. */
    Optional<String> load(List<DataFile> files, Loading loading) throws SQLException {
        try {
            var parts = new ArrayList<Part>();
            for (var file : files) {
                parts.addAll(parts(file));
            }
            return dataset.format() instanceof FileFormat.Listing ? listed(parts) : read(parts, loading);
        } catch (IOException failure) {
            remarks.add(DataCode.UNREADABLE, files.getFirst().shown(), String.valueOf(failure.getMessage()));
            return Optional.empty();
        }
    }

    private List<Part> parts(DataFile file) throws IOException {
        return switch (dataset.format()) {
            case FileFormat.Spreadsheet(var sheet, var range, var header)
            when sheet.equals("*") ->
                sheets(file).stream()
                        .map(name -> new Part(file, new FileFormat.Spreadsheet(name, range, header), name))
                        .toList();
            case FileFormat.Spreadsheet spreadsheet -> List.of(new Part(file, spreadsheet, spreadsheet.sheet()));
            case FileFormat.Listing(var kind)
            when kind == FileFormat.Listing.Kind.SHEETS ->
                sheets(file).stream()
                        .map(name -> new Part(file, dataset.format(), name))
                        .toList();
            case FileFormat.Listing _,
                    FileFormat.Delimited _,
                    FileFormat.FixedWidth _,
                    FileFormat.Yxdb _,
                    FileFormat.Document _ -> List.of(new Part(file, dataset.format(), ""));
        };
    }

    private static List<String> sheets(DataFile file) throws IOException {
        try (var book = Book.open(file.path())) {
            return book.sheets();
        }
    }

    private Optional<String> listed(List<Part> parts) throws SQLException, IOException {
        String name;
        try (var table = RowTable.create(database, source.fields())) {
            name = table.name();
            for (var part : parts) {
                table.add(row(part));
            }
        }
        return Optional.of(database.numbered(name, source));
    }

    private List<@Nullable Object> row(Part part) throws IOException {
        var row = new ArrayList<@Nullable Object>();
        for (var field : source.fields()) {
            row.add(value(origin(field).orElseThrow(() -> new IllegalStateException(field.name())), part));
        }
        return row;
    }

    private Optional<String> read(List<Part> parts, Loading loading) throws SQLException, IOException {
        var own = source.fields().stream()
                .filter(field -> origin(field).isEmpty())
                .toList();
        var alone = new Source(source.id(), dataset, own, Optional.of(ORDER), source.at());
        var queries = new ArrayList<String>();
        for (var part : parts) {
            if (fits(part, part.equals(parts.getFirst()), own)) {
                var loaded = loading.load(part.file(), part.format(), alone);
                if (loaded.isEmpty()) {
                    return Optional.empty();
                }
                queries.add(query(loaded.get(), part, queries.size()));
            }
        }
        var name = database.freshName("origins");
        database.execute("CREATE TABLE %s (%s)".formatted(name, RowTable.columns(source.fields())));
        if (!queries.isEmpty()) {
            var names = source.fields().stream()
                    .map(field -> Sql.name(field.name()))
                    .collect(Collectors.joining(", "));
            database.execute("INSERT INTO %s SELECT %s FROM (%s) AS parts_ ORDER BY _part, %s"
                    .formatted(name, names, String.join(" UNION ALL ", queries), ORDER));
        }
        return Optional.of(database.numbered(name, source));
    }

    private String query(String relation, Part part, int number) throws IOException {
        var columns = new ArrayList<String>();
        for (var field : source.fields()) {
            var origin = origin(field);
            columns.add(
                    origin.isEmpty()
                            ? Sql.name(field.name())
                            : "%s AS %s".formatted(literal(value(origin.get(), part)), Sql.name(field.name())));
        }
        return "SELECT %s, %d AS _part, %s FROM %s".formatted(String.join(", ", columns), number, ORDER, relation);
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case LocalDateTime time -> "TIMESTAMP " + Sql.text(time.toString());
            case Long number -> number.toString();
            default -> Sql.text(value.toString());
        };
    }

    /** Whether a file or sheet has the columns of the source, with values of the same kind. */
    private boolean fits(Part part, boolean first, List<Field> own) {
        var found = SchemaProbe.fields(part.file(), part.format(), source.at());
        if (found.value().isEmpty() && !found.diagnostics().isEmpty()) {
            remarks.addAll(found.diagnostics());
            return false;
        }
        var here = found.value();
        var alike = !hasNames(part.format()) || sameNames(here, own);
        if (here.size() != own.size() || !alike) {
            remarks.add(other(first, here.size() == own.size()), part.shown());
            return false;
        }
        if (!(part.format() instanceof FileFormat.Delimited || part.format() instanceof FileFormat.FixedWidth)) {
            IntStream.range(0, own.size())
                    .filter(i -> !isLike(here.get(i).type(), own.get(i).type()))
                    .forEach(i -> remarks.add(
                            DataCode.LAYOUT_UNSURE, part.shown(), own.get(i).name()));
        }
        return !remarks.failed();
    }

    /** What is asked for one by one, as a Dynamic Input does, is laid out as its template says and not as the first. */
    private DataCode other(boolean first, boolean sameNumber) {
        if (!dataset.origins().isEmpty()) {
            return DataCode.LAYOUT_PASSED_OVER;
        }
        if (first) {
            return DataCode.LAYOUT_UNKNOWN;
        }
        return sameNumber ? DataCode.LAYOUT_RENAMED : DataCode.LAYOUT_PASSED_OVER;
    }

    /** Whether files of a format name their columns. */
    static boolean hasNames(FileFormat format) {
        return switch (format) {
            case FileFormat.Delimited delimited -> delimited.header() != FileFormat.Header.NONE;
            case FileFormat.Spreadsheet sheet -> sheet.header();
            case FileFormat.FixedWidth _, FileFormat.Document _ -> false;
            case FileFormat.Yxdb _, FileFormat.Listing _ -> true;
        };
    }

    private static boolean sameNames(List<Field> some, List<Field> others) {
        return IntStream.range(0, Math.min(some.size(), others.size()))
                .allMatch(i -> some.get(i)
                        .name()
                        .strip()
                        .equalsIgnoreCase(others.get(i).name().strip()));
    }

    private static boolean isLike(SqlType one, SqlType other) {
        return one.equals(other) || (one.isText() && other.isText());
    }

    private Optional<Origin> origin(Field field) {
        return dataset.origins().stream()
                .filter(origin -> origin.field().equals(field.name()))
                .findFirst();
    }

    private @Nullable Object value(Origin origin, Part part) throws IOException {
        return switch (origin.part()) {
            case NAME -> name(part);
            case PATH -> folder() + name(part);
            case FOLDER -> folder();
            case SHEET -> part.sheet();
            case SIZE -> Files.size(part.file().path());
            case WRITTEN ->
                LocalDateTime.ofInstant(
                                Files.getLastModifiedTime(part.file().path()).toInstant(), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS);
        };
    }

    private static String name(Part part) {
        return LegacyPath.name(part.file().shown().replace('!', '/'));
    }

    /** As the legacy tool named it, with the slash at its end. */
    private String folder() {
        var path = dataset.path();
        return path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
