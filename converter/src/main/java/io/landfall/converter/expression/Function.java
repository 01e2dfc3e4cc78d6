package io.landfall.converter.expression;

import java.util.List;

/**
 * An operator or function that native expressions may call. The whole set is documented by its constants: the operators
 * and functions that SQL has everywhere, and the library of those that it has not.
 */
public sealed interface Function permits StandardFunction, LibraryFunction {

    /** The name in expression text, for example {@code UPPER}, {@code +} or {@code LANDFALL.TEXT_SLICE}. */
    String sqlName();

    Signature signature();

    /** One sentence that says what it answers, null behaviour included. */
    String meaning();

    /**
     * Makes sure that a call with these arguments has a meaning.
     *
     * @throws IllegalArgumentException when it has none
     */
    default void check(List<Expr> args) {
        signature().check(this, args);
    }

    /** The arguments as a call holds them: conversions that the meaning implies are written out, so that text and model agree. */
    default List<Expr> written(List<Expr> args) {
        return List.copyOf(args);
    }
}
