package io.landfall.validation.data;

import io.landfall.converter.pipeline.FileFormat.Reading;
import io.landfall.converter.pipeline.FileFormat.Trim;
import org.jspecify.annotations.Nullable;

/** How the text between two delimiters becomes a value. Quotes protect: what stands in them is never trimmed and never NULL. */
record FieldReading(Reading reading) {

    @Nullable
    String value(String text, boolean quoted) {
        if (quoted) {
            return text;
        }
        var trimmed = trimmed(text);
        return isNull(trimmed) ? null : trimmed;
    }

    private boolean isNull(String text) {
        return text.isEmpty() ? reading.emptyIsNull() : text.equals(reading.nullText());
    }

    private String trimmed(String text) {
        return trimmed(text, reading.trim());
    }

    static String trimmed(String text, Trim trim) {
        return switch (trim) {
            case NONE -> text;
            case TRAILING -> text.substring(0, endWithoutBlanks(text));
            case BOTH -> text.substring(startWithoutBlanks(text), endWithoutBlanks(text));
        };
    }

    private static int startWithoutBlanks(String text) {
        int start = 0;
        int end = endWithoutBlanks(text);
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    private static int endWithoutBlanks(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
