package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.DECIMAL;
import static io.landfall.converter.expression.Signature.Parameter.DOUBLE;
import static io.landfall.converter.expression.Signature.Parameter.INTEGER;
import static io.landfall.converter.expression.Signature.Parameter.NUMBER;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;
import static io.landfall.converter.expression.Signature.argument;

/**
 * The library's functions that make numbers of text, text of numbers, and numbers of one type of another; and that
 * round. A NULL argument gives NULL, and so does a floating-point number that is not finite.
 */
public enum NumberFunction implements LibraryFunction {
    LEADING_NUMBER(
            Signature.of(Types.DOUBLE, TEXT),
            "The number that the text begins with, after white space, exponent included; 0 when it "
                    + "begins with none, NULL beyond the range of doubles"),
    LEADING_DECIMAL(
            Signature.of(types -> types.size() == 1 ? Types.decimal(38, 10) : types.get(1), TEXT, DECIMAL)
                    .optional(1),
            "The number that the text begins with, after white space, without an exponent, rounded "
                    + "half away from zero to the type of the second argument, whose value does not matter, or "
                    + "to 10 digits without one; 0 when it begins with none, NULL when it does not fit"),
    LEADING_INTEGER(
            Signature.of(Types.BIGINT, TEXT),
            "The number that the text begins with, after white space, without an exponent, rounded "
                    + "half away from zero; 0 when it begins with none, NULL when it does not fit"),
    NUMBER_OF_TEXT(
            Signature.of(Types.DOUBLE, TEXT),
            "The number that the whole text is, white space around it aside; NULL when it is none, or "
                    + "beyond the range of doubles"),
    DECIMAL_OF_TEXT(
            Signature.of(argument(1), TEXT, DECIMAL),
            "The number that the whole text is, white space around it aside, rounded half away from "
                    + "zero to the type of the second argument, whose value does not matter; NULL when it is "
                    + "none or does not fit"),
    INTEGER_OF_TEXT(
            Signature.of(Types.BIGINT, TEXT),
            "The whole number that the whole text is, in digits after a sign or none, white space "
                    + "around it aside; NULL when it is none or does not fit"),
    IS_NUMBER_TEXT(
            Signature.of(Types.BOOLEAN, TEXT),
            "Whether the whole text is a number, white space around it aside: a sign or none, digits "
                    + "with a point or without, an exponent or none"),
    SMALLINT_OR_NULL(
            Signature.of(Types.SMALLINT, NUMBER), "The number rounded half away from zero; NULL when it does not fit"),
    INTEGER_OR_NULL(
            Signature.of(Types.INTEGER, NUMBER), "The number rounded half away from zero; NULL when it does not fit"),
    BIGINT_OR_NULL(
            Signature.of(Types.BIGINT, NUMBER), "The number rounded half away from zero; NULL when it does not fit"),
    DECIMAL_OR_NULL(
            Signature.of(argument(1), NUMBER, DECIMAL),
            "The number rounded half away from zero to the type of the second argument, whose value "
                    + "does not matter, a double as it prints in 15 significant digits; NULL when it does not "
                    + "fit"),
    NUMBER_TO_FIXED_TEXT(
            Signature.of(Types.TEXT, DOUBLE, INTEGER, TEXT, TEXT).optional(2),
            "The number with that many digits after the point, rounded by its exact binary value, "
                    + "exact halves to even; the third argument stands between thousands, the fourth for the "
                    + "point; NULL for a number of digits outside 0 to 100"),
    NUMBER_TO_SHORTEST_TEXT(
            Signature.of(Types.TEXT, DOUBLE),
            "The number in the fewest digits that read back as the same double: plain from 1E-4 to "
                    + "below 1E16, else as in 1.5e+16"),
    NUMBER_TO_COMPACT_TEXT(
            Signature.of(Types.TEXT, DOUBLE),
            "The number in at most 15 significant digits: plain from 0.1 to below 1E15, and below 0.1 "
                    + "where no more than 14 digits stand after the point, else as in 6.25e-17, or as in 1.e+15 "
                    + "for a single digit"),
    ROUND_NUMBER(
            Signature.of(types -> Types.rounded(types.getFirst()), NUMBER, INTEGER),
            "The number rounded half away from zero to that many digits, negative for tens; a double "
                    + "is rounded as it prints in 15 significant digits, and from 1E15 on by its binary value; "
                    + "NULL when it does not fit"),
    TRUNCATE_NUMBER(
            Signature.of(types -> Types.rounded(types.getFirst()), NUMBER, INTEGER),
            "The number cut off towards zero after that many digits, negative for tens; a double is "
                    + "cut off as it prints in 15 significant digits, and from 1E15 on by its binary value"),
    ROUND_TO_MULTIPLE(
            Signature.of(Types.DOUBLE, DOUBLE, DOUBLE),
            "The multiple of the second argument nearest to the first, halves away from zero, in "
                    + "binary arithmetic; NULL for multiples of 0 and beyond the range of doubles"),
    REMAINDER(
            Signature.of(Signature::widest, NUMBER, NUMBER),
            "What division leaves, exactly, with the sign of the dividend; NULL when the divisor is 0"),
    SIGN_OF(Signature.of(Types.INTEGER, NUMBER), "-1, 0 or 1");

    private final Definition definition;

    NumberFunction(Signature signature, String meaning) {
        this.definition = new Definition(signature, meaning);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
