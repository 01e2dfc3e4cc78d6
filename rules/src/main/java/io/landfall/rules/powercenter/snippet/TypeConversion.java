package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.parsers.powercenter.snippet.JavaExpression.Cast;
import io.landfall.parsers.powercenter.snippet.JavaType;
import io.landfall.rules.powercenter.snippet.JavaValue.Nothing;
import io.landfall.rules.powercenter.snippet.JavaValue.Real;
import io.landfall.rules.powercenter.snippet.JavaValue.Text;
import io.landfall.rules.powercenter.snippet.JavaValue.Thing;
import io.landfall.rules.powercenter.snippet.JavaValue.Truth;
import io.landfall.rules.powercenter.snippet.JavaValue.Whole;

/**
 * Values of one type as values of another: promoted, cast, assigned, written as texts.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jls/se8/html/jls-5.html">Conversions and Contexts</a>
 */
final class TypeConversion {

    /** What null is in a text that it becomes a part of. */
    private static final Text NULL = Texts.constant("null");

    private TypeConversion() {}

    /** The number as a double. */
    static Real number(JavaValue value, int line) {
        return switch (value) {
            case Whole whole -> new Real(Expr.cast(WholeNumbers.settled(whole).expr(), Types.DOUBLE));
            case Real number -> number;
            case Truth _, Text _, Thing _, Nothing _ -> throw new NotConverted(line, "computes with what is no number");
        };
    }

    /** The number in the type that it has. */
    static JavaValue numeric(JavaValue value, int line) {
        return switch (value) {
            case Whole whole -> whole;
            case Real number -> number;
            default -> throw new NotConverted(line, "computes with what is no number");
        };
    }

    /** One value or another, of two types of numbers in the wider. */
    static JavaValue promoted(Expr test, JavaValue then, JavaValue otherwise, int line) {
        if (then instanceof Whole one && otherwise instanceof Whole other) {
            var width = one.width().wider(other.width());
            return JavaValue.when(test, WholeNumbers.widened(one, width), WholeNumbers.widened(other, width), line);
        }
        if (then instanceof Real || otherwise instanceof Real) {
            return JavaValue.when(test, number(then, line), number(otherwise, line), line);
        }
        return JavaValue.when(test, then, otherwise, line);
    }

    /** The value in the type that the code names in parentheses. */
    static JavaValue cast(Cast cast, JavaValue value) {
        return switch (cast.type()) {
            case INT ->
                value instanceof Whole whole
                        ? whole.width() == Width.LONG ? WholeNumbers.narrowed(whole) : whole
                        : refused(cast);
            case LONG -> value instanceof Whole whole ? WholeNumbers.widened(whole, Width.LONG) : refused(cast);
            case DOUBLE -> number(value, cast.line());
            case BOOLEAN, TEXT -> refused(cast);
        };
    }

    private static JavaValue refused(Cast cast) {
        throw new NotConverted(
                cast.line(),
                "makes a value of the type %s of another".formatted(cast.type().word()));
    }

    /** The value as a variable of that type holds it. */
    static JavaValue assigned(JavaValue value, JavaType type, int line) {
        return switch (type) {
            case BOOLEAN -> value instanceof Truth ? value : mismatch(type, line);
            case INT -> value instanceof Whole whole && whole.width() == Width.INT ? value : mismatch(type, line);
            case LONG -> value instanceof Whole whole ? WholeNumbers.widened(whole, Width.LONG) : mismatch(type, line);
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

    /** A value as a part of a longer text: null is written out. */
    static Text said(JavaValue value, int line) {
        return value instanceof Nothing ? NULL : text(value, line);
    }

    /** A value as {@code String.valueOf} writes it, null among them; the null literal would be no text there. */
    static Text text(JavaValue value, int line) {
        return switch (value) {
            case Text text -> text.mayBeNull() ? writtenOut(text) : text;
            case Whole whole -> {
                var longest = whole.width().characters();
                yield new Text(Expr.cast(WholeNumbers.settled(whole).expr(), Types.text(longest)), false, longest);
            }
            case Truth(var expr) -> new Text(Expr.when(expr, Expr.text("true"), Expr.text("false")), false, 5);
            case Real _ -> throw new NotConverted(line, "makes a text of a double");
            case Thing _, Nothing _ -> throw new NotConverted(line, "makes a text of a date or decimal");
        };
    }

    private static Text writtenOut(Text text) {
        return new Text(
                Expr.call(StandardFunction.COALESCE, text.expr(), NULL.expr()),
                false,
                Math.max(text.longest(), NULL.longest()));
    }
}
