package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.Sample;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lets some records through, in each group if there are groups. */
final class SampleExecutor implements ToolExecutor<Sample> {

    @Override
    public Class<Sample> kind() {
        return Sample.class;
    }

    @Override
    public Answer run(Sample sample, ToolRun run) {
        var input = run.input();
        if (sample.groupBy().isEmpty()) {
            return Answer.of(input.withRows(sampled(sample, input.rows(), run)));
        }
        var rows = new ArrayList<Row>();
        Key.sorted(input, run.positions(input, sample.groupBy()))
                .values()
                .forEach(group -> rows.addAll(sampled(sample, group, run)));
        return Answer.of(input.withRows(rows));
    }

    private static List<Row> sampled(Sample sample, List<Row> rows, ToolRun run) {
        var count = rows.size();
        var n = Math.clamp(sample.n(), 0, count);
        return switch (sample.mode()) {
            case FIRST -> rows.subList(0, n);
            case LAST -> rows.subList(count - n, count);
            case SKIP -> rows.subList(n, count);
            case EVERY_NTH -> everyNth(sample.n(), rows, run);
            case FIRST_PERCENT -> rows.subList(0, share(sample.n(), count, run));
            case RANDOM, UNKNOWN -> throw run.refused("a Sample by chance (%s)".formatted(sample.mode()));
        };
    }

    /** As many records as a percentage of them is. A part of a record counts as one, which is sure where it is more than a half. */
    private static int share(int percent, int count, ToolRun run) {
        if (percent < 1 || percent > 100) {
            throw run.refused("a Sample of %d percent".formatted(percent));
        }
        return Math.toIntExact(Math.ceilDiv((long) count * percent, 100));
    }

    private static List<Row> everyNth(int n, List<Row> rows, ToolRun run) {
        if (n < 1) {
            throw run.refused("a Sample of one in %d".formatted(n));
        }
        return IntStream.range(0, rows.size())
                .filter(i -> i % n == 0)
                .mapToObj(rows::get)
                .toList();
    }
}
