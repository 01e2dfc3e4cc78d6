package io.landfall.converter.expression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function that SQL does not have, or that engines disagree about. Each engine gets a definition of its own in the
 * schema {@code landfall}; all definitions of one function answer alike on all arguments.
 */
public sealed interface LibraryFunction extends Function
        permits TextFunction, CodeFunction, PatternFunction, NumberFunction, MathFunction, DateFunction {

    /**
     * What every engine's definition has to do.
     *
     * @param meaning in words, with what comes of NULL
     */
    record Definition(Signature signature, String meaning) {}

    Definition definition();

    /** In the spelling that pipelines have. */
    String name();

    @Override
    default String sqlName() {
        return name();
    }

    @Override
    default Signature signature() {
        return definition().signature();
    }

    @Override
    default String meaning() {
        return definition().meaning();
    }

    /** Every function of the library, by subject. */
    static List<LibraryFunction> all() {
        return Stream.<LibraryFunction[]>of(
                        TextFunction.values(),
                        CodeFunction.values(),
                        PatternFunction.values(),
                        NumberFunction.values(),
                        MathFunction.values(),
                        DateFunction.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
