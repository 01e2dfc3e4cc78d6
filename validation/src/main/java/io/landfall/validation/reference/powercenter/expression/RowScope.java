package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the names in an expression stand for while one row passes. */
public interface RowScope {

    /** The value of a port, a {@code $$} parameter or variable, or a sequence; the scope refuses what it does not know. */
    @Nullable
    Object value(Name name);

    /**
     * What a call answers that leaves the expression: {@code :LKP}, {@code :UDF}, {@code :SP}, {@code :EXT}, an aggregate function or
     * {@code SETVARIABLE} and its kin. The scope refuses what it does not know.
     *
     * @param args evaluated in order for a call with a qualifier; for {@code SETVARIABLE} and its kin those behind the variable, which
     *     they name; empty for an aggregate function, whose arguments are per row
     */
    @Nullable
    Object call(Call call, List<@Nullable Object> args);

    /** The declared kind of a port or parameter. By default that of its present value, which is not known while it is null. */
    default Kind kind(Name name) {
        return Kind.of(value(name));
    }

    /** The declared kind of what {@link #call(Call, List)} answers, where one is declared. An aggregate function need not be. */
    default Kind kind(Call call) {
        return Kind.UNKNOWN;
    }
}
