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
