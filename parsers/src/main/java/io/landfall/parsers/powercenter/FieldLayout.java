package io.landfall.parsers.powercenter;

/**
 * Where a field lies in a fixed-width or COBOL record.
 *
 * @param level COBOL level, 0 outside COBOL
 * @param occurs how often it repeats, 0 when it does not
 * @param redefines the field whose bytes it shares, empty for none
 * @param picture COBOL picture, for example {@code S9(5)V9(2)}
 * @param usage for example {@code DISPLAY} or {@code COMP-3}
 * @param usageFlags for example {@code SIGNED,TRAILING_SIGN}
 * @param offset in characters of the decoded record
 * @param length in characters
 * @param physicalOffset in bytes of the file
 * @param physicalLength in bytes
 */
public record FieldLayout(
        int level,
        int occurs,
        String redefines,
        String picture,
        String usage,
        String usageFlags,
        int offset,
        int length,
        int physicalOffset,
        int physicalLength) {}
