package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * A value that every run of a pipeline may be given anew.
 *
 * @param defaultValue the value of a run that gives none; without it a run must give one. A {@link #RUN_DATE} has none and
 *     is filled with the time at which the run began.
 * @param question what a person reads who gives the value, empty for nothing
 * @param allowed the only values that a run may give; empty where it may give any
 */
public record Parameter(
        String name, SqlType type, Optional<Literal> defaultValue, String question, List<Literal> allowed) {

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    /** A parameter that may have any value of its type. */
    public Parameter(String name, SqlType type, Optional<Literal> defaultValue) {
        this(name, type, defaultValue, "", List.of());
    }

    /** The parameter that stands for the current time: one value for the whole run. */
    public static final String RUN_DATE = "RUN_DATE";

    /** Whether the value depends on the time of the run. */
    public static boolean readsRunDate(Expr value) {
        return switch (value) {
            case Expr.ParameterRef parameter -> parameter.name().equals(RUN_DATE);
            case Expr.Call call -> call.args().stream().anyMatch(Parameter::readsRunDate);
            case Expr.Cast cast -> readsRunDate(cast.operand());
            case Expr.Case choice ->
                choice.branches().stream()
                                .anyMatch(branch -> readsRunDate(branch.test()) || readsRunDate(branch.then()))
                        || readsRunDate(choice.otherwise());
            case Expr.FieldRef field -> false;
            case Literal literal -> false;
        };
    }
}
