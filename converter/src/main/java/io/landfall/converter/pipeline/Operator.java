package io.landfall.converter.pipeline;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * One step of a pipeline: rows in, rows out. The set is closed, and each kind has exactly one meaning, told by its own
 * documentation; a sample document of each stands in the tests.
 */
public sealed interface Operator
        permits Source,
                Values,
                Project,
                Filter,
                Route,
                Join,
                Lookup,
                Aggregate,
                Window,
                Sort,
                Union,
                Distinct,
                Sample,
                Pivot,
                Unpivot,
                Flatten,
                Sequence,
                Scan,
                Iterate,
                Reject,
                Script,
                Target {

    /** Unique in the pipeline, of letters, digits and underscores, for example {@code EXP_NET}. */
    String id();

    /** The legacy transformation or tool that this comes from. */
    SourceLocation at();

    /** The operators that rows come from, in the order in which they matter. */
    List<InputRef> inputs();

    /** The names of the outputs that others read from, see {@link InputRef#output()}; most operators have one without a name. */
    default List<String> outputs() {
        return List.of("");
    }
}
