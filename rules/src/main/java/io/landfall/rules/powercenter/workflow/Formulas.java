package io.landfall.rules.powercenter.workflow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.workflow.Formula;
import io.landfall.converter.workflow.TaskFact;
import io.landfall.converter.workflow.Variable;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.powercenter.expression.PowerCenterExpressionRules;
import io.landfall.rules.powercenter.expression.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Translates the expressions of one flow.
 *
 * @param before the tasks that are certainly over where the expression stands
 */
record Formulas(TaskScope scope, Set<String> before) {

    private static final int DIGITS = 20;

    /** A link's or decision's condition. */
    Parsed<Formula> condition(String text, SourceLocation at) {
        return translated(text, at, value -> {
            var condition = Values.condition(value);
            return new Parsed<>(
                    condition,
                    condition.isPresent()
                            ? List.of()
                            : List.of(Diagnostic.of(WorkflowCode.CONDITION_EXPECTED, at, text.strip())));
        });
    }

    /** What a variable becomes. */
    Parsed<Formula> value(String text, Variable variable, SourceLocation at) {
        return translated(text, at, value -> {
            var held = held(Values.value(value), variable.type());
            return new Parsed<>(
                    held,
                    held.isPresent()
                            ? List.of()
                            : List.of(Diagnostic.of(
                                    WorkflowCode.TYPES_MIX,
                                    at,
                                    value.type().sql(),
                                    "$$" + variable.name(),
                                    variable.type().sql())));
        });
    }

    /** What a parameter, whose type is its pipeline's affair, is given. */
    Parsed<Formula> value(String text, SourceLocation at) {
        return translated(text, at, value -> Parsed.clean(Optional.of(Values.value(value))));
    }

    private static Optional<Expr> held(Expr value, SqlType type) {
        if (Values.isNothing(value)) {
            return Optional.of(Expr.nothing(type));
        }
        if (value.type().family() == type.family()) {
            return Optional.of(value.type().isText() ? value : Expr.cast(value, type));
        }
        return type.isText() && value.type().isInteger()
                ? Optional.of(Expr.cast(value, Types.text(DIGITS)))
                : Optional.empty();
    }

    private Parsed<Formula> translated(String text, SourceLocation at, Function<Expr, Parsed<Optional<Expr>>> finish) {
        var parsed = PowerCenterExpressions.parse(text, at);
        var said = new ArrayList<>(parsed.diagnostics());
        var statuses = new Statuses();
        var translation = PowerCenterExpressionRules.translator().translate(statuses.numbered(parsed.value()), scope);
        said.addAll(statuses.remarks());
        said.addAll(translation.remarks());
        said.addAll(withoutTask(parsed.value()));
        if (translation.result().isEmpty()) {
            return new Parsed<>(new Formula.Unconverted(text), said);
        }
        var result = translation.result().get();
        if (result.fails().isPresent()) {
            said.add(Diagnostic.of(WorkflowCode.MAY_FAIL, at));
        }
        var finished = finish.apply(result.value());
        said.addAll(finished.diagnostics());
        finished.value().ifPresent(value -> said.addAll(remarks(value, at)));
        return new Parsed<>(
                finished.value().<Formula>map(Formula.Known::new).orElseGet(() -> new Formula.Unconverted(text)), said);
    }

    private List<Diagnostic> withoutTask(Expression expression) {
        return Names.in(expression)
                .filter(name -> scope.isWithoutTask(name.name()))
                .map(name -> Diagnostic.of(
                        WorkflowCode.STATUS_WITHOUT_TASK,
                        name.at(),
                        name.name(),
                        scope.linkFrom().orElse("")))
                .toList();
    }

    private List<Diagnostic> remarks(Expr value, SourceLocation at) {
        var said = new ArrayList<Diagnostic>();
        for (var field : value.fields().stream().distinct().toList()) {
            if (!field.side().isEmpty() && !before.contains(FlowOrder.key(field.side()))) {
                said.add(Diagnostic.of(WorkflowCode.NOT_BEFORE, at, field.side()));
            }
            doubt(field)
                    .ifPresent(why -> said.add(
                            Diagnostic.of(WorkflowCode.FACT_APPROXIMATE, at, field.side() + "." + field.name(), why)));
        }
        return said.stream().distinct().toList();
    }

    private static Optional<String> doubt(Expr.FieldRef field) {
        return field.side().isEmpty()
                ? Optional.empty()
                : switch (TaskFact.valueOf(field.name())) {
                    case STATUS, PREVIOUS_STATUS, STARTED_AT, ENDED_AT, HOLDS, TARGET_ROWS -> Optional.empty();
                    case SOURCE_ROWS ->
                        Optional.of("rows of a table are counted before a filter of the source qualifier");
                    case ERROR_CODE, ERROR_MESSAGE -> Optional.of("errors have numbers and words of their own here");
                    case SOURCE_FAILED_ROWS, TARGET_FAILED_ROWS, ROW_ERRORS ->
                        Optional.of("all rows that are taken out with an error count as errors of transformations");
                };
    }
}
