package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.rule.Findings;
import io.landfall.converter.rule.Translated;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Port;
import io.landfall.rules.powercenter.expression.ComputedNumbers;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.NumberCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Sums of integers, which are not converted before they are added; whether a sum that is no integer any more is one of the port that takes
 * it, or an error, is not documented. With high precision they are decimals.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-1-1/_designer-guide_powercenter_10-1-1_ditamap/datatype_reference/transformation_data_types/integer_datatypes/integer_values_in_calculations.html">Integer
 *     values in calculations</a>
 */
record IntegerSums(TransformationNode node, FlowContext context, Findings findings) {

    /** Adds a check of the sums that go to ports which hold more than integers. */
    void check(List<Measure> measures, Map<Port, Translated> outputs, InputRef groups) {
        if (context.session().highPrecision()) {
            return;
        }
        measures.stream()
                .filter(IntegerSums::isSumOfIntegers)
                .forEach(sum -> outputs.entrySet().stream()
                        .filter(output -> !output.getKey().datatype().equalsIgnoreCase("integer"))
                        .filter(output -> output.getValue().value().fields().stream()
                                .anyMatch(field -> field.name().equals(sum.name())))
                        .findFirst()
                        .ifPresent(output -> check(sum, output.getKey(), groups)));
    }

    /**
     * Adds a check of the sums that are aggregated once more, whatever the ports hold.
     *
     * @param measures with the port that each goes to
     */
    void checkAnswers(Map<Measure, Port> measures, InputRef groups) {
        if (context.session().highPrecision()) {
            return;
        }
        measures.forEach((measure, port) -> {
            if (isSumOfIntegers(measure)) {
                check(measure, port, groups);
            }
        });
    }

    private static boolean isSumOfIntegers(Measure measure) {
        return measure.function() == Measure.Function.SUM
                && measure.args().stream()
                        .anyMatch(summed -> !ComputedNumbers.isDouble(summed) && ComputedNumbers.isOfIntegers(summed));
    }

    private void check(Measure sum, Port port, InputRef groups) {
        var value = Expr.field(sum.name(), sum.type());
        context.check(new Check(
                "%s/%s: no sum is beyond %d".formatted(node.name(), port.name(), Integer.MAX_VALUE),
                groups,
                new Check.Assertion.EveryRow(Conditions.any(List.of(
                        Expr.call(StandardFunction.IS_NULL, value),
                        Conditions.all(List.of(
                                Expr.call(StandardFunction.GE, value, limit(Integer.MIN_VALUE)),
                                Expr.call(StandardFunction.LE, value, limit(Integer.MAX_VALUE))))))),
                port.at()));
        findings.say(Diagnostic.of(NumberCode.INTEGERS_CHECKED, port.at(), port.name()));
    }

    private static Expr limit(long value) {
        return Expr.number(BigDecimal.valueOf(value), Types.BIGINT);
    }
}
