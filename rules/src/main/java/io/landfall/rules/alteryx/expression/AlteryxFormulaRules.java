package io.landfall.rules.alteryx.expression;

import io.landfall.converter.rule.Translator;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Binary;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.expression.Expression.Opaque;
import io.landfall.parsers.expression.Expression.Unary;
import java.util.List;
import java.util.stream.Stream;

/** Every rule for Alteryx formulas, in the order in which they are tried. Each construct has one rule; the order is free. */
public final class AlteryxFormulaRules {

    private static final Translator<FormulaContext> TRANSLATOR =
            new Translator<>(inOrder(), AlteryxFormulaRules::unknown);

    private AlteryxFormulaRules() {}

    public static List<FormulaRule> inOrder() {
        return Stream.of(
                        constructs(),
                        TextRules.rows(),
                        TextPartRules.rows(),
                        TextSearchRules.rows(),
                        PatternRules.rows(),
                        ConversionRules.rows(),
                        DateRules.rows(),
                        MathRules.rows(),
                        FinanceRules.rows(),
                        ChoiceRules.rows(),
                        TypeTestRules.rows(),
                        EnvironmentRules.rows())
                .flatMap(List::stream)
                .toList();
    }

    private static List<FormulaRule> constructs() {
        return List.of(
                new LiteralToConstant(),
                new NameToField(),
                new ArithmeticToDoubles(),
                new PlusToJoinText(),
                new ComparisonToTwoValued(),
                new LogicToTwoValued(),
                new IfToCase(),
                new MembershipToIn());
    }

    /** Applies the rules to whole formulas. */
    public static Translator<FormulaContext> translator() {
        return TRANSLATOR;
    }

    private static Diagnostic unknown(Expression source) {
        return switch (source) {
            case Opaque opaque -> Diagnostic.of(FormulaCode.UNREADABLE, opaque.at());
            case Call call -> noRule(call.function(), call);
            case Binary binary -> noRule(binary.operator().name(), binary);
            case Unary unary -> noRule(unary.operator().name(), unary);
            default -> noRule(source.getClass().getSimpleName(), source);
        };
    }

    private static Diagnostic noRule(String what, Expression source) {
        return Diagnostic.of(FormulaCode.NO_RULE, source.at(), what);
    }
}
