package io.landfall.converter.expression;

/** The end of a run at a value of which nobody wrote down what a legacy tool makes of it, so that nothing is made up in its place. */
public final class Undocumented {

    /** What the message of such an end says. */
    public static final String MARK = "where nothing is documented";

    private Undocumented() {}

    /**
     * False, and the end of the run where the condition is true.
     *
     * @param what the construct and what it meets, for example {@code SUBSTR meets a start before the first character}
     */
    public static Expr where(Expr condition, String what) {
        return where(condition, what, Expr.truth(false));
    }

    /**
     * The end of the run where the condition is true, and this truth elsewhere.
     *
     * @param otherwise what is asked where the condition is not true, and only there
     */
    public static Expr where(Expr condition, String what, Expr otherwise) {
        var message = Expr.text(what + ", " + MARK);
        var ends = Expr.call(StandardFunction.IS_NOT_NULL, Expr.call(TextFunction.FAIL, message));
        return Expr.when(condition, ends, otherwise);
    }

    /** Whether the condition is never true: all it may do is end the run at such a value. */
    public static boolean endsAtMost(Expr condition) {
        return switch (condition) {
            case Literal.Truth(var truth) -> !truth;
            case Expr.Call(var function, var args)
            when function.equals(StandardFunction.OR) -> args.stream().allMatch(Undocumented::endsAtMost);
            case Expr.Call(var function, var args)
            when function.equals(StandardFunction.AND) -> args.stream().anyMatch(Undocumented::endsAtMost);
            case Expr.Call(var function, var args)
            when function.equals(StandardFunction.IS_NOT_NULL) -> isEnd(args.getFirst());
            case Expr.Case(var branches, var otherwise) ->
                endsAtMost(otherwise) && branches.stream().allMatch(branch -> endsAtMost(branch.then()));
            case Expr.Call _, Expr.Cast _, Literal _, Expr.FieldRef _, Expr.ParameterRef _ -> false;
        };
    }

    /** Whether the expression may end the run, so that it must not be evaluated where nobody asks for it. */
    public static boolean mayEnd(Expr expr) {
        return switch (expr) {
            case Expr.Call(var function, var args) ->
                function.equals(TextFunction.FAIL) || args.stream().anyMatch(Undocumented::mayEnd);
            case Expr.Case(var branches, var otherwise) ->
                mayEnd(otherwise)
                        || branches.stream().anyMatch(branch -> mayEnd(branch.test()) || mayEnd(branch.then()));
            case Expr.Cast(var operand, var _) -> mayEnd(operand);
            case Literal _, Expr.FieldRef _, Expr.ParameterRef _ -> false;
        };
    }

    private static boolean isEnd(Expr value) {
        return value instanceof Expr.Call(var function, var args)
                && function.equals(TextFunction.FAIL)
                && args.getFirst() instanceof Literal.TextValue(var message)
                && message.endsWith(MARK);
    }
}
