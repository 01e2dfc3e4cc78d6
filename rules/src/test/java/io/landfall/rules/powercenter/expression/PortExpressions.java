package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.Extras;
import io.landfall.parsers.powercenter.UserFunction;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.ExpressionCheck;
import io.landfall.rules.powercenter.flow.PortTypes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** PowerCenter expressions over ports of every type. */
record PortExpressions(boolean highPrecision) implements PortContext {

    private static final Map<String, SqlType> PORTS = Map.of(
            "QTY", Types.INTEGER,
            "ID", Types.BIGINT,
            "PRICE", Types.DOUBLE,
            "AMOUNT", Types.decimal(15, 2),
            "NAME", Types.text(20),
            "CODE", Types.text(5),
            "DAY", Types.TIMESTAMP,
            "DUE", Types.TIMESTAMP);

    private static final Map<String, UserFunction> FUNCTIONS = Stream.of(
                    function("TWICE", "N + N", argument("N", "integer", 10)),
                    function("FULL", "CODE || ', ' || :UDF.CLEAN(NAME)", text("NAME", 20), text("CODE", 5)),
                    function("CLEAN", "LTRIM(RTRIM(NAME))", text("NAME", 30)),
                    function("KNOWN", "IIF(ISNULL(CODE), 'none', CODE)", text("CODE", 3)),
                    function(
                            "REST",
                            "IIF(N > 0, N, OTHERWISE)",
                            argument("N", "integer", 10),
                            argument("OTHERWISE", "integer", 10)),
                    function("ENDLESS", "1 + :UDF.endless(N)", argument("N", "integer", 10)),
                    function("OUTSIDE", "N + QTY", argument("N", "integer", 10)),
                    function("VARIED", "CODE || $$REGION", text("CODE", 5)))
            .collect(Collectors.toMap(UserFunction::name, one -> one));

    private static UserFunction function(String name, String expression, UserFunction.Argument... arguments) {
        var numbered = IntStream.range(0, arguments.length)
                .mapToObj(i -> new UserFunction.Argument(
                        arguments[i].name(),
                        arguments[i].datatype(),
                        arguments[i].precision(),
                        arguments[i].scale(),
                        i + 1))
                .toList()
                .reversed();
        var at = SourceLocation.of("m.XML");
        return new UserFunction(name, expression, "", "", "Public", numbered, List.of(), "", at, Extras.NONE);
    }

    private static UserFunction.Argument text(String name, int precision) {
        return argument(name, "string", precision);
    }

    private static UserFunction.Argument argument(String name, String datatype, int precision) {
        return new UserFunction.Argument(name, datatype, precision, 0, 0);
    }

    /** Without high precision. */
    static ExpressionCheck<PortContext> check() {
        return check(false);
    }

    static ExpressionCheck<PortContext> check(boolean highPrecision) {
        return new ExpressionCheck<>(
                text -> PowerCenterExpressions.parse(text, SourceLocation.of("m.XML")),
                PowerCenterExpressionRules.translator(),
                new PortExpressions(highPrecision));
    }

    @Override
    public Optional<Translated> port(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(PORTS.get(upper)).map(type -> Translated.of(Expr.field(upper, type)));
    }

    @Override
    public Optional<Expr> parameter(String name) {
        return name.equalsIgnoreCase("$$REGION")
                ? Optional.of(new Expr.ParameterRef("REGION", Types.text(10)))
                : Optional.empty();
    }

    @Override
    public boolean carries(String variable) {
        return false;
    }

    @Override
    public boolean isConstant(String name) {
        return false;
    }

    @Override
    public Optional<UserFunction> function(Call call) {
        return Optional.ofNullable(FUNCTIONS.get(call.function().toUpperCase(Locale.ROOT)));
    }

    @Override
    public SqlType type(UserFunction.Argument argument) {
        return PortTypes.of(argument.datatype(), argument.precision(), argument.scale(), highPrecision);
    }

    @Override
    public String dateFormat() {
        return "MM/DD/YYYY HH24:MI:SS";
    }
}
