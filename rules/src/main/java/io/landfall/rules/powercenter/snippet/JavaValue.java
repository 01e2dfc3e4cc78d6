package io.landfall.rules.powercenter.snippet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import java.math.BigInteger;

/** A value of a Java snippet as an expression over the row, with what is known of it. */
sealed interface JavaValue {

    /** What SQL computes. */
    Expr expr();

    /** A {@code boolean}, never NULL. */
    record Truth(Expr expr) implements JavaValue {}

    /**
     * An {@code int} or a {@code long}, never NULL. It is carried as mathematics has it, and brought into the range of its type where that
     * makes a difference: {@link WholeNumbers#settled}.
     *
     * @param width which of the two it is
     * @param least what it is never below
     * @param greatest what it is never above
     */
    record Whole(Expr expr, Width width, BigInteger least, BigInteger greatest) implements JavaValue {

        boolean isConstant() {
            return least.equals(greatest);
        }
    }

    /** A {@code double}, never NULL. */
    record Real(Expr expr) implements JavaValue {}

    /**
     * A {@code String}, where null is NULL.
     *
     * @param longest the most characters that it has; {@link Integer#MAX_VALUE} when nothing is known
     */
    record Text(Expr expr, boolean mayBeNull, int longest) implements JavaValue {

        /** The same where it is known to be there. */
        Text present() {
            return new Text(expr, false, longest);
        }
    }

    /**
     * A value that is handed on whole: a date, a {@code BigDecimal}, bytes.
     *
     * @param kind the datatype of its port
     * @param isPrimitive whether Java has no null for it: a date in milliseconds
     */
    record Thing(Expr expr, String kind, boolean isPrimitive) implements JavaValue {}

    /** The null literal. */
    record Nothing() implements JavaValue {
        @Override
        public Expr expr() {
            return Expr.nothing(Types.TEXT);
        }
    }

    /** One value or another of the same type. */
    static JavaValue when(Expr test, JavaValue then, JavaValue otherwise, int line) {
        if (then.expr().equals(otherwise.expr()) && then.equals(otherwise)) {
            return then;
        }
        if (then instanceof Whole one && otherwise instanceof Whole other && one.width() == other.width()) {
            return either(test, WholeNumbers.settled(one), WholeNumbers.settled(other));
        }
        if (then instanceof Truth(var one) && otherwise instanceof Truth(var other)) {
            return new Truth(Expr.when(test, one, other));
        }
        if (then instanceof Real(var one) && otherwise instanceof Real(var other)) {
            return new Real(Expr.when(test, one, other));
        }
        if (then instanceof Text one && otherwise instanceof Text other) {
            return new Text(
                    Expr.when(test, one.expr(), other.expr()),
                    one.mayBeNull() || other.mayBeNull(),
                    Math.max(one.longest(), other.longest()));
        }
        if (then instanceof Thing one
                && otherwise instanceof Thing other
                && one.kind().equals(other.kind())
                && one.expr().type().equals(other.expr().type())) {
            return new Thing(Expr.when(test, one.expr(), other.expr()), one.kind(), one.isPrimitive());
        }
        throw new NotConverted(line, "puts values of different types together");
    }

    private static JavaValue either(Expr test, Whole one, Whole other) {
        var least = one.least().min(other.least());
        var greatest = one.greatest().max(other.greatest());
        var type = WholeNumbers.typeOf(least, greatest);
        return new Whole(
                Expr.when(test, Expr.cast(one.expr(), type), Expr.cast(other.expr(), type)),
                one.width(),
                least,
                greatest);
    }

    /** Both conditions. */
    static Expr and(Expr left, Expr right) {
        return left.equals(Expr.truth(true)) ? right : Expr.call(StandardFunction.AND, left, right);
    }
}
