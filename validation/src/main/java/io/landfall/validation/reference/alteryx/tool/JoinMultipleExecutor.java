package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.CartesianMode;
import io.landfall.parsers.alteryx.tool.JoinMultiple;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins any number of inputs, as a full outer join or with those records only that all inputs have. */
final class JoinMultipleExecutor implements ToolExecutor<JoinMultiple> {

    private static final int MOST = 16;

    @Override
    public Class<JoinMultiple> kind() {
        return JoinMultiple.class;
    }

    @Override
    public Answer run(JoinMultiple join, ToolRun run) {
        var inputs = new ArrayList<Records>();
        var sides = new ArrayList<Selection.Side>();
        for (var input : run.arrivals()) {
            inputs.add(input.records());
            sides.add(new Selection.Side(
                    prefix(input.connection()), input.records().fields()));
        }
        var rows = join.byPosition() ? byPosition(join, inputs) : byKeys(join, inputs, run);
        return Answer.of(Selection.of(join.select(), sides, run).records(rows));
    }

    private static String prefix(String connection) {
        return (connection.startsWith("#") ? "Input_" + connection : connection) + "_";
    }

    private static List<Row> byPosition(JoinMultiple join, List<Records> inputs) {
        var sizes = inputs.stream().mapToInt(input -> input.rows().size()).summaryStatistics();
        var count = join.innerOnly() ? sizes.getMin() : sizes.getMax();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++) {
            var row = Row.EMPTY;
            for (var input : inputs) {
                row = row.beside(
                        i < input.rows().size()
                                ? input.rows().get(i)
                                : Row.ofNulls(input.fields().size()));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Row> byKeys(JoinMultiple join, List<Records> inputs, ToolRun run) {
        var groups = new ArrayList<Map<Key, List<Row>>>();
        var all = new TreeMap<Key, Integer>(Key.ORDER);
        for (int i = 0; i < inputs.size(); i++) {
            var connection = run.arrivals().get(i).connection();
            var keys = join.inputs().stream()
                    .filter(input -> input.connection().equals(connection))
                    .findFirst()
                    .map(JoinMultiple.Input::keys)
                    .orElseThrow(() -> run.refused("a Join Multiple without keys for its input " + connection));
            var found = Key.sorted(inputs.get(i), run.positions(inputs.get(i), keys));
            found.keySet().forEach(key -> all.merge(key, 1, Integer::sum));
            groups.add(found);
        }
        var rows = new ArrayList<Row>();
        all.forEach((key, count) -> {
            if (!join.innerOnly() || count == inputs.size()) {
                rows.addAll(product(join, key, inputs, groups, run));
            }
        });
        return rows;
    }

    private static List<Row> product(
            JoinMultiple join, Key key, List<Records> inputs, List<Map<Key, List<Row>>> groups, ToolRun run) {
        List<Row> rows = List.of(Row.EMPTY);
        for (int i = 0; i < inputs.size(); i++) {
            var missing = List.of(Row.ofNulls(inputs.get(i).fields().size()));
            var others = groups.get(i).getOrDefault(key, missing);
            if (join.cartesianMode() == CartesianMode.ERROR && rows.size() > MOST && others.size() > MOST) {
                throw run.failed("more than 16 records of one key meet");
            }
            rows = rows.stream()
                    .flatMap(row -> others.stream().map(other -> row.beside(other)))
                    .toList();
        }
        return rows;
    }
}
