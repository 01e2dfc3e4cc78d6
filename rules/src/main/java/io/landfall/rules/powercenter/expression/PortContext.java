package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.UserFunction;
import java.util.Optional;

/** What rules may ask about the place of a PowerCenter expression. */
public interface PortContext {

    /** The value of a port that the expression may refer to, by its name in any case. */
    Optional<Translated> port(String name);

    /** The value of a mapping parameter or built-in such as {@code $$REGION} or {@code $PMMappingName}, in any case. */
    Optional<Expr> parameter(String name);

    /** Whether a run writes what the variable is set to, for example {@code $$LAST_DAY}, so that the next one can start with it. */
    boolean carries(String variable);

    /** Whether the name is one of a mapping parameter, which is constant during a run, so that nothing may set it. */
    boolean isConstant(String name);

    /** The user-defined function that {@code :UDF.} calls. */
    Optional<UserFunction> function(Call call);

    /** The type that a port like the argument has. */
    SqlType type(UserFunction.Argument argument);

    /** Whether the session carries decimals as decimals; otherwise they are doubles. */
    boolean highPrecision();

    /** The session's date format, a PowerCenter mask such as {@code MM/DD/YYYY HH24:MI:SS.US}. */
    String dateFormat();
}
