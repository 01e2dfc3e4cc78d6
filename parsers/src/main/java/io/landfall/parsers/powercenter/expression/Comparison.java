package io.landfall.parsers.powercenter.expression;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.BinaryOperator;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One line of a join or lookup condition: a port, an operator and another port. In a lookup condition the lookup port
 * stands on the left.
 */
public record Comparison(Name left, BinaryOperator operator, Name right) {

    private static final Set<BinaryOperator> COMPARING =
            EnumSet.range(BinaryOperator.EQUAL, BinaryOperator.GREATER_OR_EQUAL);

    public SourceLocation at() {
        return left.at();
    }

    /**
     * Reads the condition of a Joiner or a Lookup, {@code A = B AND C >= D}, in the order written. Anything but
     * comparisons joined by AND is a diagnostic, and then the list is empty, since half a condition would be a lie.
     */
    public static Parsed<List<Comparison>> list(String condition, SourceLocation at) {
        if (condition.isBlank()) {
            return Parsed.clean(List.of());
        }
        var parsed = PowerCenterExpressions.parse(condition, at);
        if (!parsed.diagnostics().isEmpty()) {
            return new Parsed<>(List.of(), parsed.diagnostics());
        }
        var found = new ArrayList<Comparison>();
        var rest = new ArrayDeque<>(List.of(parsed.value()));
        while (!rest.isEmpty()) {
            var next = rest.pop();
            if (next instanceof Binary(var operator, var left, var right, var _) && operator == BinaryOperator.AND) {
                rest.push(right);
                rest.push(left);
            } else if (next instanceof Binary(var operator, Name left, Name right, var _)
                    && COMPARING.contains(operator)) {
                found.add(new Comparison(left, operator, right));
            } else {
                return new Parsed<>(List.of(), List.of(refusal(condition, next)));
            }
        }
        return Parsed.clean(List.copyOf(found));
    }

    private static Diagnostic refusal(String condition, Expression odd) {
        return Diagnostic.of(ExpressionCode.NOT_A_CONDITION, odd.at(), condition);
    }
}
