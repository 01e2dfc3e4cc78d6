package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Branch;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Function;
import io.landfall.converter.expression.LibraryFunction;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Parameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Grows expressions of every kind from a seed. */
final class RandomExpressions {

    private static final List<String> NAMES =
            List.of("QTY", "Order No", "user", "a.b", "6\"", "Größe", "L", "PARAM", "date", "line\nend");

    private static final List<SqlType> TYPES = List.of(
            Types.BOOLEAN,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.REAL,
            Types.DOUBLE,
            Types.decimal(5, 2),
            Types.decimal(38, 10),
            Types.text(7),
            Types.TEXT,
            Types.DATE,
            Types.TIME,
            Types.TIMESTAMP,
            Types.VARBINARY);

    private static final List<Function> FUNCTIONS = functions();

    private final Random random;
    private final List<Field> fields = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    RandomExpressions(long seed) {
        random = new Random(seed);
        for (int i = 0; i < TYPES.size(); i++) {
            fields.add(new Field(NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : i), TYPES.get(i)));
            parameters.add(new Parameter("$$P" + i, TYPES.get(i), Optional.empty()));
        }
    }

    /** All names that the expressions use. */
    ExpressionScope scope() {
        return new ExpressionScope(Map.of("", fields, Expr.LEFT, fields, Expr.RIGHT, fields), parameters);
    }

    Expr next(int depth) {
        return of(pick(TYPES), depth);
    }

    private Expr of(SqlType type, int depth) {
        if (depth == 0) {
            return leaf(type);
        }
        return switch (random.nextInt(6)) {
            case 0 -> leaf(type);
            case 1 -> new Expr.Cast(next(depth - 1), type);
            case 2 -> new Expr.Case(List.of(branch(type, depth), branch(type, depth)), cast(type, depth - 1));
            default -> call(depth);
        };
    }

    private Branch branch(SqlType type, int depth) {
        return new Branch(cast(Types.BOOLEAN, depth - 1), cast(type, depth - 1));
    }

    private Expr cast(SqlType type, int depth) {
        var expr = of(type, depth);
        return expr.type().equals(type) ? expr : new Expr.Cast(expr, type);
    }

    /** A call of some function, whatever its type: arguments are cast to what it takes. */
    private Expr call(int depth) {
        var function = pick(FUNCTIONS);
        var signature = function.signature();
        var count = signature.variadic() ? 3 : signature.parameters().size();
        var args = new ArrayList<Expr>();
        for (int i = 0; i < count; i++) {
            args.add(cast(accepted(function, i, args), depth - 1));
        }
        return new Expr.Call(function, args);
    }

    private SqlType accepted(Function function, int index, List<Expr> before) {
        return switch (function.signature().parameter(index)) {
            case ANY -> before.isEmpty() ? pick(TYPES) : before.getFirst().type();
            case BOOLEAN -> Types.BOOLEAN;
            case NUMBER -> pick(TYPES.subList(1, 8));
            case DOUBLE -> Types.DOUBLE;
            case INTEGER -> pick(TYPES.subList(1, 4));
            case DECIMAL -> Types.decimal(15, 2);
            case TEXT, TEXT_CONSTANT, PATTERN -> pick(TYPES.subList(8, 10));
            case INTEGER_CONSTANT -> Types.INTEGER;
            case DATE, DATE_OR_TIMESTAMP -> Types.DATE;
            case TIMESTAMP -> Types.TIMESTAMP;
            case BINARY -> Types.VARBINARY;
        };
    }

    private Expr leaf(SqlType type) {
        var field = fields.get(TYPES.indexOf(type) < 0 ? 0 : TYPES.indexOf(type));
        return switch (random.nextInt(6)) {
            case 0 -> new FieldRef("", field.name(), field.type());
            case 1 -> new FieldRef(random.nextBoolean() ? Expr.LEFT : Expr.RIGHT, field.name(), field.type());
            case 2 -> new Expr.ParameterRef("$$P" + fields.indexOf(field), field.type());
            case 3 -> Expr.nothing(type);
            default -> constant(type);
        };
    }

    private Expr constant(SqlType type) {
        return switch (type.family()) {
            case BOOLEAN -> Expr.truth(random.nextBoolean());
            case NUMBER -> number(type);
            case TEXT ->
                Expr.text(pick(List.of("", "it's", "żółć 日本", "a\nb", "-- no comment", "/* */", "\"", "NULL")));
            case DATE -> new Literal.DateValue(LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_600_000)));
            case TIME ->
                new Literal.TimeValue(
                        LocalTime.ofSecondOfDay(random.nextInt(86_400)).plus(random.nextInt(3), ChronoUnit.MICROS));
            case TIMESTAMP ->
                new Literal.TimestampValue(
                        LocalDateTime.of(2024, 2, 29, 0, 0).plus(random.nextInt(), ChronoUnit.MICROS));
            case BINARY -> Expr.nothing(type);
        };
    }

    private Expr number(SqlType type) {
        while (true) {
            var value = new BigDecimal(new BigInteger(random.nextInt(1, 70), random), random.nextInt(4));
            var signed = random.nextBoolean() ? value : value.negate();
            if (Types.holds(type, signed)) {
                return Expr.number(signed, type);
            }
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Function> functions() {
        var functions = new ArrayList<Function>(Arrays.asList(StandardFunction.values()));
        functions.addAll(LibraryFunction.all());
        // What has to be written out has a meaning of its own that random text has not.
        functions.removeIf(
                function -> function.signature().parameters().stream().anyMatch(parameter -> parameter.isConstant()));
        return functions;
    }
}
