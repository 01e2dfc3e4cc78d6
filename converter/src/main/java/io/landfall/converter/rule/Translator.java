package io.landfall.converter.rule;

import io.landfall.parsers.diagnostic.Diagnostic;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Applies a language's rules to an expression, parts first: the first rule in the list that does not decline decides.
 *
 * @param rules in the order in which they are tried
 * @param unknown the diagnostic for a construct that every rule declines
 */
public record Translator<C>(List<? extends ExpressionRule<C>> rules, Function<Expression, Diagnostic> unknown) {

    public Translator {
        rules = List.copyOf(rules);
    }

    public Translation translate(Expression expression, C context) {
        var walk = new Walk(context);
        var result = walk.translate(expression);
        return new Translation(result, walk.remarks, walk.fidelity, walk.applied);
    }

    /** The parts of a construct in the order in which they are written. */
    private static List<Expression> parts(Expression expression) {
        return switch (expression) {
            case NumberLiteral number -> List.of();
            case TextLiteral text -> List.of();
            case Name name -> List.of();
            case RowName name -> List.of();
            case Opaque opaque -> List.of();
            case Call call -> call.args();
            case Unary unary -> List.of(unary.operand());
            case Binary binary -> List.of(binary.left(), binary.right());
            case Conditional conditional ->
                Stream.concat(
                                conditional.branches().stream()
                                        .flatMap(branch -> Stream.of(branch.test(), branch.then())),
                                Stream.of(conditional.otherwise()))
                        .toList();
            case Membership membership ->
                Stream.concat(Stream.of(membership.value()), membership.list().stream())
                        .toList();
        };
    }

    /** One expression being translated: what was said and applied on the way. */
    private final class Walk {

        private final C context;
        private final List<Diagnostic> remarks = new ArrayList<>();
        private final TreeSet<String> applied = new TreeSet<>();
        private Fidelity fidelity = Fidelity.EXACT;

        Walk(C context) {
            this.context = context;
        }

        Optional<Translated> translate(Expression expression) {
            var parts = parts(expression).stream().map(this::translate).toList();
            if (parts.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            var present = parts.stream().flatMap(Optional::stream).toList();
            for (var rule : rules) {
                switch (rule.apply(expression, present, context)) {
                    case Rewrite.Declined<Translated> declined -> {}
                    case Rewrite.Replaced<Translated>(var value, var said) -> {
                        note(rule, said);
                        return Optional.of(value);
                    }
                    case Rewrite.Blocked<Translated>(var reasons) -> {
                        return blocked(reasons);
                    }
                }
            }
            return blocked(List.of(unknown.apply(expression)));
        }

        private void note(ExpressionRule<C> rule, List<Diagnostic> said) {
            var entry = rule.entry();
            applied.add(entry.code());
            fidelity = fidelity.and(entry.fidelity());
            said.stream().filter(remark -> !remarks.contains(remark)).forEach(remarks::add);
        }

        private Optional<Translated> blocked(List<Diagnostic> reasons) {
            remarks.addAll(reasons);
            fidelity = Fidelity.BLOCKED;
            return Optional.empty();
        }
    }
}
