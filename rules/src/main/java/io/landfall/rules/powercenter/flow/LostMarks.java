package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.UpdateStrategy;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.Collection;
import java.util.List;

/**
 * Marks of an Update Strategy that reach a transformation which makes other rows. An Aggregator takes the values of rows for deletion off
 * its sums and passes over those for rejection; of its other functions, and of other transformations, no manual says what they do. Rows
 * for insert are what all of them expect.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-guide/update-strategy-transformation/flagging-rows-within-a-mapping/aggregator-and-update-strategy-transformations.html">Aggregator
 *     and Update Strategy transformations</a>
 */
final class LostMarks {

    private LostMarks() {}

    /** Adds the checks that all rows are for insert where a transformation does not keep their marks, and answers what to say of them. */
    static List<Diagnostic> checked(TransformationNode node, Collection<Feed> feeds, FlowContext context) {
        if (Shapes.keepsRowMarks(node.definition()) || node.definition() instanceof UpdateStrategy) {
            return List.of();
        }
        return feeds.stream()
                .map(Feed::rows)
                .filter(rows -> rows.operation().isPresent())
                .map(rows -> {
                    context.check(check(node, rows));
                    return Diagnostic.of(FlowCode.MARKS_LOST, node.at(), node.name());
                })
                .toList();
    }

    private static Check check(TransformationNode node, Rows rows) {
        var mark = rows.operation().orElseThrow();
        var inserted = Expr.call(
                StandardFunction.EQ,
                Expr.field(mark.name(), mark.type()),
                Expr.cast(Expr.integer(RowMarks.INSERT), mark.type()));
        return new Check(
                "%s: every row is marked for insert".formatted(node.name()),
                rows.ref(),
                new Check.Assertion.EveryRow(inserted),
                node.at());
    }
}
