package io.landfall.rules.powercenter.flow;

import io.landfall.parsers.powercenter.Lookup;
import io.landfall.parsers.powercenter.MultipleMatch;
import io.landfall.parsers.powercenter.Rank;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;

/**
 * Transformations that hand rows on in an order of their own, of which no manual says more: a Rank, which holds all rows back until the
 * last has come, and a Lookup that answers with all rows that match. The pipeline keeps the order in which rows arrive.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-guide/rank-transformation.html">Rank
 *     transformation</a>
 */
final class UnpromisedOrder {

    private UnpromisedOrder() {}

    static boolean isOf(TransformationNode node) {
        return switch (node.definition()) {
            case Rank _ -> true;
            case Lookup _ -> MatchPolicy.is(MultipleMatch.ALL, node);
            default -> false;
        };
    }
}
