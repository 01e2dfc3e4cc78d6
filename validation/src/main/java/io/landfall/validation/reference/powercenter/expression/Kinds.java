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
import io.landfall.parsers.expression.UnaryOperator;
import io.landfall.validation.reference.Unrepeatable;
import java.util.List;

/** Finds out what kind of value an expression has without evaluating it. */
record Kinds(EvaluationSettings settings) {

    Kind of(Expression expression, RowScope scope) {
        return switch (expression) {
            case NumberLiteral number -> Kind.of(Constants.number(number.text(), settings.highPrecision()));
            case TextLiteral _ -> Kind.TEXT;
            case Name name -> named(name, scope);
            case Unary unary -> unary.operator() == UnaryOperator.NOT ? Kind.WHOLE : of(unary.operand(), scope);
            case Binary binary -> binary(binary, scope);
            case Call call -> called(call, scope);
            case Opaque _ -> Kind.UNKNOWN;
            case RowName _, Conditional _, Membership _ -> throw foreign(expression);
        };
    }

    private Kind named(Name name, RowScope scope) {
        var constant = Constants.named(name);
        return constant.isPresent() ? Kind.of(constant.get().value(settings)) : low(scope.kind(name));
    }

    private Kind low(Kind kind) {
        return kind == Kind.DECIMAL && !settings.highPrecision() ? Kind.DOUBLE : kind;
    }

    private Kind binary(Binary binary, RowScope scope) {
        return switch (binary.operator()) {
            case CONCATENATE -> Kind.TEXT;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, AND, OR -> Kind.WHOLE;
            case ADD, SUBTRACT, MULTIPLY, MODULO ->
                Kind.common(operands(binary, scope)).orElse(Kind.UNKNOWN);
            case DIVIDE -> BuiltIn.Answer.fraction().of(operands(binary, scope), settings);
        };
    }

    private List<Kind> operands(Binary binary, RowScope scope) {
        return List.of(of(binary.left(), scope), of(binary.right(), scope));
    }

    private Kind called(Call call, RowScope scope) {
        var args = call.args().stream().map(arg -> of(arg, scope)).toList();
        if (BuiltIns.setsVariable(call)) {
            return args.stream()
                    .filter(kind -> kind != Kind.UNKNOWN)
                    .reduce((_, last) -> last)
                    .orElse(Kind.UNKNOWN);
        }
        if (AggregateFunctions.isAggregate(call) || BuiltIns.isOutside(call)) {
            return low(scope.kind(call));
        }
        return BuiltIns.named(call.function())
                .filter(function -> function.takes(args.size()))
                .map(function -> function.answer().of(args, settings))
                .orElse(Kind.UNKNOWN);
    }

    static Unrepeatable foreign(Expression expression) {
        return Unrepeatable.refused(expression.at(), "an expression of another language");
    }
}
