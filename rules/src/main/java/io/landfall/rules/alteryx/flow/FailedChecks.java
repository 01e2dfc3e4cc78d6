package io.landfall.rules.alteryx.flow;

import io.landfall.converter.conversion.Draft;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Aggregate;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.Distinct;
import io.landfall.converter.pipeline.Filter;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.pipeline.Measure;
import io.landfall.converter.pipeline.Operator;
import io.landfall.converter.pipeline.Ordering;
import io.landfall.converter.pipeline.Project;
import io.landfall.converter.pipeline.Projection;
import io.landfall.converter.pipeline.Union;
import io.landfall.converter.rule.Fidelity;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.rules.alteryx.field.AlteryxField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The checks of the tools of a round that do not hold, a record for each with its number. A loop gathers them over all its rounds, so that
 * what holds in every round is asserted behind the loop.
 */
final class FailedChecks {

    private static final AlteryxField NUMBER = AlteryxField.of("check", FieldType.INT32);
    private static final String ROWS = "rows";

    private final Draft part;
    private final CanvasNode node;
    private final List<Check> checks;

    FailedChecks(Draft part, CanvasNode node) {
        this.part = part;
        this.node = node;
        this.checks = part.checks();
    }

    /** Adds to the round what finds them. */
    Records records() {
        var failed = IntStream.range(0, checks.size())
                .mapToObj(number -> numbered(number, failing(checks.get(number))))
                .toList();
        var all = failed.size() == 1
                ? failed.getFirst()
                : add(new Union(
                        part.id(wish("failed")),
                        failed,
                        Optional.empty(),
                        node.tool().at()));
        var once = new Distinct(
                part.id(wish("failed_once")),
                all,
                List.of(NUMBER.name()),
                Ordering.NONE,
                node.tool().at());
        return new Records(add(once), List.of(NUMBER));
    }

    /** That no round had any. */
    List<Check> none(InputRef gathered) {
        var asserted = new ArrayList<Check>();
        for (int number = 0; number < checks.size(); number++) {
            var check = checks.get(number);
            var isOther = Expr.call(StandardFunction.NE, NUMBER.value(), Expr.integer(number));
            asserted.add(new Check(check.name(), gathered, new Check.Assertion.EveryRow(isOther), check.at()));
        }
        return asserted;
    }

    private InputRef failing(Check check) {
        return switch (check.assertion()) {
            case Check.Assertion.EveryRow(var condition) ->
                filtered(check, check.input(), Expr.call(StandardFunction.IS_NOT_TRUE, condition));
            case Check.Assertion.RowCount(var rows) -> {
                var counted = add(new Aggregate(
                        part.id(wish("counted")),
                        check.input(),
                        List.of(),
                        List.of(new Measure(
                                ROWS,
                                Types.BIGINT,
                                Measure.Function.COUNT_ROWS,
                                List.of(),
                                false,
                                Optional.empty(),
                                check.at())),
                        Ordering.NONE,
                        true,
                        check.at()));
                var expected = Expr.number(BigDecimal.valueOf(rows), Types.BIGINT);
                yield filtered(
                        check, counted, Expr.call(StandardFunction.NE, Expr.field(ROWS, Types.BIGINT), expected));
            }
        };
    }

    private InputRef filtered(Check check, InputRef rows, Expr condition) {
        return add(new Filter(part.id(wish("failing")), rows, condition, check.at()));
    }

    private InputRef numbered(int number, InputRef rows) {
        var value =
                new Projection(NUMBER.name(), Expr.integer(number), node.tool().at());
        return add(new Project(
                part.id(wish("check")), rows, List.of(value), node.tool().at()));
    }

    private InputRef add(Operator operator) {
        return part.add(operator, Fidelity.EXACT);
    }

    private String wish(String what) {
        return node.wish() + "_" + what;
    }
}
