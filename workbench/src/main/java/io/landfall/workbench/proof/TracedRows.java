package io.landfall.workbench.proof;

import io.landfall.validation.proof.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row on both sides.
 *
 * @param differing the columns whose values are not the same
 */
public record TracedRows(
        @Nullable List<@Nullable String> legacy, @Nullable List<@Nullable String> converted, List<String> differing) {

    static TracedRows of(Trace.Rows rows, List<String> columns) {
        return new TracedRows(
                rows.legacy().map(TracedRows::texts).orElse(null),
                rows.converted().map(TracedRows::texts).orElse(null),
                IntStream.range(0, columns.size())
                        .filter(i -> !rows.isSame(i))
                        .mapToObj(columns::get)
                        .toList());
    }

    private static List<@Nullable String> texts(List<@Nullable Object> row) {
        var texts = new ArrayList<@Nullable String>();
        for (Object value : row) {
            texts.add(value == null ? null : text(value));
        }
        return texts;
    }

    /** Numbers without an exponent, as people know them: keys of PowerCenter are often doubles. */
    private static String text(Object value) {
        return switch (value) {
            case byte[] bytes -> bytes.length + " bytes";
            case Double number
            when Double.isFinite(number) && (number == 0 || (Math.abs(number) >= 1e-6 && Math.abs(number) < 1e17)) ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
