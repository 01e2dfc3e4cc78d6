package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.rules.powercenter.expression.PortContext;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The scope of one expression: the ports around it and the parameters of the mapping. */
record PortScope(
        Function<String, Optional<Translated>> ports,
        Function<String, Optional<Expr>> parameters,
        Predicate<String> carried,
        Predicate<String> constant,
        Function<Call, Optional<UserFunction>> functions,
        SessionSettings session)
        implements PortContext {

    @Override
    public Optional<Translated> port(String name) {
        return ports.apply(name);
    }

    @Override
    public Optional<Expr> parameter(String name) {
        return parameters.apply(name);
    }

    @Override
    public boolean carries(String variable) {
        return carried.test(variable);
    }

    @Override
    public boolean isConstant(String name) {
        return constant.test(name);
    }

    @Override
    public Optional<UserFunction> function(Call call) {
        return functions.apply(call);
    }

    @Override
    public SqlType type(UserFunction.Argument argument) {
        return PortTypes.of(argument.datatype(), argument.precision(), argument.scale(), session.highPrecision());
    }

    @Override
    public boolean highPrecision() {
        return session.highPrecision();
    }

    @Override
    public String dateFormat() {
        return session.dateFormat();
    }
}
