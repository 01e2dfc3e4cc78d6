package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.ExpressionCheck;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Alteryx formulas over fields of every type. */
final class FieldFormulas implements FormulaContext {

    private static final Map<String, SqlType> FIELDS = Map.ofEntries(
            Map.entry("QTY", Types.INTEGER),
            Map.entry("ID", Types.BIGINT),
            Map.entry("PRICE", Types.DOUBLE),
            Map.entry("AMOUNT", Types.decimal(19, 6)),
            Map.entry("NAME", Types.text(20)),
            Map.entry("CODE", Types.text(5)),
            Map.entry("NOTE", Types.TEXT),
            Map.entry("ACTIVE", Types.BOOLEAN),
            Map.entry("DAY", Types.DATE),
            Map.entry("DUE", Types.DATE),
            Map.entry("MOMENT", Types.TIMESTAMP));

    static ExpressionCheck<FormulaContext> check() {
        return new ExpressionCheck<>(
                text -> AlteryxFormulas.parse(text, SourceLocation.of("w.yxmd")),
                AlteryxFormulaRules.translator(),
                new FieldFormulas());
    }

    @Override
    public Optional<Expr> field(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(FIELDS.get(upper)).map(type -> Expr.field(upper, type));
    }

    @Override
    public Optional<Expr> constant(String name) {
        return name.equalsIgnoreCase("User.Region") ? Optional.of(Expr.text("EU")) : Optional.empty();
    }

    @Override
    public Expr runTime() {
        return new Expr.ParameterRef(Parameter.RUN_DATE, Types.TIMESTAMP);
    }
}
