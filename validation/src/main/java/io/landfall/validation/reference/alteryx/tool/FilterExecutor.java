package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Filter;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.function.Predicate;

/** Splits records in two. What does not pass, also for a Null, leaves at False. */
final class FilterExecutor implements ToolExecutor<Filter> {

    @Override
    public Class<Filter> kind() {
        return Filter.class;
    }

    @Override
    public Answer run(Filter filter, ToolRun run) {
        var input = run.input();
        var test = test(filter, input, run);
        var branches = run.around().branches();
        branches.declare(run.tool().at(), 2);
        var passed = new ArrayList<Row>();
        var others = new ArrayList<Row>();
        for (var row : input.rows()) {
            var passes = test.test(row);
            branches.take(run.tool().at(), passes ? 0 : 1);
            (passes ? passed : others).add(row);
        }
        return Answer.of("True", input.withRows(passed), "False", input.withRows(others));
    }

    private static Predicate<Row> test(Filter filter, Records input, ToolRun run) {
        if (!filter.expression().isBlank()) {
            var formula = run.formula(filter.expression());
            return row -> formula.isTrue(input, row);
        }
        var simple = filter.simple().orElseThrow(() -> run.refused("Filter without a condition"));
        return SimpleTest.of(simple, input, run);
    }
}
