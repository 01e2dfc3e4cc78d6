package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.alteryx.tool.FormulaText;
import io.landfall.parsers.expression.Expression;
import io.landfall.validation.reference.alteryx.expression.RecordScope;
import io.landfall.validation.reference.alteryx.record.FlowField;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import io.landfall.validation.reference.alteryx.record.Stored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A formula of a tool, to be asked for one record after the other. */
final class RecordFormula {

    private static final Map<String, @Nullable Object> NO_NAMES = Map.of();

    private final Expression expression;
    private final ToolRun run;

    private RecordFormula(Expression expression, ToolRun run) {
        this.expression = expression;
        this.run = run;
    }

    /** The formula with constants put in. */
    static RecordFormula of(FormulaText text, ToolRun run) {
        var expression = AlteryxFormulas.parse(text.text(), run.around().texts(), text.at())
                .value();
        run.around().evaluator().declare(expression);
        return new RecordFormula(expression, run);
    }

    @Nullable
    Object value(Records records, Row row) {
        return value(new FieldScope(records, row, NO_NAMES, null, run));
    }

    /** The value where names beside the fields stand for something, such as {@code _currentfield_}. */
    @Nullable
    Object value(Records records, Row row, Map<String, @Nullable Object> names) {
        return value(new FieldScope(records, row, names, null, run));
    }

    /** The value where only such names stand for something. */
    @Nullable
    Object value(Map<String, @Nullable Object> names) {
        return value(Records.none(List.of()), Row.EMPTY, names);
    }

    /** The value where rows nearby can be seen. */
    @Nullable
    Object value(Records records, Row row, BiFunction<Integer, String, @Nullable Object> nearby) {
        return value(new FieldScope(records, row, NO_NAMES, nearby, run));
    }

    private @Nullable Object value(RecordScope scope) {
        return run.around().evaluator().value(expression, scope);
    }

    /**
     * A value of the formula as a field holds it. Whether a FixedDecimal that the formula only hands on is a text of all its digits, or of
     * a double, is not documented.
     */
    @Nullable
    Object stored(FlowField field, @Nullable Object value) {
        if (field.type().isText()
                && value instanceof BigDecimal number
                && number.scale() > 0
                && number.stripTrailingZeros().scale() < number.scale()
                && !(expression instanceof Expression.Name || expression instanceof Expression.RowName)) {
            throw run.undefined("a FixedDecimal with zeros at its end that a formula chooses for a text");
        }
        return Stored.in(field, value);
    }

    boolean isTrue(Records records, Row row) {
        return run.around().evaluator().holds(expression, new FieldScope(records, row, NO_NAMES, null, run));
    }

    boolean isTrue(Map<String, @Nullable Object> names) {
        var scope = new FieldScope(Records.none(List.of()), Row.EMPTY, names, null, run);
        return run.around().evaluator().holds(expression, scope);
    }

    /** Whether the formula names a field. */
    boolean reads(String field) {
        return reads(expression, field);
    }

    private static boolean reads(Expression part, String field) {
        return switch (part) {
            case Expression.Name name -> name.name().equalsIgnoreCase(field);
            case Expression.RowName name -> name.name().equalsIgnoreCase(field);
            case Expression.Call call -> call.args().stream().anyMatch(arg -> reads(arg, field));
            case Expression.Unary unary -> reads(unary.operand(), field);
            case Expression.Binary binary -> reads(binary.left(), field) || reads(binary.right(), field);
            case Expression.Conditional conditional ->
                reads(conditional.otherwise(), field)
                        || conditional.branches().stream()
                                .anyMatch(branch -> reads(branch.test(), field) || reads(branch.then(), field));
            case Expression.Membership membership ->
                reads(membership.value(), field) || membership.list().stream().anyMatch(one -> reads(one, field));
            case Expression.NumberLiteral _, Expression.TextLiteral _, Expression.Opaque _ -> false;
        };
    }
}
