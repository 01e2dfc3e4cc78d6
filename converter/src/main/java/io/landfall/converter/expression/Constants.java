package io.landfall.converter.expression;

/** Reads arguments that are written out. */
public final class Constants {

    private Constants() {}

    /**
     * The text that a constant is.
     *
     * @throws IllegalArgumentException when it is no text constant
     */
    public static String text(Expr constant) {
        if (constant instanceof Literal.TextValue(var value)) {
            return value;
        }
        throw new IllegalArgumentException("a text must be written out here");
    }

    /**
     * The number that a constant is.
     *
     * @throws IllegalArgumentException when it is no integer constant
     */
    public static int integer(Expr constant) {
        if (constant instanceof Literal.NumberValue(var value, var type) && type.isInteger()) {
            return value.intValue();
        }
        throw new IllegalArgumentException("a whole number must be written out here");
    }
}
