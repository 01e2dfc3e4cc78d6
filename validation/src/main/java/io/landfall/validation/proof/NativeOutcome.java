package io.landfall.validation.proof;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.data.TypedRows;
import java.util.Map;

/** How a run of a converted pipeline ends. */
public sealed interface NativeOutcome {

    /**
     * It came to its end.
     *
     * @param targets what stands in each target, by the operator's id
     * @param rejected how many rows the operators that reject some took out, by id; an engine need not count them
     */
    record Ran(Map<String, TypedRows> targets, Map<String, Long> rejected) implements NativeOutcome {
        public Ran {
            rejected = Map.copyOf(rejected);
            targets = Map.copyOf(targets);
        }
    }

    /** The engine stopped. */
    record Failed(SourceLocation at, String why) implements NativeOutcome {}

    /** The engine cannot be used for this pipeline, which says nothing about either. */
    record GaveUp(String why) implements NativeOutcome {}

    /** The pipeline says itself that the data is not what it was converted for. */
    record Unforeseen(SourceLocation at, String why) implements NativeOutcome {}
}
