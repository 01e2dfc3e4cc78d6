package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.RowChange;
import java.util.ArrayList;
import java.util.List;

/** The numbers by which rows are marked for insert, update, delete and reject, and what a writer makes of them. */
public final class RowMarks {

    public static final int INSERT = RowChange.INSERT.mark();
    public static final int UPDATE = RowChange.UPDATE.mark();
    public static final int DELETE = RowChange.DELETE.mark();
    public static final int REJECT = RowChange.REJECT.mark();

    /** Update, or insert where nothing was updated: what a writer may make of an update. */
    static final int UPDATE_ELSE_INSERT = RowChange.UPDATE_ELSE_INSERT.mark();

    private RowMarks() {}

    /**
     * What a writer with these options does with a mark. An option that is off makes it reject the row.
     *
     * @param mark as the row arrives
     */
    static Expr asWritten(Expr mark, NodeSettings settings) {
        var changes = new ArrayList<Expr.Branch>();
        change(changes, mark, INSERT, inserts(settings) ? INSERT : REJECT);
        change(changes, mark, UPDATE, update(settings));
        change(changes, mark, DELETE, isOn(settings, "Delete") ? DELETE : REJECT);
        if (changes.isEmpty()) {
            return Expr.cast(mark, Types.INTEGER);
        }
        return new Expr.Case(List.copyOf(changes), Expr.cast(mark, Types.INTEGER));
    }

    /** Whether a writer with these options takes rows for insert. */
    static boolean inserts(NodeSettings settings) {
        return isOn(settings, "Insert");
    }

    private static int update(NodeSettings settings) {
        if (isYes(settings, "Update else Insert")) {
            return UPDATE_ELSE_INSERT;
        }
        if (isYes(settings, "Update as Insert")) {
            return INSERT;
        }
        return isOn(settings, "Update as Update") ? UPDATE : REJECT;
    }

    private static void change(List<Expr.Branch> changes, Expr mark, int from, int to) {
        if (from != to) {
            changes.add(new Expr.Branch(is(mark, from), Expr.integer(to)));
        }
    }

    private static Expr is(Expr mark, int value) {
        return Expr.call(StandardFunction.EQ, mark, Expr.integer(value));
    }

    private static boolean isYes(NodeSettings settings, String option) {
        return settings.sessionText(option).strip().equalsIgnoreCase("YES");
    }

    /** On unless the session says otherwise, as in a session that nobody changed. */
    private static boolean isOn(NodeSettings settings, String option) {
        return !settings.sessionText(option).strip().equalsIgnoreCase("NO");
    }
}
