package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.powercenter.snippet.JavaExpression;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Binary;
import io.landfall.parsers.powercenter.snippet.JavaExpression.BinaryOperator;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Call;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Cast;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Conditional;
import io.landfall.parsers.powercenter.snippet.JavaExpression.DoubleLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.IntLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.LongLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.MethodCall;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Name;
import io.landfall.parsers.powercenter.snippet.JavaExpression.NullLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.TextLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.TruthLiteral;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Unary;
import io.landfall.rules.powercenter.snippet.JavaValue.Nothing;
import io.landfall.rules.powercenter.snippet.JavaValue.Real;
import io.landfall.rules.powercenter.snippet.JavaValue.Text;
import io.landfall.rules.powercenter.snippet.JavaValue.Truth;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What expressions of the code become over the slots as they are just then. */
final class ExpressionConversion {

    private final Slots slots;
    private final Steps steps;
    private final Arithmetic arithmetic;

    ExpressionConversion(Slots slots, Steps steps) {
        this.slots = slots;
        this.steps = steps;
        this.arithmetic = new Arithmetic(steps);
    }

    JavaValue value(JavaExpression expression, Place place) {
        return switch (expression) {
            case IntLiteral(var value, var _) -> WholeNumbers.constant(value, Width.INT);
            case LongLiteral(var value, var _) -> WholeNumbers.constant(value, Width.LONG);
            case DoubleLiteral literal -> real(literal);
            case TextLiteral(var value, var _) -> Texts.constant(value);
            case TruthLiteral(var value, var _) -> new Truth(Expr.truth(value));
            case NullLiteral _ -> new Nothing();
            case Name(var name, var line) -> slots.read(name, place, line);
            case Call call -> asked(call);
            case MethodCall call -> method(call, place);
            case Cast cast -> TypeConversion.cast(cast, value(cast.operand(), place));
            case Unary unary -> unary(unary, place);
            case Binary binary -> binary(binary, place);
            case Conditional conditional -> conditional(conditional, place);
        };
    }

    /** A condition. */
    Expr truth(JavaExpression expression, Place place) {
        if (value(expression, place) instanceof Truth(var expr)) {
            return expr;
        }
        throw new NotConverted(expression.line(), "asks whether something is true that is no boolean");
    }

    /** The values that are not NULL where the condition has that truth. */
    Set<Expr> present(JavaExpression condition, boolean truth) {
        return switch (condition) {
            case Unary(var operator, var operand, var _)
            when operator == JavaExpression.UnaryOperator.NOT -> present(operand, !truth);
            case Binary(var operator, var left, var right, var _)
            when operator == (truth ? BinaryOperator.AND : BinaryOperator.OR) -> {
                var both = new HashSet<>(present(left, truth));
                both.addAll(present(right, truth));
                yield both;
            }
            case Binary(var operator, var left, var right, var _)
            when operator == (truth ? BinaryOperator.NOT_EQUAL : BinaryOperator.EQUAL) ->
                right instanceof NullLiteral ? named(left) : left instanceof NullLiteral ? named(right) : Set.of();
            case Call(var method, var args, var line)
            when !truth && method.equals("isNull") -> Set.of(slots.arrived(args, line));
            default -> Set.of();
        };
    }

    private Set<Expr> named(JavaExpression expression) {
        return expression instanceof Name(var name, var _)
                ? slots.text(name).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    private Truth asked(Call call) {
        if (call.method().equals("isNull")) {
            return new Truth(Expr.call(StandardFunction.IS_NULL, slots.arrived(call.args(), call.line())));
        }
        throw new NotConverted(call.line(), "calls '%s'".formatted(call.method()));
    }

    private static Real real(DoubleLiteral literal) {
        if (!Double.isFinite(literal.value())) {
            throw new NotConverted(literal.line(), "has a number beyond the range of double");
        }
        return new Real(Expr.number(new BigDecimal(Double.toString(literal.value())), Types.DOUBLE));
    }

    private JavaValue method(MethodCall call, Place place) {
        var args = call.args().stream().map(arg -> part(arg, place)).toList();
        if (call.target() instanceof Name(var name, var _) && !slots.has(name)) {
            return ofClass(name, call, args);
        }
        return switch (part(call.target(), place)) {
            case Text text -> Texts.method(Texts.present(text, place), call.method(), args, place, call.line());
            default -> throw new NotConverted(call.line(), "calls '%s'".formatted(call.method()));
        };
    }

    /** What a method is called of and with: a field of its own where it is long, as methods read it several times. */
    private JavaValue part(JavaExpression expression, Place place) {
        return steps.step("_at_" + expression.line(), value(expression, place));
    }

    private static JavaValue ofClass(String name, MethodCall call, List<JavaValue> args) {
        if (name.equals("Math") && call.method().equals("abs") && args.size() == 1) {
            return Arithmetic.absolute(args.getFirst(), call.line());
        }
        if (name.equals("Math") && call.method().equals("max") && args.size() == 2) {
            return Arithmetic.greatest(args.getFirst(), args.getLast(), call.line());
        }
        if (name.equals("Math") && call.method().equals("min") && args.size() == 2) {
            return Arithmetic.least(args.getFirst(), args.getLast(), call.line());
        }
        if (name.equals("String") && call.method().equals("valueOf") && args.size() == 1) {
            return TypeConversion.text(args.getFirst(), call.line());
        }
        throw new NotConverted(call.line(), "calls '%s.%s'".formatted(name, call.method()));
    }

    private JavaValue unary(Unary unary, Place place) {
        var operand = unary.operand();
        return switch (unary.operator()) {
            case NOT -> new Truth(Expr.call(StandardFunction.NOT, truth(operand, place)));
            case PLUS -> TypeConversion.numeric(value(operand, place), unary.line());
            case MINUS -> Arithmetic.negated(value(operand, place), unary.line());
        };
    }

    private JavaValue binary(Binary binary, Place place) {
        var operator = binary.operator();
        return switch (operator) {
            case AND -> {
                var left = truth(binary.left(), place);
                var right = truth(binary.right(), place.behind(left, present(binary.left(), true)));
                yield new Truth(Expr.call(StandardFunction.AND, left, right));
            }
            case OR -> {
                var left = truth(binary.left(), place);
                var otherwise = Expr.call(StandardFunction.NOT, left);
                var right = truth(binary.right(), place.behind(otherwise, present(binary.left(), false)));
                yield new Truth(Expr.call(StandardFunction.OR, left, right));
            }
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                Comparison.compared(operator, value(binary.left(), place), value(binary.right(), place), binary.line());
            case PLUS, MINUS, TIMES, DIVIDE, REMAINDER ->
                computed(operator, value(binary.left(), place), value(binary.right(), place), place, binary.line());
        };
    }

    /** What an operator makes of two numbers, or {@code +} of texts. */
    JavaValue computed(BinaryOperator operator, JavaValue left, JavaValue right, Place place, int line) {
        if (operator == BinaryOperator.PLUS && (left instanceof Text || right instanceof Text)) {
            return Texts.joined(TypeConversion.said(left, line), TypeConversion.said(right, line));
        }
        return arithmetic.computed(operator, left, right, place, line);
    }

    private JavaValue conditional(Conditional conditional, Place place) {
        var test = truth(conditional.test(), place);
        var then = value(conditional.then(), place.behind(test, present(conditional.test(), true)));
        var otherwise = value(
                conditional.otherwise(),
                place.behind(Expr.call(StandardFunction.NOT, test), present(conditional.test(), false)));
        if (then instanceof Nothing || otherwise instanceof Nothing) {
            var text = then instanceof Nothing ? otherwise : then;
            if (!(text instanceof Text(var _, var _, var longest))) {
                throw new NotConverted(conditional.line(), "puts null and a value together");
            }
            var missing = new Text(Expr.nothing(text.expr().type()), true, longest);
            return then instanceof Nothing
                    ? JavaValue.when(test, missing, otherwise, conditional.line())
                    : JavaValue.when(test, then, missing, conditional.line());
        }
        return TypeConversion.promoted(test, then, otherwise, conditional.line());
    }
}
