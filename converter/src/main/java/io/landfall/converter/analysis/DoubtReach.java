package io.landfall.converter.analysis;

import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Pipeline;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Target;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether something uncertain reaches what a pipeline writes or checks. An order of rows is forgotten by whatever counts them, a field
 * by whatever leaves it out, and both by rows of which a check says that there are none: either there are none, or the run reports them.
 */
public final class DoubtReach {

    private final NullFields nulls;
    private final Set<InputRef> empty;
    private final WaveringRows rows;

    private DoubtReach(Pipeline pipeline) {
        this.nulls = NullFields.of(pipeline);
        this.empty = pipeline.checks().stream()
                .filter(this::saysEmpty)
                .map(Check::input)
                .collect(Collectors.toUnmodifiableSet());
        this.rows = new WaveringRows(Schemas.of(pipeline), nulls, RowKeys.of(pipeline.operators()));
    }

    /** Whether a doubt matters. One about the body of a loop always does; the order in which a target writes rows never does. */
    public static boolean matters(Pipeline pipeline, Doubt doubt) {
        return pipeline.operator(doubt.operator()).isEmpty() || new DoubtReach(pipeline).reached(pipeline, doubt);
    }

    private boolean reached(Pipeline pipeline, Doubt doubt) {
        for (var operator : pipeline.operators()) {
            for (var output : operator.outputs()) {
                var ref = new InputRef(operator.id(), output);
                var wavering = operator.id().equals(doubt.operator())
                        ? rows.of(operator).and(Wavering.of(doubt))
                        : rows.of(operator);
                if (empty.contains(ref) && wavering.rows()) {
                    return true;
                }
                rows.learn(ref, empty.contains(ref) ? Wavering.NONE : wavering);
            }
        }
        return pipeline.targets().stream().anyMatch(this::isReached)
                || (!(doubt instanceof Doubt.Folders)
                        && pipeline.checks().stream().anyMatch(this::isReached));
    }

    private boolean saysEmpty(Check check) {
        return switch (check.assertion()) {
            case Check.Assertion.RowCount(var count) -> count == 0;
            case Check.Assertion.EveryRow(var condition) -> nulls.neverMeet(check.input(), condition);
        };
    }

    private boolean isReached(Target target) {
        var written = rows.at(target.input());
        return written.rows()
                || (written.order() && target.mode().isByKey())
                || written.readsAny(
                        target.fields().stream().map(Projection::expr).toList())
                || target.operation().filter(written.fields()::contains).isPresent();
    }

    private boolean isReached(Check check) {
        var checked = rows.at(check.input());
        return switch (check.assertion()) {
            case Check.Assertion.RowCount count -> checked.rows();
            case Check.Assertion.EveryRow(var condition) -> checked.rows() || checked.reads(condition);
        };
    }
}
