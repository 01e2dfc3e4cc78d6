package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.ExpressionCheck;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    public String dateFormat() {
        return "MM/DD/YYYY HH24:MI:SS";
    }
}
