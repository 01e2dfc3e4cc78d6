package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.Iterate;
import io.landfall.converter.pipeline.Iterate.Feed;
import io.landfall.converter.pipeline.LegacySystem;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Origin;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Target;
import java.util.List;
import java.util.Map;

/** Which rows of a loop have to arrive in order: those whose order its body depends on, and those that somebody after it needs so. */
final class LoopArrival {

    private static final Pipeline ANYWHERE =
            new Pipeline("", new Origin(LegacySystem.ALTERYX, "", "", ""), Map.of(), List.of(), List.of(), List.of());

    private LoopArrival() {}

    /**
     * The loop with the orders that matter; the others are none.
     *
     * @param demanded whether the rows of its outputs are needed in arrival order
     */
    static Iterate settled(Iterate loop, boolean demanded) {
        var plain = written(loop, demanded, demanded);
        return fed(needsRound(plain) ? written(loop, demanded, true) : plain);
    }

    /** Whether the body takes the rows of a round in their order: then the round before has to leave them in order. */
    private static boolean needsRound(Iterate loop) {
        var demand = demand(loop);
        return loop.starts().stream().anyMatch(source -> loop.isRound(source) && demand.on(source));
    }

    static ArrivalDemand demand(Iterate loop) {
        return ArrivalDemand.of(loop.inside(ANYWHERE));
    }

    private static Iterate written(Iterate loop, boolean outputs, boolean next) {
        return loop.with(
                loop.feeds(),
                loop.body().stream()
                        .<Operator>map(operator -> operator instanceof Target end
                                ? ordered(end, loop.output(end).equals(Iterate.NEXT) ? next : outputs)
                                : operator)
                        .toList(),
                loop.ordinal());
    }

    private static Target ordered(Target end, boolean arrival) {
        return arrival ? end : end.with(end.input(), Ordering.by(end.order().keys()));
    }

    private static Iterate fed(Iterate loop) {
        var demand = demand(loop);
        return loop.with(
                loop.feeds().stream()
                        .map(feed -> isNeeded(loop, feed, demand)
                                ? feed
                                : new Feed(
                                        feed.input(), Ordering.by(feed.order().keys())))
                        .toList(),
                loop.body(),
                loop.ordinal());
    }

    private static boolean isNeeded(Iterate loop, Feed feed, ArrivalDemand demand) {
        return loop.starts().stream().anyMatch(source -> loop.feed(source).equals(feed) && demand.on(source));
    }
}
