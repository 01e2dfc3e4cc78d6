package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.MathFunction;
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
import io.landfall.parsers.powercenter.snippet.JavaType;
import io.landfall.rules.powercenter.snippet.JavaValue.Nothing;
import io.landfall.rules.powercenter.snippet.JavaValue.Real;
import io.landfall.rules.powercenter.snippet.JavaValue.Text;
import io.landfall.rules.powercenter.snippet.JavaValue.Thing;
import io.landfall.rules.powercenter.snippet.JavaValue.Truth;
import io.landfall.rules.powercenter.snippet.JavaValue.Whole;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What expressions of the code become over the slots as they are just then. */
final class ExpressionConversion {

    private static final BigDecimal GREATEST = new BigDecimal(Double.toString(Double.MAX_VALUE));

    private final Slots slots;
    private final Steps steps;

    ExpressionConversion(Slots slots, Steps steps) {
        this.slots = slots;
        this.steps = steps;
    }

    JavaValue value(JavaExpression expression, Place place) {
        return switch (expression) {
            case IntLiteral(var value, var _) -> WholeNumbers.constant(value, false);
            case LongLiteral(var value, var _) -> WholeNumbers.constant(value, true);
            case DoubleLiteral literal -> real(literal);
            case TextLiteral(var value, var _) -> Texts.constant(value);
            case TruthLiteral(var value, var _) -> new Truth(Expr.truth(value));
            case NullLiteral _ -> new Nothing();
            case Name(var name, var line) -> slots.read(name, place, line);
            case Call call -> asked(call);
            case MethodCall call -> method(call, place);
            case Cast cast -> cast(cast, value(cast.operand(), place));
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
            return absolute(args.getFirst(), call.line());
        }
        if (name.equals("Math") && args.size() == 2 && Set.of("max", "min").contains(call.method())) {
            return extreme(call.method().equals("max"), args.getFirst(), args.getLast(), call.line());
        }
        if (name.equals("String") && call.method().equals("valueOf") && args.size() == 1) {
            return text(args.getFirst(), call.line());
        }
        throw new NotConverted(call.line(), "calls '%s.%s'".formatted(name, call.method()));
    }

    private static JavaValue absolute(JavaValue value, int line) {
        return switch (value) {
            case Real(var expr) -> new Real(Expr.call(StandardFunction.ABS, expr));
            case Whole whole -> WholeNumbers.absolute(whole);
            default -> throw new NotConverted(line, "calls 'Math.abs' of what is no number");
        };
    }

    private static JavaValue extreme(boolean greatest, JavaValue left, JavaValue right, int line) {
        var function = greatest ? MathFunction.GREATEST_OF : MathFunction.LEAST_OF;
        if (left instanceof Whole one && right instanceof Whole other) {
            var first = WholeNumbers.settled(one);
            var second = WholeNumbers.settled(other);
            var least =
                    greatest ? first.least().max(second.least()) : first.least().min(second.least());
            var most = greatest
                    ? first.greatest().max(second.greatest())
                    : first.greatest().min(second.greatest());
            return new Whole(
                    Expr.call(function, first.expr(), second.expr()), one.isLong() || other.isLong(), least, most);
        }
        return new Real(Expr.call(
                function, number(left, line).expr(), number(right, line).expr()));
    }

    private static JavaValue cast(Cast cast, JavaValue value) {
        return switch (cast.type()) {
            case INT ->
                value instanceof Whole whole
                        ? whole.isLong()
                                ? WholeNumbers.settled(new Whole(whole.expr(), false, whole.least(), whole.greatest()))
                                : whole
                        : refused(cast);
            case LONG -> value instanceof Whole whole ? WholeNumbers.widened(whole, true) : refused(cast);
            case DOUBLE -> number(value, cast.line());
            case BOOLEAN, TEXT -> refused(cast);
        };
    }

    private static JavaValue refused(Cast cast) {
        throw new NotConverted(
                cast.line(),
                "makes a value of the type %s of another".formatted(cast.type().word()));
    }

    private JavaValue unary(Unary unary, Place place) {
        var operand = unary.operand();
        return switch (unary.operator()) {
            case NOT -> new Truth(Expr.call(StandardFunction.NOT, truth(operand, place)));
            case PLUS -> numeric(value(operand, place), unary.line());
            case MINUS ->
                switch (value(operand, place)) {
                    case Whole whole -> WholeNumbers.minus(WholeNumbers.constant(0, whole.isLong()), whole);
                    case Real(var expr) -> new Real(Expr.call(StandardFunction.NEGATE, expr));
                    default -> throw new NotConverted(unary.line(), "turns the sign of what is no number");
                };
        };
    }

    private static JavaValue numeric(JavaValue value, int line) {
        return switch (value) {
            case Whole whole -> whole;
            case Real number -> number;
            default -> throw new NotConverted(line, "computes with what is no number");
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
                compared(operator, value(binary.left(), place), value(binary.right(), place), binary.line());
            case PLUS, MINUS, TIMES, DIVIDE, REMAINDER ->
                computed(operator, value(binary.left(), place), value(binary.right(), place), place, binary.line());
        };
    }

    /** What an operator makes of two numbers, or {@code +} of texts. */
    JavaValue computed(BinaryOperator operator, JavaValue left, JavaValue right, Place place, int line) {
        if (operator == BinaryOperator.PLUS && (left instanceof Text || right instanceof Text)) {
            return Texts.joined(said(left, place, line), said(right, place, line));
        }
        if (left instanceof Whole one && right instanceof Whole other) {
            return whole(operator, one, other, place, line);
        }
        var one = number(left, line).expr();
        var other = number(right, line).expr();
        return switch (operator) {
            case PLUS -> finite(Expr.call(StandardFunction.PLUS, one, other), place, line);
            case MINUS -> finite(Expr.call(StandardFunction.MINUS, one, other), place, line);
            case TIMES -> finite(Expr.call(StandardFunction.TIMES, one, other), place, line);
            case DIVIDE -> {
                place.endsWhere(
                        Expr.call(StandardFunction.EQ, other, Expr.number(BigDecimal.ZERO, Types.DOUBLE)),
                        "divides a double by 0");
                yield finite(Expr.call(MathFunction.DIVIDE_OR_NULL, one, other), place, line);
            }
            default -> throw new NotConverted(line, "computes the remainder of doubles");
        };
    }

    /** What a session makes of infinity is not documented. Databases make NULL of it, or let it be, or fail. */
    private Real finite(Expr result, Place place, int line) {
        var held = steps.step("_at_" + line, result);
        var beyond = Expr.call(
                StandardFunction.GT, Expr.call(StandardFunction.ABS, held), Expr.number(GREATEST, Types.DOUBLE));
        place.endsWhere(
                Conditions.any(List.of(Expr.call(StandardFunction.IS_NULL, held), beyond)),
                "computes a double that is not finite");
        return new Real(held);
    }

    private static Whole whole(BinaryOperator operator, Whole left, Whole right, Place place, int line) {
        return switch (operator) {
            case PLUS -> WholeNumbers.plus(left, right);
            case MINUS -> WholeNumbers.minus(left, right);
            case TIMES -> WholeNumbers.times(left, right);
            case DIVIDE -> {
                byZero(right, place);
                yield WholeNumbers.divided(left, right, line);
            }
            case REMAINDER -> {
                byZero(right, place);
                yield WholeNumbers.remainder(left, right);
            }
            default -> throw new IllegalStateException("no arithmetic: " + operator);
        };
    }

    private static void byZero(Whole divisor, Place place) {
        var settled = WholeNumbers.settled(divisor);
        if (settled.least().signum() <= 0 && settled.greatest().signum() >= 0) {
            place.endsWhere(
                    Expr.call(StandardFunction.EQ, settled.expr(), Expr.integer(0)), "divides a whole number by 0");
        }
    }

    private static Truth compared(BinaryOperator operator, JavaValue left, JavaValue right, int line) {
        var equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
        if (equality && (left instanceof Nothing || right instanceof Nothing)) {
            return missing(operator, left instanceof Nothing ? right : left, line);
        }
        var function = switch (operator) {
            case EQUAL -> StandardFunction.EQ;
            case NOT_EQUAL -> StandardFunction.NE;
            case LESS -> StandardFunction.LT;
            case LESS_OR_EQUAL -> StandardFunction.LE;
            case GREATER -> StandardFunction.GT;
            case GREATER_OR_EQUAL -> StandardFunction.GE;
            default -> throw new IllegalStateException("no comparison: " + operator);
        };
        if (equality && left instanceof Truth(var one) && right instanceof Truth(var other)) {
            return new Truth(Expr.call(function, one, other));
        }
        if (left instanceof Whole one && right instanceof Whole other) {
            return new Truth(Expr.call(
                    function,
                    WholeNumbers.settled(one).expr(),
                    WholeNumbers.settled(other).expr()));
        }
        if (equality && left instanceof Text && right instanceof Text) {
            throw new NotConverted(
                    line,
                    "compares texts with %s, which asks whether they are one object".formatted(operator.symbol()));
        }
        return new Truth(Expr.call(
                function, number(left, line).expr(), number(right, line).expr()));
    }

    private static Truth missing(BinaryOperator operator, JavaValue value, int line) {
        var isThere = switch (value) {
            case Text _ -> true;
            case Thing thing -> !thing.isPrimitive();
            case Truth _, Whole _, Real _, Nothing _ -> false;
        };
        if (!isThere) {
            throw new NotConverted(line, "compares a value with null that can never be it");
        }
        return new Truth(Expr.call(
                operator == BinaryOperator.EQUAL ? StandardFunction.IS_NULL : StandardFunction.IS_NOT_NULL,
                value.expr()));
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
        return promoted(test, then, otherwise, conditional.line());
    }

    /** Of two types of numbers the wider. */
    private static JavaValue promoted(Expr test, JavaValue then, JavaValue otherwise, int line) {
        if (then instanceof Whole one && otherwise instanceof Whole other) {
            var isLong = one.isLong() || other.isLong();
            return JavaValue.when(test, WholeNumbers.widened(one, isLong), WholeNumbers.widened(other, isLong), line);
        }
        if (then instanceof Real || otherwise instanceof Real) {
            return JavaValue.when(test, number(then, line), number(otherwise, line), line);
        }
        return JavaValue.when(test, then, otherwise, line);
    }

    /** The number as a double. */
    static Real number(JavaValue value, int line) {
        return switch (value) {
            case Whole whole -> new Real(Expr.cast(WholeNumbers.settled(whole).expr(), Types.DOUBLE));
            case Real number -> number;
            case Truth _, Text _, Thing _, Nothing _ -> throw new NotConverted(line, "computes with what is no number");
        };
    }

    /** A value as a part of a longer text: null is written out. */
    private static Text said(JavaValue value, Place place, int line) {
        return switch (value) {
            case Text text
            when text.mayBeNull() && !place.isPresent(text.expr()) ->
                new Text(
                        Expr.call(StandardFunction.COALESCE, text.expr(), Expr.text("null")),
                        false,
                        Math.max(text.longest(), "null".length()));
            case Nothing _ -> Texts.constant("null");
            default -> text(value, line);
        };
    }

    private static Text text(JavaValue value, int line) {
        return switch (value) {
            case Text(var expr, var mayBeNull, var longest) when !mayBeNull -> new Text(expr, false, longest);
            case Text text ->
                new Text(
                        Expr.call(StandardFunction.COALESCE, text.expr(), Expr.text("null")),
                        false,
                        Math.max(text.longest(), "null".length()));
            case Whole whole -> {
                var digits = whole.isLong() ? 20 : 11;
                yield new Text(Expr.cast(WholeNumbers.settled(whole).expr(), Types.text(digits)), false, digits);
            }
            case Truth(var expr) -> new Text(Expr.when(expr, Expr.text("true"), Expr.text("false")), false, 5);
            case Real _ -> throw new NotConverted(line, "makes a text of a double");
            case Thing _, Nothing _ -> throw new NotConverted(line, "makes a text of a date or decimal");
        };
    }

    /** The value as a variable of that type holds it. */
    static JavaValue assigned(JavaValue value, JavaType type, int line) {
        return switch (type) {
            case BOOLEAN -> value instanceof Truth ? value : mismatch(type, line);
            case INT ->
                value instanceof Whole(var _, var isLong, var _, var _) && !isLong ? value : mismatch(type, line);
            case LONG -> value instanceof Whole whole ? WholeNumbers.widened(whole, true) : mismatch(type, line);
            case DOUBLE -> number(value, line);
            case TEXT ->
                switch (value) {
                    case Text text -> text;
                    case Nothing _ -> new Text(Expr.nothing(Types.TEXT), true, 0);
                    default -> mismatch(type, line);
                };
        };
    }

    private static JavaValue mismatch(JavaType type, int line) {
        throw new NotConverted(line, "gives a %s what is none".formatted(type.word()));
    }
}
