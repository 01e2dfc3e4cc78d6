package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Deletion;
import io.landfall.converter.pipeline.Deletion.Membership;
import java.util.ArrayList;
import java.util.function.Function;

/**
 * Which rows of a table go, as the condition of a statement that deletes them.
 *
 * @param spelling of expressions over the columns of the table
 */
public record DeletedRows(Deletion.Rows deletion, Function<Expr, String> spelling) {

    /** The same as a dialect spells it. */
    public static DeletedRows of(Deletion.Rows deletion, Dialect dialect) {
        return new DeletedRows(deletion, expr -> PipelineSql.spelled(expr, dialect));
    }

    /** The condition in a statement that deletes rows of the table. */
    public String in(String table) {
        var where = spelling.apply(deletion.where());
        if (deletion.memberships().isEmpty()) {
            return where;
        }
        var tests = new ArrayList<String>();
        if (!deletion.where().equals(Expr.truth(true))) {
            tests.add("(" + where + ")");
        }
        deletion.memberships().forEach(membership -> tests.add(test(membership, table)));
        return String.join(" AND ", tests);
    }

    private String test(Membership membership, String table) {
        return "%s %s (SELECT %s FROM %s WHERE %s)"
                .formatted(
                        spelling.apply(membership.value()),
                        switch (membership.among()) {
                            case IN -> "IN";
                            case NOT_IN -> "NOT IN";
                        },
                        spelling.apply(membership.values()),
                        table,
                        spelling.apply(membership.where()));
    }
}
