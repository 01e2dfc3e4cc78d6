package io.landfall.parsers.alteryx.tool;

import java.util.List;

/**
 * Data Cleansing, the macro {@code Cleanse.yxmc} that ships with Designer. Options about text touch text fields only, the
 * one about zero numeric fields only.
 *
 * @param trim leading and trailing whitespace
 * @param duplicateWhitespace tabs, line breaks and runs of blanks become one blank
 * @param nullRows drops records that hold nothing but Null; newer versions only
 * @param nullFields drops fields that hold nothing but Null; newer versions only
 */
public record DataCleansing(
        List<String> fields,
        boolean nullTextToEmpty,
        boolean nullNumberToZero,
        boolean trim,
        boolean duplicateWhitespace,
        boolean allWhitespace,
        boolean letters,
        boolean digits,
        boolean punctuation,
        LetterCase letterCase,
        boolean nullRows,
        boolean nullFields)
        implements ToolConfiguration {

    public DataCleansing {
        fields = List.copyOf(fields);
    }
}
