package io.landfall.converter.sql;

import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.StandardFunction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Which function an operator or a name of SQL means. Tests of truth are written by {@link TruthTest}, and read by Calcite's operators. */
final class FunctionNames {

    private static final Map<SqlOperator, StandardFunction> OPERATORS = new HashMap<>();
    private static final Map<String, Function> NAMES = new HashMap<>();

    static {
        for (var function : StandardFunction.values()) {
            OPERATORS.put(ExpressionNodes.operator(function), function);
            NAMES.put(function.sqlName(), function);
        }
        for (var function : LibraryFunction.all()) {
            NAMES.put(function.sqlName().toUpperCase(Locale.ROOT), function);
        }
        OPERATORS.put(SqlStdOperatorTable.IS_TRUE, StandardFunction.IS_TRUE);
        OPERATORS.put(SqlStdOperatorTable.IS_NOT_TRUE, StandardFunction.IS_NOT_TRUE);
    }

    private FunctionNames() {}

    static Optional<Function> of(SqlOperator operator) {
        if (operator instanceof SqlUnresolvedFunction unresolved) {
            var name = unresolved.getSqlIdentifier();
            return name == null || !name.isSimple()
                    ? Optional.empty()
                    : Optional.ofNullable(NAMES.get(name.getSimple().toUpperCase(Locale.ROOT)));
        }
        return Optional.ofNullable(OPERATORS.get(operator));
    }
}
