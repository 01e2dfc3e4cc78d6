package io.landfall.rules.powercenter.flow;

import io.landfall.converter.rule.Rewrite;
import io.landfall.converter.rule.Rule;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import java.util.Map;
import java.util.function.Function;

/** Converts one type of transformation. Stateless: the same transformation with the same input always gets the same answer. */
public interface TransformationRule extends Rule {

    /**
     * What the transformation becomes.
     *
     * @param feeds what arrives, by input group; a transformation without groups has one with an empty name, a Joiner has
     *     {@link #MASTER} and {@link #DETAIL}
     */
    Rewrite<Fragment> apply(TransformationNode node, Map<String, Feed> feeds, FlowContext context);

    /** What a transformation without input groups becomes of the rows that arrive; blocked where none do. */
    static Rewrite<Fragment> withRows(
            TransformationNode node, Map<String, Feed> feeds, Function<Feed, Rewrite<Fragment>> conversion) {
        var feed = feeds.get("");
        return feed == null
                ? Rewrite.blockedBy(Diagnostic.of(
                        FlowCode.NO_ROWS,
                        node.at(),
                        node.name(),
                        node.definition().type()))
                : conversion.apply(feed);
    }

    /** The feed of a Joiner's master side. */
    String MASTER = "master";

    /** The feed of a Joiner's detail side. */
    String DETAIL = "detail";
}
