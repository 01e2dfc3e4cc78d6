package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        Stream.of(INSERT, UPDATE, DELETE).forEach(from -> change(changes, mark, from, written(from, settings)));
        if (changes.isEmpty()) {
            return Expr.cast(mark, Types.INTEGER);
        }
        return new Expr.Case(List.copyOf(changes), Expr.cast(mark, Types.INTEGER));
    }

    /** The same of a mark that is known. */
    static int written(int mark, NodeSettings settings) {
        if (mark == INSERT) {
            return inserts(settings) ? INSERT : REJECT;
        }
        if (mark == UPDATE) {
            return update(settings);
        }
        return mark == DELETE && !isOn(settings, "Delete") ? REJECT : mark;
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
