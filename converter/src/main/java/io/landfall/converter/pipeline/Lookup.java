package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * Adds fields of a reference to each incoming row. Every input row stays, in arrival order; with {@link Match#ALL} once per
 * match.
 *
 * <pre>{@code {id: LKP_RATE, op: lookup, input: ORD, reference: RATES, condition: "L.CODE = R.CODE", match: first, order: [RATE],
 *   fields: [{name: RATE, type: DOUBLE, expr: R.RATE, unmatched: "0"}]}}</pre>
 *
 * @param condition over the input {@code L} and the reference {@code R}
 * @param match which of several matches counts
 * @param order of the reference, for {@link Match#FIRST} and {@link Match#LAST}; ties count as one
 * @param fields what is added after the input's own fields
 */
public record Lookup(
        String id,
        InputRef input,
        InputRef reference,
        Expr condition,
        Match match,
        Ordering order,
        List<Returned> fields,
        SourceLocation at)
        implements Operator {

    /** Which of several matching reference rows counts. */
    public enum Match {
        FIRST,
        LAST,
        /** Every one: the input row is repeated. */
        ALL,
        /** A run fails when an input row has several. */
        ERROR
    }

    /**
     * A field that the lookup adds.
     *
     * @param matched its value from the matching row, of sides {@code L} and {@code R}
     * @param unmatched its value when nothing matches, of side {@code L} or constant
     */
    public record Returned(String name, Expr matched, Expr unmatched, SourceLocation at) {}

    public Lookup {
        fields = List.copyOf(fields);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(input, reference);
    }
}
