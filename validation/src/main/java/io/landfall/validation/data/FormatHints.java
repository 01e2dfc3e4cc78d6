package io.landfall.validation.data;

import java.util.List;
import java.util.Optional;

/**
 * What somebody says about a file that does not say it itself. What is empty is found out.
 *
 * @param delimiter between the fields of a text file
 * @param widths characters of each field, for columns of fixed width
 * @param encoding a charset name
 * @param header whether the first line or row names the columns
 * @param sheet of a workbook
 */
public record FormatHints(
        Optional<String> delimiter,
        List<Integer> widths,
        Optional<String> encoding,
        boolean header,
        Optional<String> sheet) {

    public static final FormatHints NONE =
            new FormatHints(Optional.empty(), List.of(), Optional.empty(), true, Optional.empty());

    public FormatHints {
        widths = List.copyOf(widths);
    }
}
