package io.landfall.validation.proof;

import io.landfall.converter.analysis.Lineage;
import io.landfall.converter.analysis.Lineage.Origin;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.Call;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the checks of a pipeline foresee of its source columns: which have no NULL, and which have certain values alone. */
final class CheckHints {

    /** Their numbers say how, and not which value. */
    private static final Set<StandardFunction> COMPUTING = Set.of(
            StandardFunction.PLUS,
            StandardFunction.MINUS,
            StandardFunction.TIMES,
            StandardFunction.DIVIDE,
            StandardFunction.NEGATE,
            StandardFunction.FLOOR,
            StandardFunction.CEIL);

    private final Pipeline pipeline;
    private final Lineage lineage;
    private final Set<Origin> required = new TreeSet<>();
    private final Set<Origin> absent = new TreeSet<>();
    private final Set<Origin> alike = new TreeSet<>();
    private final Map<Origin, Set<Literal>> foreseen = new LinkedHashMap<>();

    private CheckHints(Pipeline pipeline, Lineage lineage) {
        this.pipeline = pipeline;
        this.lineage = lineage;
    }

    static CheckHints of(Pipeline pipeline, Lineage lineage) {
        var hints = new CheckHints(pipeline, lineage);
        pipeline.checks().forEach(hints::check);
        return hints;
    }

    /** Whether a check says that the column has no NULL. */
    boolean isRequired(Origin column) {
        return required.contains(column);
    }

    /** Whether a check allows NULL in the column whatever else it asks. */
    boolean mayBeAbsent(Origin column) {
        return absent.contains(column);
    }

    /** Whether a check asks every row for the same in the column: for a least value that is the greatest as well. */
    boolean isAlike(Origin column) {
        return alike.contains(column);
    }

    /** The columns of which checks foresee certain values alone, with these. */
    Map<Origin, Set<Literal>> foreseen() {
        return Collections.unmodifiableMap(foreseen);
    }

    private void check(Check check) {
        if (check.assertion() instanceof Check.Assertion.EveryRow(var condition)) {
            required(condition, check.input());
            absent(condition, check.input());
            alike(condition, check.input());
            foreseen(condition, check.input());
        }
    }

    private void required(Expr condition, InputRef input) {
        if (condition instanceof Call(var function, var args)) {
            if (function.equals(StandardFunction.IS_NOT_NULL)) {
                args.getFirst().fields().forEach(field -> required.addAll(lineage.origins(input, field.name())));
            } else if (function.equals(StandardFunction.AND)) {
                args.forEach(arg -> required(arg, input));
            }
        }
    }

    private void absent(Expr condition, InputRef input) {
        if (condition instanceof Call(var function, var args) && function.equals(StandardFunction.OR)) {
            for (var arg : args) {
                if (arg instanceof Call(var test, var tested) && test.equals(StandardFunction.IS_NULL)) {
                    tested.getFirst().fields().forEach(field -> absent.addAll(lineage.origins(input, field.name())));
                }
            }
        }
    }

    private void alike(Expr condition, InputRef input) {
        if (condition instanceof Call(var function, var args)) {
            if (function.equals(StandardFunction.EQ)
                    && args.getFirst() instanceof FieldRef least
                    && args.getLast() instanceof FieldRef greatest
                    && !least.equals(greatest)) {
                var origins = lineage.origins(input, least.name());
                if (origins.equals(lineage.origins(input, greatest.name()))) {
                    alike.addAll(origins);
                }
            } else {
                args.forEach(arg -> alike(arg, input));
            }
        }
    }

    /** What a condition denies, counts or computes with, are no values that it foresees. */
    private void foreseen(Expr condition, InputRef input) {
        if (!(condition instanceof Call call) || denies(call) || counts(call)) {
            return;
        }
        if (call.function().equals(StandardFunction.AND) || call.function().equals(StandardFunction.OR)) {
            call.args().forEach(arg -> foreseen(arg, input));
            return;
        }
        var literals = new LinkedHashSet<Literal>();
        collect(call, literals);
        for (var field : literals.isEmpty() ? List.<FieldRef>of() : call.fields()) {
            if (isComputed(field, input)) {
                continue;
            }
            for (var origin : lineage.origins(input, field.name())) {
                foreseen.computeIfAbsent(origin, _ -> new LinkedHashSet<>()).addAll(literals);
            }
        }
    }

    private static boolean denies(Call call) {
        return call.function().equals(StandardFunction.NOT)
                || (call.function().equals(StandardFunction.IS_NOT_TRUE)
                        && call.args().getFirst() instanceof Call(var found, var _)
                        && (found.equals(PatternFunction.PATTERN_FOUND)
                                || found.equals(TextFunction.HAS_LONG_CHARACTERS)));
    }

    private static boolean counts(Call call) {
        return call.args().stream()
                .anyMatch(arg ->
                        arg instanceof Call(var function, var _) && function.equals(StandardFunction.CHAR_LENGTH));
    }

    /** What an aggregate makes of values, but one of them, is none that a column may have. */
    private boolean isComputed(FieldRef field, InputRef input) {
        return pipeline.operator(input.operator()).orElseThrow() instanceof Aggregate aggregate
                && aggregate.measures().stream()
                        .filter(measure -> measure.name().equals(field.name()))
                        .anyMatch(measure -> measure.args().stream().noneMatch(FieldRef.class::isInstance));
    }

    private static void collect(Expr expr, Set<Literal> found) {
        switch (expr) {
            case Literal literal -> found.add(literal);
            case Call call
            when PatternHints.isPattern(call) && !PatternHints.hasPieces(call) ->
                PatternHints.matching(call).forEach(found::add);
            case Call call when COMPUTING.contains(call.function()) -> {}
            case Call call -> call.args().forEach(arg -> collect(arg, found));
            case Expr.Cast cast -> collect(cast.operand(), found);
            case Expr.Case _, FieldRef _, Expr.ParameterRef _ -> {}
        }
    }
}
