package io.landfall.workbench.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as text. A smallest input is shown whole, for whoever tries it again; only one that nobody had the time to make small is cut off. */
final class ShownRows {

    private static final int SHOWN = 50;

    private ShownRows() {}

    static List<List<@Nullable String>> of(List<List<@Nullable Object>> rows) {
        var all = new ArrayList<List<@Nullable String>>();
        for (List<@Nullable Object> row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
            all.add(texts(row));
        }
        return all;
    }

    private static List<@Nullable String> texts(List<@Nullable Object> row) {
        var texts = new ArrayList<@Nullable String>();
        for (Object value : row) {
            texts.add(
                    value == null ? null : value instanceof byte[] bytes ? bytes.length + " bytes" : value.toString());
        }
        return texts;
    }
}
