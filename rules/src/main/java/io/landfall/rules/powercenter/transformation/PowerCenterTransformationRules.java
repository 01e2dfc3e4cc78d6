package io.landfall.rules.powercenter.transformation;

import io.landfall.rules.powercenter.flow.TransformationRule;
import java.util.List;

/** The rules for PowerCenter's transformations, in the order in which they are asked. */
public final class PowerCenterTransformationRules {

    private static final List<TransformationRule> RULES = List.of(
            // Before those that they hand transformations to.
            new CallingLookups(List.of(
                    new ExpressionToProject(),
                    new FilterToFilter(),
                    new RouterToRoute(),
                    new AggregatorToAggregate(),
                    new UpdateStrategyToMarks())),
            new SourceQualifierToSource(),
            new RunningTotals(new ExpressionToProject()),
            new RunningVariables(new ExpressionToProject()),
            new ExpressionToProject(),
            new FilterToFilter(),
            new RouterToRoute(),
            new SorterToSort(),
            new JoinerToJoin(),
            new DynamicLookupToWindow(),
            new LookupToLookup(),
            new AggregatorToAggregate(),
            new UnionToUnion(),
            new RankToWindow(),
            new NormalizerToUnpivot(),
            new TransactionControlToNothing(),
            new CobolToSource(),
            new SqlToJoin(),
            new JavaToProject(),
            new SequenceToSequence(),
            new UpdateStrategyToMarks());

    private PowerCenterTransformationRules() {}

    public static List<TransformationRule> inOrder() {
        return RULES;
    }
}
