package io.landfall.converter.analysis;

import io.landfall.converter.expression.Expr.FieldRef;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Pivot;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What wavers about values that are computed from several rows each.
 *
 * @param input what wavers about these rows
 * @param unique which fields have values that no two of them share
 */
record WaveringMeasures(Wavering input, RowKeys unique) {

    private static final Set<Measure.Function> BY_ORDER = Set.of(
            Measure.Function.FIRST_ROW,
            Measure.Function.LAST_ROW,
            Measure.Function.FIRST_VALUE,
            Measure.Function.LAST_VALUE,
            Measure.Function.CONCAT);

    /** What wavers about the rows that an aggregation makes of groups. */
    Wavering of(Aggregate aggregate) {
        var single = aggregate.keys().isEmpty() && aggregate.rowWhenEmpty();
        if (input.hasAny(aggregate.keys()) || input.rows()) {
            return single ? Wavering.NONE.with(measures(aggregate).toList()) : Wavering.EVERYTHING;
        }
        var moved =
                !isSingle(aggregate.input(), aggregate.keys()) && input.takenIn(aggregate.keys(), aggregate.order());
        return Wavering.NONE.with(aggregate.measures().stream()
                .filter(measure -> wavers(measure, moved) && !(aggregate.keys().isEmpty() && isOfAll(measure)))
                .map(Measure::name)
                .toList());
    }

    /**
     * What wavers about the rows of a pivot. A legacy tool has a column for each value of the header, so a cell of one row is the same however
     * its rows come.
     */
    Wavering of(Pivot pivot) {
        if (input.rows() || input.hasAny(pivot.keys())) {
            return Wavering.EVERYTHING;
        }
        var cell = new HashSet<>(pivot.keys());
        pivot.header().fields().stream().map(FieldRef::name).forEach(cell::add);
        var moved = !isSingle(pivot.input(), cell) && input.takenIn(pivot.keys(), pivot.order());
        return Wavering.NONE.with(pivot.columns().stream()
                .map(Pivot.Column::measure)
                .filter(measure -> input.reads(pivot.header()) || wavers(measure, moved))
                .map(Measure::name)
                .toList());
    }

    private static Stream<String> measures(Aggregate aggregate) {
        return aggregate.measures().stream().map(Measure::name);
    }

    private boolean wavers(Measure measure, boolean moved) {
        return input.readsAny(measure.args())
                || measure.filter().filter(input::reads).isPresent()
                || (BY_ORDER.contains(measure.function()) && moved);
    }

    /** Whether there is one row at most of each combination of these fields' values, so that rows of one have no order. */
    private boolean isSingle(InputRef rows, Collection<String> fields) {
        return unique.isUnique(rows, Set.copyOf(fields));
    }

    /** Whether it is computed from all values of a field, whichever row has which. */
    private boolean isOfAll(Measure measure) {
        return !BY_ORDER.contains(measure.function())
                && measure.filter().isEmpty()
                && measure.args().size() == 1
                && measure.args().getFirst() instanceof FieldRef field
                && input.shuffled().contains(field.name());
    }
}
