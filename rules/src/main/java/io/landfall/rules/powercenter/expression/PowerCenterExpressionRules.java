package io.landfall.rules.powercenter.expression;

import io.landfall.converter.rule.Translator;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Opaque;
import io.landfall.parsers.expression.Expression.Unary;
import java.util.List;
import java.util.stream.Stream;

/** Every rule for PowerCenter expressions, in the order in which they are tried. Each construct has one rule; the order is free. */
public final class PowerCenterExpressionRules {

    private static final Translator<PortContext> TRANSLATOR =
            new Translator<>(inOrder(), PowerCenterExpressionRules::unknown);

    private static final String PROCEDURE = ":SP";

    private PowerCenterExpressionRules() {}

    public static List<PortExpressionRule> inOrder() {
        return Stream.of(
                        constructs(),
                        TextRules.rows(),
                        ReplacementRules.rows(),
                        PatternRules.rows(),
                        NumberRules.rows(),
                        FinancialRules.rows(),
                        RoundingRules.rows(),
                        ConversionRules.rows(),
                        DateRules.rows(),
                        TestRules.rows(),
                        CodeRules.rows(),
                        ControlRules.rows())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PortExpressionRule> constructs() {
        return List.of(
                new LiteralToConstant(),
                new NameToValue(),
                new ArithmeticToArithmetic(),
                new ConcatToJoinText(),
                new ComparisonToComparison(),
                new LogicToLogic(),
                new IifToCase(),
                new DecodeToCase(),
                new IsNullToIsNull(),
                new UserFunctionToValue());
    }

    /** Applies the rules to whole expressions. */
    public static Translator<PortContext> translator() {
        return TRANSLATOR;
    }

    private static Diagnostic unknown(Expression source) {
        return switch (source) {
            case Opaque opaque -> Diagnostic.of(ExpressionCode.UNREADABLE, opaque.at());
            case Call call
            when call.space().equals(PROCEDURE) ->
                Diagnostic.of(ExpressionCode.PROCEDURE_CALLED, call.at(), call.space() + "." + call.function());
            case Call call ->
                noRule(call.space().isEmpty() ? call.function() : call.space() + "." + call.function(), call);
            case Binary binary -> noRule(binary.operator().name(), binary);
            case Unary unary -> noRule(unary.operator().name(), unary);
            default -> noRule(source.getClass().getSimpleName(), source);
        };
    }

    private static Diagnostic noRule(String what, Expression source) {
        return Diagnostic.of(ExpressionCode.NO_RULE, source.at(), what);
    }
}
