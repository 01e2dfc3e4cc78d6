package io.landfall.parsers.alteryx.tool;

/**
 * Blob Convert: binary data to text, or text to binary data.
 *
 * @param toBlob whether text becomes binary data
 * @param field the field that is changed
 * @param mode what the text is, such as {@code MD5} or {@code Base64}, as written
 */
public record BlobConvert(boolean toBlob, String field, String mode) implements ToolConfiguration {}
