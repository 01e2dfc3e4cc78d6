package io.landfall.rules.powercenter.workflow;

import static java.util.stream.Collectors.toSet;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.workflow.Flow;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.Link;
import io.landfall.converter.workflow.Task;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which tasks of a flow never both run, because the links that lead to them ask for different facts of one task: that a session has
 * succeeded and that it has failed, say. A fact is settled once its task is over; what a variable holds is not.
 */
final class Exclusions {

    /** The signs of a comparison with which each operator holds. */
    private static final Map<StandardFunction, Set<Integer>> HOLDS = Map.of(
            StandardFunction.EQ, Set.of(0),
            StandardFunction.NE, Set.of(-1, 1),
            StandardFunction.LT, Set.of(-1),
            StandardFunction.LE, Set.of(-1, 0),
            StandardFunction.GT, Set.of(1),
            StandardFunction.GE, Set.of(0, 1));

    private final Flow flow;
    private final Map<String, Set<Fact>> certain = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Exclusions(Flow flow) {
        this.flow = flow;
    }

    /** What holds where a link has been followed. */
    private record Fact(Expr.FieldRef fact, StandardFunction operator, Literal value) {

        /** Whether no value of the fact suits both. */
        boolean contradicts(Fact other) {
            return fact.equals(other.fact)
                    && Stream.of(value, other.value)
                            .flatMap(Fact::around)
                            .noneMatch(one -> admits(one) && other.admits(one));
        }

        /** The order of texts and dates is not looked at. */
        private boolean admits(Literal one) {
            var isKnown = value instanceof Literal.NumberValue
                    || operator == StandardFunction.EQ
                    || operator == StandardFunction.NE;
            return !isKnown || HOLDS.getOrDefault(operator, Set.of(-1, 0, 1)).contains(sign(one, value));
        }

        /** The value, and others beside it that stand for all others. */
        private static Stream<Literal> around(Literal value) {
            return switch (value) {
                case Literal.NumberValue(var number, var type) ->
                    Stream.of("0", "0.5", "-0.5", "1", "-1")
                            .map(more -> new Literal.NumberValue(number.add(new BigDecimal(more)), Types.DOUBLE));
                case Literal.TextValue(var text) -> Stream.of(value, new Literal.TextValue(text + "?"));
                default -> Stream.of(value);
            };
        }

        private static int sign(Literal left, Literal right) {
            return left instanceof Literal.NumberValue(var one, var _)
                            && right instanceof Literal.NumberValue(var two, var _)
                    ? Integer.signum(one.compareTo(two))
                    : left.equals(right) ? 0 : 1;
        }
    }

    /** Whether two tasks cannot both run. */
    boolean exclude(String one, String other) {
        var others = certain(other);
        return certain(one).stream().anyMatch(fact -> others.stream().anyMatch(fact::contradicts));
    }

    /** Whether a task cannot have run where a link is followed. */
    boolean exclude(Link link, String task) {
        var others = certain(task);
        return facts(link).stream().anyMatch(fact -> others.stream().anyMatch(fact::contradicts));
    }

    private Set<Fact> certain(String task) {
        var known = certain.get(task);
        if (known != null || !open.add(task)) {
            return known == null ? Set.of() : known;
        }
        var facts = flow.task(task).map(this::computed).orElse(Set.of());
        open.remove(task);
        certain.put(task, facts);
        return facts;
    }

    private Set<Fact> computed(Task task) {
        var inputs = flow.linksTo(task).stream().map(this::facts).toList();
        return task.inputs() == Task.Inputs.ALL
                ? inputs.stream().flatMap(Set::stream).collect(toSet())
                : inputs.stream()
                        .reduce((left, right) ->
                                left.stream().filter(right::contains).collect(toSet()))
                        .orElse(Set.of());
    }

    private Set<Fact> facts(Link link) {
        var own = link.when().stream()
                .flatMap(formula -> formula instanceof Formula.Known(var expr) ? facts(expr) : Stream.empty());
        return Stream.concat(own, certain(link.from()).stream()).collect(toSet());
    }

    private static Stream<Fact> facts(Expr condition) {
        if (!(condition instanceof Expr.Call(StandardFunction function, List<Expr> args))) {
            return Stream.empty();
        }
        if (function == StandardFunction.AND) {
            return args.stream().flatMap(Exclusions::facts);
        }
        return HOLDS.containsKey(function)
                        && args.getFirst() instanceof Expr.FieldRef fact
                        && !fact.side().isEmpty()
                        && args.getLast() instanceof Literal value
                        && (value instanceof Literal.NumberValue || value instanceof Literal.TextValue)
                ? Stream.of(new Fact(fact, function, value))
                : Stream.empty();
    }
}
