package io.landfall.rules.powercenter.transformation;

import io.landfall.parsers.powercenter.MultipleMatch;
import io.landfall.rules.powercenter.flow.Feed;
import io.landfall.rules.powercenter.flow.FlowContext;
import io.landfall.rules.powercenter.flow.MatchPolicy;
import io.landfall.rules.powercenter.flow.Node.TransformationNode;
import io.landfall.rules.powercenter.flow.NodeSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person has to look at in a lookup with a dynamic cache, whatever its ports are. */
final class DynamicVariants {

    private static final List<String> INSERTING = List.of("", "insert", "data driven");
    private static final List<String> ALWAYS = List.of("", "TRUE");

    private DynamicVariants() {}

    /** Each ends the sentence "a dynamic cache …". */
    static List<String> blocked(TransformationNode node, Feed feed, FlowContext context) {
        var settings = node.settings();
        return Stream.of(
                        when(settings.text("Lookup caching enabled").strip().equalsIgnoreCase("NO"), "but no caching"),
                        when(settings.isYes("Lookup cache persistent"), "that is kept between runs"),
                        when(!settings.text("Cache File Name Prefix").isBlank(), "that others may share"),
                        when(settings.isYes("Synchronize Dynamic Cache"), "that is synchronised with its table"),
                        when(isConditional(settings), "that is updated on a condition"),
                        when(isMultiplying(settings), "that answers with all values"),
                        when(!settings.text("Source Type").strip().isEmpty() && !isTable(settings), "of a file"),
                        when(!isInserting(feed, context), "for rows that are not all marked as inserts"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> when(boolean holds, String what) {
        return holds ? Optional.of(what) : Optional.empty();
    }

    private static boolean isTable(NodeSettings settings) {
        return settings.text("Source Type").strip().equalsIgnoreCase("Database");
    }

    private static boolean isConditional(NodeSettings settings) {
        return !ALWAYS.contains(
                settings.text("Update Dynamic Cache Condition").strip().toUpperCase(Locale.ROOT));
    }

    private static boolean isMultiplying(NodeSettings settings) {
        return MatchPolicy.of(settings).filter(MultipleMatch.ALL::equals).isPresent();
    }

    /** Only an Update Strategy or the session marks rows otherwise. */
    private static boolean isInserting(Feed feed, FlowContext context) {
        return feed.rows().operation().isEmpty()
                && INSERTING.contains(context.session().treatRowsAs().strip().toLowerCase(Locale.ROOT));
    }
}
