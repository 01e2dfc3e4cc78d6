package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.Transformation;
import java.util.List;
import java.util.Optional;

/** All types of transformations that run. */
final class TransformationExecutors {

    private static final List<TransformationExecutor> ALL = List.of(
            new SourceQualifierExecutor(),
            new ExpressionExecutor(),
            new FilterExecutor(),
            new RouterExecutor(),
            new SorterExecutor(),
            new AggregatorExecutor(),
            new JoinerExecutor(),
            new LookupExecutor(),
            new RankExecutor(),
            new UnionExecutor(),
            new NormalizerExecutor(),
            new CobolExecutor(),
            new SqlExecutor(),
            new JavaExecutor(),
            new TransactionControlExecutor(),
            new UpdateStrategyExecutor());

    private TransformationExecutors() {}

    static Optional<TransformationExecutor> of(Transformation transformation) {
        return ALL.stream().filter(one -> one.runs(transformation)).findFirst();
    }
}
