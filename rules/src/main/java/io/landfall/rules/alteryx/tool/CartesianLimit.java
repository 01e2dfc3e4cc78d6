package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Join;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.CartesianMode;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FreeNames;
import io.landfall.rules.alteryx.flow.Records;
import io.landfall.rules.alteryx.flow.ToolContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stops where Designer stops: unless a tool says otherwise, it multiplies records by no more than 16 others. A check counts them, where they
 * are not known to be few.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/append-fields-tool.html">Append Fields Tool</a>
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/join-multiple-tool.html">Join Multiple Tool</a>
 */
final class CartesianLimit {

    private static final int MOST = 16;

    private final Tool tool;
    private final ToolContext context;
    private final boolean stops;
    private final List<Operator> operators = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    CartesianLimit(Tool tool, ToolContext context, CartesianMode mode) {
        this.tool = tool;
        this.context = context;
        this.stops = mode == CartesianMode.ERROR;
    }

    /** The operators of the tool, with those that count. */
    List<Operator> beside(List<Operator> made) {
        return Stream.concat(made.stream(), operators.stream()).toList();
    }

    /** The checks of the tool, which is one at most, with those of what is counted. */
    List<Check> checks(Optional<Check> made) {
        return Stream.concat(made.stream(), checks.stream()).toList();
    }

    /** All of the records are put beside each of others. */
    void appends(Records records) {
        if (isOpen(records, List.of())) {
            var counted = counted("count", records.ref(), List.of());
            check(
                    "at most %d records to append".formatted(MOST),
                    counted,
                    isFew(Expr.field(count(counted), Types.BIGINT)));
        }
    }

    /** Records are put beside each other that agree in their keys, of which there may be many on one side. */
    void meet(InputRef left, Records right, MatchingKeys keys) {
        if (isOpen(right, keys.right())) {
            var here = counted("here", left, keys.left());
            var there = counted("there", right.ref(), keys.right());
            var met = new Join(
                    context.id(tool, "met"),
                    InputRef.of(here.id()),
                    InputRef.of(there.id()),
                    Join.Kind.INNER,
                    keys.condition(),
                    List.of(
                            new Projection("records", Expr.left(count(here), Types.BIGINT), tool.at()),
                            new Projection("others", Expr.right(count(there), Types.BIGINT), tool.at())),
                    tool.at());
            operators.add(met);
            check(
                    "no more than %d records of one key meet as many".formatted(MOST),
                    met,
                    Expr.call(
                            StandardFunction.OR,
                            isFew(Expr.field("records", Types.BIGINT)),
                            isFew(Expr.field("others", Types.BIGINT))));
        }
    }

    private boolean isOpen(Records records, List<AlteryxField> keys) {
        return stops && !context.differ(records, keys);
    }

    private Aggregate counted(String part, InputRef records, List<AlteryxField> keys) {
        var counted = new Aggregate(
                context.id(tool, part),
                records,
                ToolRules.names(keys),
                List.of(new Measure(
                        FreeNames.besideFields(keys).take("records"),
                        Types.BIGINT,
                        Measure.Function.COUNT_ROWS,
                        List.of(),
                        false,
                        Optional.empty(),
                        tool.at())),
                Ordering.NONE,
                false,
                tool.at());
        operators.add(counted);
        return counted;
    }

    private static String count(Aggregate counted) {
        return counted.measures().getFirst().name();
    }

    private static Expr isFew(Expr count) {
        return Expr.call(StandardFunction.LE, count, Expr.integer(MOST));
    }

    private void check(String name, Operator counted, Expr condition) {
        checks.add(new Check(
                "%s: %s".formatted(tool.name(), name),
                InputRef.of(counted.id()),
                new Check.Assertion.EveryRow(condition),
                tool.at()));
    }
}
