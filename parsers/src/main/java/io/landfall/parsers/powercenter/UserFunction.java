package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * A user-defined function, called by {@code :UDF}.
 *
 * @param type {@code Public} or {@code Private}
 * @param uses the other functions that its expression calls
 */
public record UserFunction(
        String name,
        String expression,
        String prototype,
        String returnType,
        String type,
        List<Argument> arguments,
        List<String> uses,
        String description,
        SourceLocation at,
        Extras extras)
        implements FolderObject {

    /** An argument, in the order of a call. */
    public record Argument(String name, String datatype, int precision, int scale, int order) {}

    public UserFunction {
        arguments = List.copyOf(arguments);
        uses = List.copyOf(uses);
    }
}
