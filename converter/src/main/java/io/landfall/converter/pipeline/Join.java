package io.landfall.converter.pipeline;

import io.landfall.converter.expression.Expr;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/**
 * Pairs rows of two inputs for which the condition is true. Rows arrive in the order of the left input, pairs of one left row
 * in the order of the right; unmatched right rows come last.
 *
 * <pre>{@code {id: JNR, op: join, left: ORD, right: CUST, kind: left, condition: "L.CUST = R.ID", fields: [{name: CUST, expr: L.CUST}]}}</pre>
 *
 * @param condition over fields of the sides {@code L} and {@code R}
 * @param fields what goes out; for {@link Kind#SEMI} and {@link Kind#ANTI} of the left side only
 */
public record Join(
        String id, InputRef left, InputRef right, Kind kind, Expr condition, List<Projection> fields, SourceLocation at)
        implements Operator {

    /** Which rows a join keeps. */
    public enum Kind {
        /** Pairs only. */
        INNER,
        /** Pairs, and left rows without a partner. */
        LEFT,
        /** Pairs, and right rows without a partner. */
        RIGHT,
        /** Pairs, and the rows of both sides without a partner. */
        FULL,
        /** Left rows with a partner, once each. */
        SEMI,
        /** Left rows without a partner. */
        ANTI
    }

    public Join {
        fields = List.copyOf(fields);
    }

    @Override
    public List<InputRef> inputs() {
        return List.of(left, right);
    }
}
