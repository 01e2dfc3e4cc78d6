package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Conditional;
import io.landfall.parsers.expression.Expression.Membership;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.NumberLiteral;
import io.landfall.parsers.expression.Expression.Opaque;
import io.landfall.parsers.expression.Expression.RowName;
import io.landfall.parsers.expression.Expression.TextLiteral;
import io.landfall.parsers.expression.Expression.Unary;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.GivenUp;
import io.landfall.validation.reference.Unrepeatable;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions of the transformation language, one row at a time. An evaluator belongs to one run, since functions such as
 * {@code CUME} remember the rows before: each call in a tree has a memory of its own, so the same tree has to be given for every row.
 */
public final class ExpressionEvaluator {

    private final EvaluationSettings settings;
    private final Branches branches;
    private final Operators operators;
    private final Kinds kinds;
    private final IdentityHashMap<Call, Object> memories = new IdentityHashMap<>();

    public ExpressionEvaluator(EvaluationSettings settings, Branches branches) {
        this.settings = settings;
        this.branches = branches;
        this.operators = new Operators(settings);
        this.kinds = new Kinds(settings);
    }

    /** Tells the {@link Branches} of every way through the expression, before any row takes one. */
    public void declare(Expression expression) {
        switch (expression) {
            case Call call -> {
                var ways = ChoiceFunctions.ways(call);
                if (ways > 0) {
                    branches.declare(call.at(), ways);
                }
                call.args().forEach(this::declare);
            }
            case Unary unary -> declare(unary.operand());
            case Binary binary -> {
                declare(binary.left());
                declare(binary.right());
            }
            case NumberLiteral _, TextLiteral _, Name _, RowName _, Conditional _, Membership _, Opaque _ -> {}
        }
    }

    /**
     * What the expression is worth for a row.
     *
     * @throws RowError when it makes the row an error row
     * @throws Unrepeatable when a function is unknown or {@code ABORT} ends the session
     */
    public @Nullable Object value(Expression expression, RowScope scope) {
        GivenUp.check();
        return switch (expression) {
            case NumberLiteral number -> Constants.number(number.text(), settings.highPrecision());
            case TextLiteral text -> text.value();
            case Name name -> named(name, scope);
            case Unary unary -> operators.unary(unary, value(unary.operand(), scope));
            case Binary binary -> operators.binary(binary, value(binary.left(), scope), value(binary.right(), scope));
            case Call call -> called(call, scope);
            case Opaque opaque -> throw Unrepeatable.refused(opaque.at(), "an expression that cannot be read");
            case RowName _, Conditional _, Membership _ -> throw Kinds.foreign(expression);
        };
    }

    /** The kind of what the expression is worth, whatever the row. */
    public Kind kind(Expression expression, RowScope scope) {
        return kinds.of(expression, scope);
    }

    private @Nullable Object named(Name name, RowScope scope) {
        var constant = Constants.named(name);
        if (constant.isPresent()) {
            return constant.get().value(settings);
        }
        return carried(scope.value(name));
    }

    /** Without high precision a decimal is carried as a double, wherever it comes from. */
    private @Nullable Object carried(@Nullable Object value) {
        return value instanceof BigDecimal decimal && !settings.highPrecision()
                ? (Object) decimal.doubleValue()
                : value;
    }

    private @Nullable Object called(Call call, RowScope scope) {
        var args = new Arguments(call, this, scope);
        if (AggregateFunctions.isAggregate(call)) {
            return carried(scope.call(call, List.of()));
        }
        if (BuiltIns.setsVariable(call)) {
            return carried(scope.call(call, args.from(1)));
        }
        if (BuiltIns.isOutside(call)) {
            return carried(scope.call(call, args.all()));
        }
        var function = BuiltIns.named(call.function())
                .orElseThrow(() -> Unrepeatable.refused(call.at(), "the function " + call.function()));
        if (!function.takes(args.count())) {
            throw args.refused("with %d arguments".formatted(args.count()));
        }
        return function.body().of(args);
    }

    EvaluationSettings settings() {
        return settings;
    }

    Branches branches() {
        return branches;
    }

    Operators operators() {
        return operators;
    }

    /** Whether a function remembers the rows before. */
    public static boolean remembers(Call call) {
        return call.space().isEmpty() && RunningFunctions.TABLE.containsKey(call.function());
    }

    /** What a call remembers of the rows before. */
    <T> T memory(Call call, Class<T> type, Supplier<T> fresh) {
        return type.cast(memories.computeIfAbsent(call, _ -> fresh.get()));
    }
}
