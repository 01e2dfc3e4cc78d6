package io.landfall.workbench.command;

import io.landfall.validation.data.FormatHints;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the command line says about the file of one side, where it is not what it says about both: {@code widths=5:12:10}. */
record FileHints(FormatHints both) {

    /** A word that no file has, or a value that it cannot have. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(String message) {
            super(message);
        }
    }

    /** What holds for the file: what is said of it, and the rest of what is said of both. */
    FormatHints of(Map<String, String> said) {
        var hints = both;
        for (var one : said.entrySet()) {
            hints = with(hints, one.getKey(), one.getValue());
        }
        return hints;
    }

    private static FormatHints with(FormatHints hints, String name, String value) {
        return switch (name) {
            case "delimiter" -> text(hints, value);
            case "widths" ->
                new FormatHints(Optional.empty(), widths(value), hints.encoding(), hints.header(), hints.sheet());
            case "encoding" ->
                new FormatHints(hints.delimiter(), hints.widths(), Optional.of(value), hints.header(), hints.sheet());
            case "header" ->
                new FormatHints(hints.delimiter(), hints.widths(), hints.encoding(), isThere(value), hints.sheet());
            case "sheet" ->
                new FormatHints(
                        hints.delimiter(), hints.widths(), hints.encoding(), hints.header(), Optional.of(value));
            default ->
                throw new Unknown(
                        "'%s' says nothing about a file; these do: delimiter, widths, encoding, header, sheet."
                                .formatted(name));
        };
    }

    private static FormatHints text(FormatHints hints, String delimiter) {
        return new FormatHints(
                Optional.of(delimiter.replace("\\t", "\t")),
                List.of(),
                hints.encoding(),
                hints.header(),
                hints.sheet());
    }

    private static boolean isThere(String value) {
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Unknown("'header=%s' is neither header=yes nor header=no.".formatted(value));
        };
    }

    private static List<Integer> widths(String value) {
        try {
            return Arrays.stream(value.split(":")).map(Integer::valueOf).toList();
        } catch (NumberFormatException noNumber) {
            throw new Unknown("'widths=%s' is no list such as widths=5:12:10.".formatted(value));
        }
    }
}
