package io.landfall.validation.reference;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a run of a legacy object ends. */
public sealed interface LegacyOutcome {

    /**
     * It came to its end.
     *
     * @param outputs what was written, by target or output tool
     * @param steps what every transformation or tool answered, in the order of the flow
     * @param inError how many rows were taken out in error, by the transformation that did; of others none were
     */
    record Ran(List<Output> outputs, List<Step> steps, Branches branches, Map<SourceLocation, Long> inError)
            implements LegacyOutcome {
        public Ran {
            outputs = List.copyOf(outputs);
            steps = List.copyOf(steps);
            inError = Map.copyOf(inError);
        }
    }

    /** The legacy tool itself would have stopped, for example at {@code ABORT} or at a lookup that reports an error on several matches. */
    record Failed(SourceLocation at, String why) implements LegacyOutcome {}

    /**
     * The reference executor cannot tell what the legacy tool does.
     *
     * @param what names the transformation, tool, function or setting, in words that complete “not provable: …”
     */
    record Refused(SourceLocation at, String what) implements LegacyOutcome {}

    /**
     * Nobody can tell what the legacy tool does with these very rows, for example which of several equal ones it takes; others may do.
     *
     * @param what names what the rows have, in words that complete “not provable: …”
     */
    record Undefined(SourceLocation at, String what) implements LegacyOutcome {}

    /**
     * What stands in a target after the run.
     *
     * @param name of the target instance, or of the file that an output tool writes
     * @param ordered whether the legacy tool itself defines the order of the rows
     * @param emptied other tables that lose all of their rows with it
     * @param earlier what becomes of rows that stand there before the run; nothing where nobody says
     */
    record Output(
            String name,
            SourceLocation at,
            LegacyRows rows,
            boolean ordered,
            List<Emptied> emptied,
            Optional<EarlierRows> earlier) {
        public Output {
            emptied = List.copyOf(emptied);
        }

        /** What stands in a target that is written alone. */
        public Output(String name, SourceLocation at, LegacyRows rows, boolean ordered) {
            this(name, at, rows, ordered, List.of(), Optional.empty());
        }
    }

    /** What becomes of rows that stand in a file or table before a run writes to it. */
    enum EarlierRows {
        KEPT,
        REMOVED,
        /** A table that is there already ends the run. */
        REFUSED
    }

    /**
     * A table that a statement beside a load empties.
     *
     * @param schema as the statement names it, or empty
     * @param before whether that is before the load, and not after it
     */
    record Emptied(String schema, String table, boolean before) {}

    /**
     * What a transformation or tool answered.
     *
     * @param output name of the group or anchor, empty where there is one
     */
    record Step(SourceLocation at, String output, LegacyRows rows) {}
}
