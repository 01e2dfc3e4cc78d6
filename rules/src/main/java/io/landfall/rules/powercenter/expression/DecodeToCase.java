package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.rule.Fidelity;
import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.RuleInfo;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns {@code DECODE} into {@code CASE}. A search value of NULL finds NULL, which SQL's simple {@code CASE} never does; the first
 * match wins, and without a default the answer is NULL. {@code DECODE(TRUE, …)} tests conditions one after the other.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-language-reference/functions/decode.html">DECODE</a>
 */
@RuleInfo(
        code = "PC-FN-DECODE",
        summary = "DECODE becomes CASE that finds NULL",
        fidelity = Fidelity.EXACT,
        before = "DECODE(NAME, 'A', 1, 2)",
        after = "CASE WHEN NAME IS NOT DISTINCT FROM 'A' THEN 1 ELSE 2 END")
final class DecodeToCase implements PortExpressionRule {

    private static final String OTHER_NUMBER = "a number other than 0 and 1 where TRUE is sought";

    @Override
    public Rewrite<Translated> apply(Expression source, List<Translated> parts, PortContext context) {
        return source instanceof Call call
                        && call.space().isEmpty()
                        && call.function().equals("DECODE")
                        && parts.size() >= 3
                ? decoded(call, parts)
                : Rewrite.declined();
    }

    private static Rewrite<Translated> decoded(Call call, List<Translated> parts) {
        var tests = new ArrayList<Expr>();
        var results = new ArrayList<Translated>();
        for (int i = 1; i + 1 < parts.size(); i += 2) {
            var test = test(parts.getFirst().value(), parts.get(i).value());
            if (test.isEmpty()) {
                return mixed(call);
            }
            tests.add(test.get());
            results.add(parts.get(i + 1));
        }
        results.add(parts.size() % 2 == 0 ? parts.getLast() : Translated.of(Expr.nothing(Types.TEXT)));
        var values = Values.unified(results.stream().map(Translated::value).toList());
        if (values.isEmpty()) {
            return mixed(call);
        }
        var branches = new ArrayList<Expr.Branch>();
        for (int i = 0; i < tests.size(); i++) {
            branches.add(new Expr.Branch(tests.get(i), values.get().get(i)));
        }
        var value = new Expr.Case(branches, values.get().getLast());
        var decoded = new Translated(value, Translated.any(failures(parts, tests, results)));
        return seeksTruth(parts.getFirst().value()) && hasNumbers(parts)
                ? Rewrite.to(
                        Translated.failing(decoded.value(), otherNumber(parts, tests))
                                .failingWith(List.of(decoded)),
                        Diagnostic.of(ExpressionCode.UNDOCUMENTED, call.at(), "DECODE", OTHER_NUMBER))
                : Rewrite.to(decoded);
    }

    /** The first search that is true, taken as a condition, is neither 1 nor a condition. */
    private static Expr otherNumber(List<Translated> parts, List<Expr> tests) {
        var branches = new ArrayList<Expr.Branch>();
        for (int i = 0; i < tests.size(); i++) {
            var search = parts.get(2 * i + 1).value();
            var other = search.type().isNumber()
                    ? Expr.call(StandardFunction.NE, search, Expr.cast(Expr.integer(1), search.type()))
                    : Expr.truth(false);
            branches.add(new Expr.Branch(tests.get(i), other));
        }
        return Undocumented.where(new Expr.Case(branches, Expr.truth(false)), "DECODE meets " + OTHER_NUMBER);
    }

    private static boolean seeksTruth(Expr value) {
        return value instanceof Literal.Truth(var truth) && truth;
    }

    /** TRUE is 1, and any number but 0 is taken for true: of a search that is 2, documents say neither. */
    private static boolean hasNumbers(List<Translated> parts) {
        for (int i = 1; i + 1 < parts.size(); i += 2) {
            var search = parts.get(i).value();
            if (search.type().isNumber() && !(search instanceof Literal)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Expr> test(Expr value, Expr search) {
        if (seeksTruth(value)) {
            return Values.condition(search);
        }
        return Values.unified(List.of(value, search))
                .map(pair -> Expr.call(StandardFunction.IS_NOT_DISTINCT, pair.get(0), pair.get(1)));
    }

    /** Searches are evaluated up to the one that matches, and of the results only the chosen one. */
    private static List<Expr> failures(List<Translated> parts, List<Expr> tests, List<Translated> results) {
        var failures = new ArrayList<Expr>();
        parts.getFirst().fails().ifPresent(failures::add);
        var earlier = Expr.truth(false);
        for (int i = 0; i < results.size(); i++) {
            if (i < tests.size()) {
                failures.addAll(searchFailures(earlier, parts.get(2 * i + 1)));
            }
            var reached = i < tests.size()
                    ? Expr.call(StandardFunction.AND, Expr.call(StandardFunction.IS_NOT_TRUE, earlier), tests.get(i))
                    : Expr.call(StandardFunction.IS_NOT_TRUE, earlier);
            failures.addAll(Failures.when(reached, results.get(i)));
            if (i < tests.size()) {
                earlier = earlier instanceof Literal.Truth
                        ? tests.get(i)
                        : Expr.call(StandardFunction.OR, earlier, tests.get(i));
            }
        }
        return failures;
    }

    private static List<Expr> searchFailures(Expr earlier, Translated search) {
        return earlier instanceof Literal.Truth ? search.fails().stream().toList() : Failures.unless(earlier, search);
    }

    private static Rewrite<Translated> mixed(Call call) {
        return Rewrite.blockedBy(Diagnostic.of(ExpressionCode.FAMILIES_MIX, call.at(), "DECODE"));
    }
}
