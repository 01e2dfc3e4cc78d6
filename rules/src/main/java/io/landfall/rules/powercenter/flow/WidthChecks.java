package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.expression.ComputedNumbers;
import io.landfall.rules.powercenter.expression.Values;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which whole numbers each run has to check at a port. Small integers are documented to end at 32767, but take four bytes; what a port
 * makes of greater ones is not documented.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/designer-guide/appendix-a--datatype-reference/transformation-data-types.html">Transformation
 *     data types</a>
 */
record WidthChecks(ValueChecks checks, SessionSettings session) {

    private static final Pattern ARITHMETIC =
            Pattern.compile("[-+*%]|\\bMOD\\b|:UDF\\.|\\$\\$", Pattern.CASE_INSENSITIVE);

    private static final BigDecimal GREATEST_SMALL = BigDecimal.valueOf(Short.MAX_VALUE);

    /**
     * Of what an expression gives to a port.
     *
     * @param held the value as the port holds it
     */
    void of(Expr value, Rewrite<Translated> held, Port port) {
        ofSmall(value, held, port);
        ofComputed(value, port, number -> !number.equals(value) || !holdsIntegers(port));
    }

    /** Of what a port aggregates; whatever the port holds, it holds the answer alone. */
    void ofAggregated(Expr value, Port port) {
        ofComputed(value, port, _ -> true);
    }

    private void ofComputed(Expr value, Port port, Predicate<Expr> isDoubtful) {
        if (session.highPrecision() || !computes(port)) {
            return;
        }
        ComputedNumbers.beyondDoubles(value).forEach(number -> checks.fitsDoubles(number, port));
        ComputedNumbers.dividedBeyondDoubles(value).forEach(number -> checks.dividesInDoubles(number, port));
        ComputedNumbers.beyondIntegers(value).filter(isDoubtful).forEach(number -> checks.isInteger(number, port));
    }

    /** Functions such as PERCENTILE become arithmetic too, but are none in the mapping; its own functions and pasted texts may hold any. */
    private static boolean computes(Port port) {
        return port.expression().isBlank()
                || ARITHMETIC.matcher(port.expression()).find();
    }

    /** A number beyond them is an error of the row at such a port, however it is computed. */
    private boolean holdsIntegers(Port port) {
        return port.datatype().equalsIgnoreCase("integer") || isSmall(port);
    }

    /**
     * Of what a link gives to a port.
     *
     * @param held the value as the port holds it
     */
    void ofLink(Expr value, Optional<Port> from, Rewrite<Translated> held, Port port) {
        if (from.filter(WidthChecks::isSmall).isEmpty()) {
            ofSmall(value, held, port);
        }
    }

    private void ofSmall(Expr value, Rewrite<Translated> held, Port port) {
        if (isSmall(port) && !isSmall(value) && held instanceof Rewrite.Replaced<Translated>(var number, var _)) {
            checks.isSmall(number.value(), port);
        }
    }

    private static boolean isSmall(Port port) {
        return port.datatype().equalsIgnoreCase("small integer");
    }

    private static boolean isSmall(Expr number) {
        return switch (number) {
            case Literal.NumberValue(var value, var _) -> value.abs().compareTo(GREATEST_SMALL) <= 0;
            case Expr.Case(var branches, var otherwise) ->
                isSmall(otherwise) && branches.stream().allMatch(branch -> isSmall(branch.then()));
            default -> number.type().equals(Types.SMALLINT) || Values.isNothing(number);
        };
    }
}
