package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Measure.Function;
import io.landfall.converter.pipeline.SortKey.Direction;
import java.util.List;
import java.util.Optional;

/**
 * The least or the greatest text of a group by code point. In which order texts stand for a Summarize is not documented; where that of a
 * dictionary, in which a Sort has them, begins or ends with the same text, it does not matter.
 */
final class TextExtreme {

    private TextExtreme() {}

    /** The summary, which asserts that the order of a dictionary has the same text at that end. */
    static Summary checked(SummaryAction action, Summary summary, Function function) {
        var text = action.input();
        var isFirst = action.ranks()
                .byDictionary(text, function == Function.MIN ? Direction.ASCENDING : Direction.DESCENDING);
        var other = action.measure(
                action.name() + "_in_dictionary",
                text.sqlType(),
                Function.MAX,
                List.of(text.value()),
                false,
                Optional.of(isFirst));
        var isSame =
                Expr.call(StandardFunction.IS_NOT_DISTINCT, summary.value(), Expr.field(other.name(), other.type()));
        return summary.with(List.of(other))
                .where(new SummaryCondition("texts whose order capitals or numbers decide", true, isSame));
    }
}
