package io.landfall.validation.engine;

import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Dataset.Origin;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.FileFormat;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.validation.data.Sql;
import io.landfall.validation.data.Targets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.WorkbookUtil;

/** The rows of a target that say themselves which file or sheet they go to. */
final class SplitRows {

    private static final Pattern NO_FILE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private SplitRows() {}

    /**
     * The rows of one file or sheet.
     *
     * @param sheet where rows name one, else empty
     */
    record Part(Dataset.File dataset, String sheet, Targets.Rows rows) {}

    /** Every file or sheet that rows name, the first row's first; nothing when a diagnostic says that a row names none. */
    static Parsed<List<Part>> of(Target target, Dataset.File dataset, Queries queries) throws SQLException {
        var table = queries.database().freshName("split");
        queries.database().execute("CREATE TABLE %s AS %s".formatted(table, queries.rows(target)));
        var naming = dataset.origins().stream().map(Origin::field).toList();
        var own = target.fields().stream()
                .map(Projection::field)
                .filter(field -> !naming.contains(field.name()))
                .toList();
        var seen = new HashSet<List<String>>();
        var parts = new ArrayList<Part>();
        for (var names : names(table, dataset.origins(), queries)) {
            if (!arePlaces(names, dataset.origins()) || !seen.add(spelled(names, dataset.origins()))) {
                return new Parsed<>(
                        List.of(),
                        List.of(Diagnostic.of(
                                RunCode.PLACE_UNKNOWN, target.at(), target.id(), String.join("|||", names))));
            }
            parts.add(part(dataset, names, new Targets.Rows(query(table, dataset.origins(), names, own), own)));
        }
        return new Parsed<>(parts, List.of());
    }

    private static boolean arePlaces(List<String> names, List<Origin> origins) {
        return IntStream.range(0, names.size())
                .allMatch(i -> isPlace(names.get(i), origins.get(i).part()));
    }

    /** Whether Windows and Excel take the name. */
    private static boolean isPlace(String name, Dataset.Part part) {
        return switch (part) {
            case SHEET -> name.equals(WorkbookUtil.createSafeSheetName(name));
            case PATH -> isFile(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
            case NAME, FOLDER, SIZE, WRITTEN -> isFile(name);
        };
    }

    private static boolean isFile(String name) {
        return !name.isBlank() && !NO_FILE.matcher(name).find();
    }

    /** Files of one name lie in one folder here, whatever folder they had, and no tool tells them apart by capitals. */
    private static List<String> spelled(List<String> names, List<Origin> origins) {
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        origins.get(i).part() == Dataset.Part.SHEET ? names.get(i) : Outputs.fileName(names.get(i)))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What the rows name, a NULL as the empty text, which is no name either. */
    private static List<List<String>> names(String table, List<Origin> origins, Queries queries) throws SQLException {
        var columns = origins.stream().map(SplitRows::name).collect(Collectors.joining(", "));
        return queries.database()
                .query("SELECT %1$s FROM %2$s GROUP BY ALL ORDER BY min(rowid)".formatted(columns, table), answers -> {
                    var names = new ArrayList<List<String>>();
                    while (answers.next()) {
                        var row = new ArrayList<String>();
                        for (int i = 1; i <= origins.size(); i++) {
                            row.add(answers.getString(i));
                        }
                        names.add(List.copyOf(row));
                    }
                    return names;
                });
    }

    private static String name(Origin origin) {
        return "coalesce(%s, '')".formatted(Sql.name(origin.field()));
    }

    private static Part part(Dataset.File dataset, List<String> names, Targets.Rows rows) {
        var path = dataset.path();
        var format = dataset.format();
        var sheet = "";
        for (int i = 0; i < names.size(); i++) {
            if (dataset.origins().get(i).part() != Dataset.Part.SHEET) {
                path = names.get(i);
            } else if (format instanceof FileFormat.Spreadsheet(var _, var range, var header)) {
                sheet = names.get(i);
                format = new FileFormat.Spreadsheet(sheet, range, header);
            }
        }
        return new Part(new Dataset.File(path, format), sheet, rows);
    }

    private static String query(String table, List<Origin> origins, List<String> names, List<Field> own) {
        var columns = own.stream().map(field -> Sql.name(field.name())).collect(Collectors.joining(", "));
        var condition = IntStream.range(0, names.size())
                .mapToObj(i -> "%s = %s".formatted(name(origins.get(i)), Sql.text(names.get(i))))
                .collect(Collectors.joining(" AND "));
        return "SELECT %s FROM %s WHERE %s ORDER BY rowid".formatted(columns, table, condition);
    }
}
