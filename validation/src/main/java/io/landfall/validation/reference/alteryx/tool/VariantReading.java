package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.DbFileInput;
import io.landfall.parsers.alteryx.tool.Store;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the variants of a template. Rows that are given are those of all files and sheets; the fields {@code _file} and {@code _sheet}
 * behind the others say where each comes from.
 *
 * @param all the records of the template, or the rows that are given
 */
record VariantReading(Records all, boolean given, ToolRun run) {

    private static final String FILE = "_file";
    private static final String SHEET = "_sheet";

    static VariantReading of(DbFileInput template, ToolRun run) {
        var given = run.around().request().inputs().rows(run.tool().at()).isPresent();
        return new VariantReading(InputExecutor.records(template, run), given, run);
    }

    List<FlowField> fields() {
        return read().stream().map(all.fields()::get).toList();
    }

    Records read(DbFileInput variant) {
        if (!given) {
            return InputExecutor.records(variant, run);
        }
        var file = all.position(FILE);
        var sheet = all.position(SHEET);
        return Columns.only(
                all.where(row -> (file < 0 || isSame(row.get(file), file(variant.store())))
                        && (sheet < 0 || isSame(row.get(sheet), sheet(variant.store())))),
                read());
    }

    private List<Integer> read() {
        return IntStream.range(0, all.fields().size())
                .filter(i -> !given
                        || !(all.fields().get(i).isCalled(FILE)
                                || all.fields().get(i).isCalled(SHEET)))
                .boxed()
                .toList();
    }

    private static boolean isSame(@Nullable Object origin, String wanted) {
        return origin instanceof String text && text.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT));
    }

    private static String file(Store store) {
        var path = switch (store) {
            case Store.File file -> file.path();
            case Store.Workbook workbook -> workbook.path();
            case Store.Database database -> database.query();
        };
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String sheet(Store store) {
        return store instanceof Store.Workbook workbook ? workbook.sheet() : "";
    }
}
