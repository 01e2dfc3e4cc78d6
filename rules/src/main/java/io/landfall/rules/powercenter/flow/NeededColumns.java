package io.landfall.rules.powercenter.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns of a target that are not to be NULL. A database rejects a row in which one is, and the session goes on without it; but what
 * counts is the table there, which a definition may be stricter than. Of a writer of files the guides do not say whether it refuses such
 * a row at all. So neither is guessed: a run ends at such a row.
 *
 * @param columns as they are written
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/application-service-guide/powercenter-integration-service-architecture/output-files-and-caches/reject-files.html">Reject
 *     files</a>
 */
record NeededColumns(TargetNode target, List<Projection> columns) {

    /** Says what each run checks of a file, and of which columns no check helps, since nothing is linked to them. */
    void ofFile(Rows rows, Draft draft) {
        var linked = needed().filter(column -> !isMissing(column)).toList();
        check(TargetCode.FILE_NULLS, linked, filled(linked), rows, draft);
        var unlinked = needed().filter(NeededColumns::isMissing).toList();
        if (!unlinked.isEmpty()) {
            draft.say(Diagnostic.of(TargetCode.FILE_NULLS_ALWAYS, target.at(), target.name(), names(unlinked)));
        }
    }

    /** Says what each run checks of a table that rows are only added to. What a column gets that nothing is linked to, the table knows. */
    void ofTable(Rows rows, Draft draft) {
        var needed = needed().toList();
        check(TargetCode.TABLE_NULLS, needed, filled(needed), rows, draft);
    }

    /**
     * Says what each run checks of a table whose rows are changed by key: of what is inserted, every column, and of what is updated, those
     * that are set.
     *
     * @param operation the field of the rows that says what becomes of each
     */
    void ofTable(Rows rows, Field operation, List<String> keys, Draft draft) {
        var needed = needed().toList();
        var inserted = List.of(RowMarks.INSERT, RowMarks.UPDATE_ELSE_INSERT);
        var set = List.of(RowMarks.INSERT, RowMarks.UPDATE_ELSE_INSERT, RowMarks.UPDATE);
        var conditions = needed.stream()
                .map(column -> whereMarked(operation, keys.contains(column.name()) ? inserted : set, isFilled(column)))
                .toList();
        check(TargetCode.TABLE_NULLS, needed, conditions, rows, draft);
    }

    private static Expr whereMarked(Field operation, List<Integer> marks, Expr condition) {
        var mark = Expr.field(operation.name(), operation.type());
        var marked = Conditions.any(marks.stream()
                .map(one -> Expr.call(StandardFunction.EQ, mark, Expr.integer(one)))
                .toList());
        return Expr.call(StandardFunction.OR, Expr.call(StandardFunction.IS_NOT_TRUE, marked), condition);
    }

    private static List<Expr> filled(List<Projection> columns) {
        return columns.stream().map(NeededColumns::isFilled).toList();
    }

    private static Expr isFilled(Projection column) {
        return Expr.call(StandardFunction.IS_NOT_NULL, column.expr());
    }

    private static boolean isMissing(Projection column) {
        return column.expr() instanceof Literal.Missing;
    }

    private void check(TargetCode code, List<Projection> needed, List<Expr> conditions, Rows rows, Draft draft) {
        if (!needed.isEmpty()) {
            draft.say(Diagnostic.of(code, target.at(), target.name(), names(needed)));
            draft.check(new Check(
                    "%s: no NULL in %s".formatted(target.name(), names(needed)),
                    rows.ref(),
                    new Check.Assertion.EveryRow(Conditions.all(conditions)),
                    target.at()));
        }
    }

    private static String names(List<Projection> columns) {
        return columns.stream().map(Projection::name).collect(Collectors.joining(", "));
    }

    /** Those that are not to be NULL, without constants. */
    private Stream<Projection> needed() {
        var names = target.definition().fields().stream()
                .filter(field -> !field.nullable())
                .map(TargetField::name)
                .collect(Collectors.toSet());
        return columns.stream()
                .filter(column -> names.contains(column.name()))
                .filter(column -> !(column.expr() instanceof Literal) || isMissing(column));
    }
}
