package io.landfall.rules.powercenter.flow;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Undocumented;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.TargetField;
import io.landfall.rules.powercenter.flow.Node.TargetNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key by which rows of a target are changed: the key columns of its definition. Which rows a statement changes that lacks one of them
 * is not documented, so that such a target only takes rows for insert, and a run ends at any other.
 *
 * @param linked the key columns that something is linked to
 */
record TargetKey(TargetNode target, List<String> linked, AddedRows added) {

    private static final List<Integer> BY_KEY = List.of(RowMarks.UPDATE, RowMarks.DELETE, RowMarks.UPDATE_ELSE_INSERT);

    static TargetKey of(TargetNode target, List<Projection> columns, AssemblyContext context) {
        return new TargetKey(
                target,
                target.definition().keyFields().stream()
                        .map(TargetField::name)
                        .filter(key -> columns.stream()
                                .anyMatch(column -> column.name().equals(key)))
                        .toList(),
                new AddedRows(target, context));
    }

    private boolean hasNone() {
        return target.definition().keyFields().isEmpty();
    }

    /** Whether there is no key, and no row needs one. */
    private boolean isNotNeeded() {
        return hasNone() && added.areAll();
    }

    private Optional<TargetField> unlinked() {
        return target.definition().keyFields().stream()
                .filter(key -> !linked.contains(key.name()))
                .findFirst();
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
                ? Stream.of(Diagnostic.of(FlowCode.NO_KEY, target.at(), target.name()))
                : Stream.<Diagnostic>empty();
        var part = unlinked().stream()
                .map(key -> Diagnostic.of(FlowCode.KEY_NOT_LINKED, key.at(), target.name(), key.name()));
        return Stream.concat(none, part).toList();
    }

    /** What becomes of the rows that are there when rows are only added. */
    static Target.Mode adding(Target.Mode mode) {
        return mode.keepsRows() ? Target.Mode.APPEND : Target.Mode.TRUNCATE_INSERT;
    }

    /** Whether a row is for insert; the end of the run where it is to change others. */
    Expr inserts(Expr operation) {
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
