package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.Dataset;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key by which rows of a target are changed: the key columns of its definition, or those of a statement of its own for updates. Which
 * rows a statement changes that lacks one of them is not documented, so that such a target only takes rows for insert, and a run ends at
 * any other. With a statement of its own it only takes rows for update, and a run ends at any other too.
 *
 * @param keys the key columns
 * @param linked the key columns that something is linked to
 */
record TargetKey(
        TargetNode target,
        List<TargetField> keys,
        List<String> linked,
        AddedRows added,
        Optional<UpdateOverride> override) {

    private static final List<Integer> BY_KEY = List.of(RowMarks.UPDATE, RowMarks.DELETE, RowMarks.UPDATE_ELSE_INSERT);

    /**
     * The key of a target.
     *
     * @param table that is written
     * @param columns that something is linked to
     */
    static TargetKey of(TargetNode target, Dataset.Table table, List<Projection> columns, AssemblyContext context) {
        var added = new AddedRows(target, context);
        var updates = RowMarks.written(RowMarks.UPDATE, target.settings()) == RowMarks.UPDATE;
        var override = updates && !added.areAll()
                ? UpdateOverride.of(target, table, columns)
                : Optional.<UpdateOverride>empty();
        var fields = target.definition().fields();
        var keys = override.map(own -> own.keys(fields))
                .orElseGet(() -> target.definition().keyFields());
        return new TargetKey(
                target,
                keys,
                keys.stream()
                        .map(TargetField::name)
                        .filter(key -> columns.stream()
                                .anyMatch(column -> column.name().equals(key)))
                        .toList(),
                added,
                override);
    }

    private boolean hasNone() {
        return keys.isEmpty();
    }

    /** Whether there is no key, and no row needs one. */
    private boolean isNotNeeded() {
        return hasNone() && added.areAll();
    }

    private Optional<TargetField> unlinked() {
        return keys.stream().filter(key -> !linked.contains(key.name())).findFirst();
    }

    /** Whether rows are changed by it. */
    boolean isWhole() {
        return unlinked().isEmpty() && !isNotNeeded();
    }

    /** The key columns; none where something is linked to some of them only, which tell no rows apart. */
    List<String> whole() {
        return isWhole() ? linked : List.of();
    }

    /** What there is to say of it where rows are changed. */
    List<Diagnostic> doubts() {
        var none = hasNone() && !isNotNeeded()
                ? Stream.of(Diagnostic.of(TargetCode.NO_KEY, target.at(), target.name()))
                : Stream.<Diagnostic>empty();
        var part = unlinked().stream()
                .map(key -> Diagnostic.of(FlowCode.KEY_NOT_LINKED, key.at(), target.name(), key.name()));
        var unread = UpdateOverride.isOf(target) && override.isEmpty() && !added.areAll()
                ? Stream.of(Diagnostic.of(TargetCode.UPDATE_OVERRIDE, target.at(), target.name()))
                : Stream.<Diagnostic>empty();
        var own = override.stream()
                .map(update -> Diagnostic.of(
                        TargetCode.UPDATE_OWN, target.at(), target.name(), String.join(", ", update.finds())));
        return Stream.of(none, part, unread, own).flatMap(one -> one).toList();
    }

    /** The columns that are written, of those that something is linked to. */
    List<Projection> written(List<Projection> columns) {
        return override.map(own -> own.columns(columns)).orElse(columns);
    }

    /** Which rows are taken; empty for all. */
    Optional<Expr> takes(Expr operation) {
        return override.map(_ -> updates(operation))
                .or(() -> isWhole() ? Optional.empty() : Optional.of(inserts(operation)));
    }

    /** Whether a row is for update; the end of the run where it is to be inserted or deleted. */
    private Expr updates(Expr operation) {
        var ends = Undocumented.where(
                Conditions.any(Stream.of(RowMarks.INSERT, RowMarks.DELETE, RowMarks.UPDATE_ELSE_INSERT)
                        .map(mark -> is(operation, mark))
                        .toList()),
                "a row for '%s', which has a statement of its own for updates, is to be inserted or deleted"
                        .formatted(target.name()));
        return Expr.call(StandardFunction.OR, ends, is(operation, RowMarks.UPDATE));
    }

    /** What becomes of the rows that are there when rows are only added. */
    static Target.Mode adding(Target.Mode mode) {
        return mode.keepsRows() ? Target.Mode.APPEND : Target.Mode.TRUNCATE_INSERT;
    }

    /** Whether a row is for insert; the end of the run where it is to change others. */
    private Expr inserts(Expr operation) {
        if (isNotNeeded()) {
            return is(operation, RowMarks.INSERT);
        }
        var ends = Undocumented.where(
                Conditions.any(BY_KEY.stream().map(mark -> is(operation, mark)).toList()),
                "a row changes '%s' by its key, of which %s is not linked"
                        .formatted(
                                target.name(), unlinked().map(TargetField::name).orElse("")));
        return Expr.call(StandardFunction.OR, ends, is(operation, RowMarks.INSERT));
    }

    private static Expr is(Expr operation, int mark) {
        return Expr.call(StandardFunction.EQ, operation, Expr.integer(mark));
    }
}
