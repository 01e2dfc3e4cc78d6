package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.DOUBLE;
import static io.landfall.converter.expression.Signature.Parameter.INTEGER;
import static io.landfall.converter.expression.Signature.Parameter.NUMBER;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;
import static io.landfall.converter.expression.Signature.argument;

/** The library's functions on numbers. A NULL argument gives NULL. */
public enum NumberFunction implements LibraryFunction {
    LEADING_NUMBER(
            Signature.of(Types.DOUBLE, TEXT),
            "The number that the text begins with, after blanks, exponent included; 0 when it begins with none"),
    LEADING_DECIMAL(
            Signature.of(Types.decimal(38, 10), TEXT),
            "The number that the text begins with, after blanks, without an exponent, to 10 digits; 0 when it begins with none"),
    NUMBER_OF_TEXT(
            Signature.of(Types.DOUBLE, TEXT),
            "The number that the whole text is, blanks around it aside; NULL when it is none"),
    ROUND_NUMBER(
            Signature.of(argument(0), NUMBER, INTEGER),
            "Rounded half away from zero to that many digits, negative for tens; a double is rounded as it prints"),
    TRUNCATE_NUMBER(
            Signature.of(argument(0), NUMBER, INTEGER),
            "Cut off towards zero after that many digits, negative for tens"),
    ROUND_TO_MULTIPLE(
            Signature.of(Types.DOUBLE, DOUBLE, DOUBLE),
            "The multiple of the second argument nearest to the first, halves away from zero, in binary arithmetic; "
                    + "NULL for multiples of 0"),
    REMAINDER(
            Signature.of(Signature::widest, NUMBER, NUMBER),
            "What division leaves, with the sign of the dividend; NULL when the divisor is 0"),
    SIGN_OF(Signature.of(Types.INTEGER, NUMBER), "-1, 0 or 1");

    private final Signature signature;
    private final String meaning;

    NumberFunction(Signature signature, String meaning) {
        this.signature = signature;
        this.meaning = meaning;
    }

    @Override
    public String sqlName() {
        return name();
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
