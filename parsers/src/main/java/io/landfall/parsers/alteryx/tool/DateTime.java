package io.landfall.parsers.alteryx.tool;

/**
 * DateTime: text to date or date to text, into a field of its own that is added at the end.
 *
 * @param toText whether a date becomes text rather than text a date
 * @param format a picture such as {@code MM/dd/yyyy}; the result is a Date unless it has a time. Empty or
 *     {@code Custom} when the author wrote a format of his own.
 * @param customFormat the author's own picture, empty when one of the list was taken
 * @param language name such as {@code English}, for month and weekday names
 * @param outputType set in newer versions, else {@link FieldType#NONE}
 */
public record DateTime(
        boolean toText,
        String inputField,
        String format,
        String customFormat,
        String language,
        String outputField,
        StoredType outputType)
        implements ToolConfiguration {}
