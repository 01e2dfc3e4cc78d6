package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.SortKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be different about rows for the sake of one {@link Doubt}.
 *
 * @param rows whether it is even which rows there are; if not, they are the same but for the wavering fields
 * @param order whether the rows that are the same but for those fields may come in another order
 * @param groups sets of fields; rows that agree in all fields of such a set keep their order
 * @param fields fields that may have another value in a row
 * @param folders those of the fields of which only what stands before the last slash of a path may be different
 * @param shuffled those of the fields whose values are the same as a whole, whichever row has which, such as the numbers of a sequence
 */
record Wavering(
        boolean rows,
        boolean order,
        Set<Set<String>> groups,
        Set<String> fields,
        Set<String> folders,
        Set<String> shuffled) {

    static final Wavering NONE = new Wavering(false, false, Set.of(), Set.of(), Set.of());

    static final Wavering EVERYTHING = new Wavering(true, true, Set.of(), Set.of(), Set.of());

    Wavering {
        groups = Set.copyOf(groups);
        fields = Set.copyOf(fields);
        folders = Set.copyOf(folders);
        shuffled = Set.copyOf(shuffled);
    }

    /** Fields waver as a whole. */
    Wavering(boolean rows, boolean order, Set<Set<String>> groups, Set<String> fields, Set<String> shuffled) {
        this(rows, order, groups, fields, Set.of(), shuffled);
    }

    static Wavering of(Doubt doubt) {
        return switch (doubt) {
            case Doubt.Order(var operator, var groups) ->
                new Wavering(false, true, groups.isEmpty() ? Set.of() : Set.of(groups), Set.of(), Set.of());
            case Doubt.Rows rows -> EVERYTHING;
            case Doubt.Folders(var operator, var names) -> new Wavering(false, false, Set.of(), names, names, Set.of());
            case Doubt.Values(var operator, var names) -> new Wavering(false, false, Set.of(), names, Set.of());
        };
    }

    /** Both doubts at once. */
    Wavering and(Wavering other) {
        return new Wavering(
                rows || other.rows,
                order || other.order,
                order && other.order ? common(other) : union(groups, other.groups),
                union(fields, other.fields),
                commonFolders(other),
                union(shuffled, other.shuffled));
    }

    /** Fields of which neither is in doubt as a whole. */
    private Set<String> commonFolders(Wavering other) {
        return union(folders, other.folders).stream()
                .filter(field -> folders.contains(field) || !fields.contains(field))
                .filter(field -> other.folders.contains(field) || !other.fields.contains(field))
                .collect(Collectors.toSet());
    }

    boolean isAny() {
        return rows || order || !fields.isEmpty();
    }

    boolean reads(Expr expr) {
        return reads(expr, "");
    }

    /** Whether an expression reads a wavering field of the given side. */
    boolean reads(Expr expr, String side) {
        return !fields.isEmpty() && new PathReach(side, fields, folders).of(expr) != PathReach.Part.NOTHING;
    }

    /** Those of some fields of which only folders waver. */
    Set<String> folders(List<Projection> projections, String side) {
        var reach = new PathReach(side, fields, folders);
        return folders.isEmpty()
                ? Set.of()
                : named(projections.stream()
                        .filter(field -> reach.of(field.expr()) == PathReach.Part.FOLDER)
                        .toList());
    }

    boolean readsAny(List<Expr> exprs) {
        return exprs.stream().anyMatch(this::reads);
    }

    boolean hasAny(Collection<String> names) {
        return names.stream().anyMatch(fields::contains);
    }

    /** The sets of fields in which rows keep their order that both have. */
    private Set<Set<String>> common(Wavering other) {
        return groups.stream().filter(other.groups::contains).collect(Collectors.toSet());
    }

    /** Whether rows may be taken in another order. */
    boolean takenIn(Ordering taken) {
        return takenIn(List.of(), taken);
    }

    /** Whether the rows of a part may be taken in another order: not where all rows of one place in it keep theirs. */
    boolean takenIn(List<String> partition, Ordering taken) {
        var names = new HashSet<>(partition);
        taken.keys().stream().map(SortKey::field).forEach(names::add);
        return hasAny(names) || (taken.thenArrival() && order && groups.stream().noneMatch(names::containsAll));
    }

    /** What is computed from each row. */
    Wavering projected(List<Projection> projections) {
        return new Wavering(
                rows,
                order,
                renamed(projections, ""),
                named(projections.stream().filter(field -> reads(field.expr())).toList()),
                folders(projections, ""),
                named(projections.stream()
                        .filter(field -> field.expr() instanceof FieldRef ref && shuffled.contains(ref.name()))
                        .toList()));
    }

    /**
     * The rows for which conditions decide.
     *
     * @param all the fields of the rows
     */
    Wavering decidedBy(List<Expr> conditions, Set<String> all) {
        var read = conditions.stream()
                .flatMap(condition -> condition.fields().stream())
                .map(FieldRef::name)
                .collect(Collectors.toSet());
        if (!readsAny(conditions)) {
            return ofSome();
        }
        return read.size() == 1 && shuffled.containsAll(read)
                ? new Wavering(rows, order, Set.of(), all, read)
                : new Wavering(true, true, Set.of(), fields, folders, Set.of());
    }

    /** The sets of fields in which rows keep their order, by the names that all their fields go out under. */
    Set<Set<String>> renamed(List<Projection> projections, String side) {
        return Set.copyOf(RowKeys.handedOn(List.copyOf(groups), projections, side));
    }

    /** Some of the rows, or some more than once: what was the same for all of them together is not for these. */
    Wavering ofSome() {
        return new Wavering(rows, order, groups, fields, folders, Set.of());
    }

    /** The same rows, with more fields that waver. */
    Wavering with(Collection<String> more) {
        return new Wavering(rows, order, groups, union(fields, more), without(folders, more), shuffled);
    }

    Wavering withShuffled(String field) {
        return with(Set.of(field)).shuffling(field);
    }

    private Wavering shuffling(String field) {
        return new Wavering(rows, order, groups, fields, folders, union(shuffled, Set.of(field)));
    }

    private static Set<String> named(List<Projection> projections) {
        return projections.stream().map(Projection::name).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> some, Collection<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }

    private static <T> Set<T> union(Set<T> some, Collection<T> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
