package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.ANY;
import static io.landfall.converter.expression.Signature.Parameter.DOUBLE;
import static io.landfall.converter.expression.Signature.Parameter.INTEGER;

/**
 * The library's functions that compute where an operator of SQL would fail, and that choose among several values. A
 * NULL argument gives NULL unless said otherwise, and so does a result that is no finite number.
 */
public enum MathFunction implements LibraryFunction {
    DIVIDE_OR_NULL(
            Signature.of(Types.DOUBLE, DOUBLE, DOUBLE), "The first number divided by the second; NULL when that is 0"),
    POWER_OR_NULL(
            Signature.of(Types.DOUBLE, DOUBLE, DOUBLE),
            "The first number to the power of the second; NULL for a fractional power of a negative "
                    + "number and a negative power of 0"),
    SQRT_OR_NULL(Signature.of(Types.DOUBLE, DOUBLE), "The square root; NULL of a negative number"),
    EXP_OR_NULL(Signature.of(Types.DOUBLE, DOUBLE), "e to the power of the number"),
    LN_OR_NULL(Signature.of(Types.DOUBLE, DOUBLE), "The natural logarithm; NULL of a number that is not positive"),
    LOG_OR_NULL(
            Signature.of(Types.DOUBLE, DOUBLE, DOUBLE),
            "The logarithm to the first number as base of the second; NULL when one is not positive "
                    + "or the base is 1"),
    SINH_OR_NULL(Signature.of(Types.DOUBLE, DOUBLE), "The hyperbolic sine"),
    COSH_OR_NULL(Signature.of(Types.DOUBLE, DOUBLE), "The hyperbolic cosine"),
    TANH_OR_NULL(Signature.of(Types.DOUBLE, DOUBLE), "The hyperbolic tangent"),
    ASIN_OR_NULL(Signature.of(Types.DOUBLE, DOUBLE), "The arc sine in radians; NULL outside -1 to 1"),
    ACOS_OR_NULL(Signature.of(Types.DOUBLE, DOUBLE), "The arc cosine in radians; NULL outside -1 to 1"),
    FACTORIAL_OR_NULL(
            Signature.of(Types.DOUBLE, INTEGER),
            "The product of the whole numbers from 1 to this one, multiplied as doubles; NULL outside " + "0 to 170"),
    GREATEST_OF(
            Signature.of(Signature::widest, ANY, ANY).repeating(),
            "The greatest of the values, texts by code point; NULL when one is NULL"),
    LEAST_OF(
            Signature.of(Signature::widest, ANY, ANY).repeating(),
            "The least of the values, texts by code point; NULL when one is NULL"),
    GREATEST_PRESENT(
            Signature.of(Signature::widest, ANY, ANY).repeating(),
            "The greatest of the values that are not NULL, texts by code point; NULL when all are"),
    LEAST_PRESENT(
            Signature.of(Signature::widest, ANY, ANY).repeating(),
            "The least of the values that are not NULL, texts by code point; NULL when all are"),
    MEDIAN_PRESENT(
            Signature.of(Types.DOUBLE, DOUBLE, DOUBLE).repeating(),
            "The middle one of the numbers that are not NULL, or the mean of the middle two; NULL "
                    + "when all are NULL");

    private final Definition definition;

    MathFunction(Signature signature, String meaning) {
        this.definition = new Definition(signature, meaning);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
