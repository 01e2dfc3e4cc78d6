package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Case;
import io.landfall.converter.expression.Expr.Cast;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Route;
import io.landfall.converter.pipeline.Sample;
import io.landfall.converter.pipeline.Sequence;
import io.landfall.converter.pipeline.Sort;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.pipeline.Values;
import io.landfall.converter.pipeline.Window;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Knows of whole numbers that doubles tell them apart, whatever the data: they count rows, are stated, or are of 32 bits. */
public final class SmallNumbers {

    /** The largest number that doubles tell from its neighbours. */
    public static final long LARGEST = (1L << 53) - 1;

    private final Collection<Operator> operators;

    /** Over operators that may refer to each other. */
    public SmallNumbers(Collection<Operator> operators) {
        this.operators = operators;
    }

    /** Whether a field of some rows holds nothing but such numbers and NULL. False where that is not known. */
    public boolean are(InputRef rows, String field) {
        return operators.stream()
                .filter(operator -> operator.id().equals(rows.operator()))
                .findFirst()
                .filter(operator -> areOf(operator, field))
                .isPresent();
    }

    private boolean areOf(Operator operator, String field) {
        return switch (operator) {
            case Values values -> stated(values, field);
            case Project project -> projected(project.fields(), field, read -> project.input());
            case Join join ->
                projected(join.fields(), field, read -> read.side().equals(Expr.LEFT) ? join.left() : join.right());
            case Aggregate aggregate -> measured(aggregate, field);
            case Window window -> numbered(window, field);
            case Sequence sequence -> sequence.field().name().equals(field) || are(sequence.input(), field);
            case Union union -> union.inputs().stream().allMatch(input -> are(input, field));
            case Filter _, Route _, Sort _, Distinct _, Sample _ ->
                are(operator.inputs().getFirst(), field);
            default -> false;
        };
    }

    private boolean projected(List<Projection> fields, String name, Function<FieldRef, InputRef> sides) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .anyMatch(field -> isSmall(field.expr(), read -> are(sides.apply(read), read.name())));
    }

    private static boolean isSmall(Expr value, Predicate<FieldRef> known) {
        if (value.type().equals(Types.INTEGER) || value.type().equals(Types.SMALLINT)) {
            return true;
        }
        return switch (value) {
            case FieldRef read -> known.test(read);
            case Cast(var operand, var type) when type.isInteger() -> isSmall(operand, known);
            case Case(var branches, var otherwise) ->
                branches.stream().allMatch(branch -> isSmall(branch.then(), known)) && isSmall(otherwise, known);
            case Literal literal -> isSmall(literal);
            default -> false;
        };
    }

    private static boolean isSmall(Literal literal) {
        return switch (literal) {
            case Literal.Missing _ -> true;
            case Literal.NumberValue(var number, var _) -> number.abs().compareTo(BigDecimal.valueOf(LARGEST)) <= 0;
            default -> false;
        };
    }

    private static boolean stated(Values values, String field) {
        for (int i = 0; i < values.fields().size(); i++) {
            if (values.fields().get(i).name().equals(field)) {
                var column = i;
                return values.rows().stream().allMatch(row -> isSmall(row.get(column)));
            }
        }
        return values.ordinal().equals(Optional.of(field));
    }

    /** Keys are the fields themselves, and so are the values that some measures pick. */
    private boolean measured(Aggregate aggregate, String field) {
        if (aggregate.keys().contains(field)) {
            return are(aggregate.input(), field);
        }
        return aggregate.measures().stream()
                .filter(measure -> measure.name().equals(field))
                .anyMatch(measure -> switch (measure.function()) {
                    case COUNT, COUNT_ROWS -> true;
                    case MIN, MAX, FIRST_ROW, LAST_ROW, FIRST_VALUE, LAST_VALUE ->
                        isSmall(measure.args().getFirst(), read -> are(aggregate.input(), read.name()));
                    default -> false;
                });
    }

    private boolean numbered(Window window, String field) {
        return window.fields().stream()
                .filter(added -> added.name().equals(field))
                .findFirst()
                .map(added -> switch (added.function()) {
                    case ROW_NUMBER, RANK, DENSE_RANK, COUNT, COUNT_ROWS -> true;
                    case LAG, LEAD, MIN, MAX, FIRST_VALUE, LAST_VALUE ->
                        added.args().stream().allMatch(arg -> isSmall(arg, read -> are(window.input(), read.name())));
                    default -> false;
                })
                .orElseGet(() -> are(window.input(), field));
    }
}
