package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.UserFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What names mean inside a user-defined function: its arguments, and nothing of the transformation that calls it. Mapping variables
 * are left to be asked about, since a function belongs to no mapping.
 *
 * @param args by lower-case name
 */
record FunctionScope(UserFunction function, Map<String, Translated> args, PortContext around) implements PortContext {

    FunctionScope {
        args = Map.copyOf(args);
    }

    static FunctionScope of(
            UserFunction function, List<UserFunction.Argument> arguments, List<Translated> parts, PortContext around) {
        var args = new HashMap<String, Translated>();
        for (int i = 0; i < parts.size(); i++) {
            args.put(key(arguments.get(i).name()), parts.get(i));
        }
        return new FunctionScope(function, args, around);
    }

    /** Whether the place is inside the function already. */
    static boolean isOpen(PortContext place, UserFunction function) {
        return place instanceof FunctionScope scope
                && (scope.function().equals(function) || isOpen(scope.around(), function));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Translated> port(String name) {
        return Optional.ofNullable(args.get(key(name)));
    }

    @Override
    public Optional<Expr> parameter(String name) {
        return name.startsWith("$$") ? Optional.empty() : around.parameter(name);
    }

    @Override
    public boolean carries(String variable) {
        return false;
    }

    @Override
    public boolean isConstant(String name) {
        return around.isConstant(name);
    }

    @Override
    public Optional<UserFunction> function(Call call) {
        return around.function(call);
    }

    @Override
    public SqlType type(UserFunction.Argument argument) {
        return around.type(argument);
    }

    @Override
    public boolean highPrecision() {
        return around.highPrecision();
    }

    @Override
    public String dateFormat() {
        return around.dateFormat();
    }
}
