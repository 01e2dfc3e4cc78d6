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
     * {@code SETVARIABLE}. The scope refuses what it does not know.
     *
     * @param args evaluated in order for a call with a qualifier; empty for an aggregate function, whose arguments are per row
     */
    @Nullable
    Object call(Call call, List<@Nullable Object> args);
}
