package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.pipeline.Measure;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an action of a Summarize becomes.
 *
 * @param value the result, over the fields that the measures make
 * @param documented what has to hold for the result to be one that is documented
 */
record Summary(AlteryxField field, List<Measure> measures, Expr value, Optional<SummaryCondition> documented) {

    Summary(AlteryxField field, List<Measure> measures, Expr value) {
        this(field, measures, value, Optional.empty());
    }

    Summary where(SummaryCondition condition) {
        return new Summary(field, measures, value, Optional.of(condition));
    }

    Summary with(List<Measure> more) {
        return new Summary(
                field, Stream.concat(measures.stream(), more.stream()).toList(), value, documented);
    }
}
