package io.landfall.validation.parity;

/** Why two values most likely differ. The names are codes that never change. */
public enum Cause {
    NULL_EMPTY(
            "one side has NULL where the other has an empty text: the two tools load or write empty fields differently"),
    NULL_VALUE(
            "one side has no value: a default, a lookup without a match or a failed conversion is handled differently"),
    SWAPPED_COLUMNS("the values of two columns have changed places: the columns are mapped the wrong way round"),
    SIGN("the sign is the other way round: a credit or debit convention, or a subtraction with its sides exchanged"),
    ROUNDING(
            "the numbers differ in the last digits that are shown: they are rounded at another place or in another way"),
    TRUNCATION("one side is cut short: its column is too narrow, or digits are cut off instead of rounded"),
    SCALE(
            "one side is the other one times a power of ten: the decimal point, a unit or a percentage is taken differently"),
    NOT_OF_TYPE("one side has a text that is no value of the column's type"),
    DATE_TIMESTAMP("one side has lost the time of day: a date and a timestamp are mixed up"),
    TIME_ZONE("the times are apart by a fixed shift: the two tools see them in different time zones"),
    DATE_FORMAT(
            "the dates are written in different orders or forms: day, month and year are read or printed differently"),
    CENTURY("the years are a century apart: years of two digits are completed differently"),
    TRAILING_BLANKS("one side has blanks at the end: a column of fixed length is padded, or trimmed, on one side only"),
    LEADING_BLANKS("one side has blanks at the start or around the value: it is trimmed on one side only"),
    CASE("upper and lower case differ: a conversion of case, or a comparison that ignores it, is on one side only"),
    LINE_ENDS("the line ends inside the text differ: carriage returns are kept on one side only"),
    NUMBER_FORMAT(
            "the same numbers are written differently: leading zeros, signs or decimals are formatted on one side only"),
    ENCODING("characters beyond ASCII differ: one side was read or written in another encoding"),
    SHIFTED_KEYS(
            "the same rows are on both sides under keys that are shifted: the generated keys start or step differently"),
    KEY_FORM("the same rows are on both sides under keys that are written differently"),
    COLUMN_MISSING("the column is on the left side only: name its partner with --map, or leave it out with --ignore"),
    COLUMN_EXTRA("the column is on the right side only: name its partner with --map, or leave it out with --ignore"),
    DUPLICATE_KEYS(
            "the key does not tell these rows apart: they were compared as a multiset, and the key may need another column"),
    OTHER("no single cause that is known explains it");

    private final String sentence;

    Cause(String sentence) {
        this.sentence = sentence;
    }

    /** The likely cause, as the second half of a sentence. */
    public String sentence() {
        return sentence;
    }
}
