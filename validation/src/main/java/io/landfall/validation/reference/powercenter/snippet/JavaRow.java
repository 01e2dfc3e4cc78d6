package io.landfall.validation.reference.powercenter.snippet;

import io.landfall.validation.reference.Unrepeatable;
import org.jspecify.annotations.Nullable;

/** One row under the code of a Java transformation: its ports, and what the code may ask of the transformation. */
public interface JavaRow {

    /** Whether the code has a port or a variable of that name. */
    boolean has(String name);

    /** What a variable or a port holds. */
    @Nullable
    Object read(String name);

    /** Gives a variable or a port a value of a type that fits it. */
    void write(String name, @Nullable Object value);

    /** A variable of the code, without a value yet. */
    void declare(String name, Class<?> type);

    /** Forgets the variables that were declared since there were so many. */
    void forget(int count);

    /** How many variables the code has declared. */
    int declared();

    /** The type that a variable or port has, as an object's. */
    Class<?> type(String name);

    boolean isNull(String port);

    void setNull(String port);

    void generateRow();

    /** A condition of the code was met or not. */
    void passed(int condition, boolean truth);

    /** The executor does not know what Java does. */
    Unrepeatable refused(String what);

    /** Nothing says what a session does here. */
    Unrepeatable undefined(String what);
}
