package io.landfall.converter.sql;

import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.pipeline.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Optionality;

/** The function library and the measures as Calcite sees them, so that its validator can type-check their calls. */
final class Library {

    private static final Map<LibraryFunction, SqlFunction> FUNCTIONS = new HashMap<>();
    private static final Map<Measure.Function, SqlOperator> MEASURES = new EnumMap<>(Measure.Function.class);

    static {
        for (var function : LibraryFunction.all()) {
            FUNCTIONS.put(function, function(function));
        }
        for (var function : Measure.Function.values()) {
            MEASURES.put(function, new MeasureFunction(function));
        }
    }

    private Library() {}

    static SqlOperator operator(LibraryFunction function) {
        return Objects.requireNonNull(FUNCTIONS.get(function), function.sqlName());
    }

    static SqlOperator operator(Measure.Function function) {
        return Objects.requireNonNull(MEASURES.get(function), function.name());
    }

    /** Every operator that standard SQL does not have. */
    static List<SqlOperator> operators() {
        var operators = new ArrayList<SqlOperator>(FUNCTIONS.values());
        operators.addAll(MEASURES.values());
        return operators;
    }

    private static SqlFunction function(LibraryFunction function) {
        SqlReturnTypeInference result = binding -> {
            var types =
                    binding.collectOperandTypes().stream().map(CalciteTypes::of).toList();
            return CalciteTypes.nullable(function.signature().resultType().apply(types), binding.getTypeFactory());
        };
        return new SqlFunction(
                function.sqlName(),
                SqlKind.OTHER_FUNCTION,
                result,
                null,
                OperandTypes.VARIADIC,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
    }

    /** A measure; its declared type is enforced by a cast around it. */
    private static final class MeasureFunction extends SqlAggFunction {

        MeasureFunction(Measure.Function function) {
            super(
                    function.name(),
                    null,
                    SqlKind.OTHER_FUNCTION,
                    result(function),
                    null,
                    OperandTypes.VARIADIC,
                    SqlFunctionCategory.USER_DEFINED_FUNCTION,
                    false,
                    false,
                    Optionality.FORBIDDEN);
        }

        private static SqlReturnTypeInference result(Measure.Function function) {
            return switch (function) {
                case COUNT_ROWS, COUNT -> ReturnTypes.BIGINT;
                case AVG, MEDIAN, STDDEV, VARIANCE ->
                    ReturnTypes.explicit(SqlTypeName.DOUBLE)
                            .andThen(org.apache.calcite.sql.type.SqlTypeTransforms.FORCE_NULLABLE);
                case SUM, MIN, MAX, FIRST_ROW, LAST_ROW, FIRST_VALUE, LAST_VALUE, PERCENTILE_LOW, PERCENTILE_HIGH ->
                    ReturnTypes.ARG0_FORCE_NULLABLE;
                case CONCAT ->
                    ReturnTypes.explicit(SqlTypeName.VARCHAR)
                            .andThen(org.apache.calcite.sql.type.SqlTypeTransforms.FORCE_NULLABLE);
            };
        }
    }
}
