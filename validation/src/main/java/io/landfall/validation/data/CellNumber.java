package io.landfall.validation.data;

/**
 * A number in a cell, with the digits that Alteryx shows when it takes the column for text: those of the file.
 *
 * @param text without an exponent
 */
public record CellNumber(double value, String text) {

    static CellNumber of(double value) {
        return new CellNumber(value, PlainNumbers.text(value));
    }

    /**
     * A number as it is written in a workbook.
     *
     * @throws NumberFormatException when it is none
     */
    static CellNumber of(String digits) {
        var value = Double.parseDouble(digits);
        var hasExponent = digits.indexOf('E') >= 0 || digits.indexOf('e') >= 0;
        return new CellNumber(value, hasExponent ? PlainNumbers.text(value) : digits);
    }
}
