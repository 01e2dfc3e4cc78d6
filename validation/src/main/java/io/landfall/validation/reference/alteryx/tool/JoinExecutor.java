package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.Join;
import io.landfall.validation.reference.alteryx.record.Key;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Matches records of two inputs by keys, Null keys too, or by their position. Both inputs are ordered by their keys first, so pairs leave
 * in the order of the keys, and so does what is left over.
 */
final class JoinExecutor implements ToolExecutor<Join> {

    @Override
    public Class<Join> kind() {
        return Join.class;
    }

    @Override
    public Answer run(Join join, ToolRun run) {
        var left = run.input("Left");
        var right = run.input("Right");
        var pairs = join.byPosition() ? byPosition(left, right) : byKeys(join, left, right, run);
        var sides = List.of(new Selection.Side("Left_", left.fields()), new Selection.Side("Right_", right.fields()));
        var anchors = new LinkedHashMap<String, Records>();
        anchors.put("Join", Selection.of(join.select(), sides, run).records(pairs.joined()));
        anchors.put("Left", left.withRows(pairs.left()));
        anchors.put("Right", right.withRows(pairs.right()));
        return new Answer(anchors);
    }

    private record Pairs(List<Row> joined, List<Row> left, List<Row> right) {}

    private static Pairs byPosition(Records left, Records right) {
        var both = Math.min(left.rows().size(), right.rows().size());
        var joined = new ArrayList<Row>();
        for (int i = 0; i < both; i++) {
            joined.add(left.rows().get(i).beside(right.rows().get(i)));
        }
        return new Pairs(
                joined,
                left.rows().subList(both, left.rows().size()),
                right.rows().subList(both, right.rows().size()));
    }

    private static Pairs byKeys(Join join, Records left, Records right, ToolRun run) {
        if (join.leftKeys().isEmpty()
                || join.leftKeys().size() != join.rightKeys().size()) {
            throw run.refused("a Join whose keys are not as many on both sides");
        }
        var leftKeys = run.positions(left, join.leftKeys());
        var rightKeys = run.positions(right, join.rightKeys());
        for (int i = 0; i < leftKeys.size(); i++) {
            var one = left.fields().get(leftKeys.get(i)).type();
            var other = right.fields().get(rightKeys.get(i)).type();
            if (!fit(one, other)) {
                throw run.failed("a Join of %s with %s".formatted(one.code(), other.code()));
            }
        }
        var partners = Key.sorted(right, rightKeys);
        var pairs = new Pairs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Key.sorted(left, leftKeys).forEach((key, rows) -> {
            var others = partners.remove(key);
            if (others == null) {
                pairs.left().addAll(rows);
            } else {
                rows.forEach(row -> others.forEach(other -> pairs.joined().add(row.beside(other))));
            }
        });
        partners.values().forEach(pairs.right()::addAll);
        return pairs;
    }

    /** Texts meet texts, numbers meet numbers, all else its own kind. */
    private static boolean fit(FieldType one, FieldType other) {
        return one == other || (one.isText() && other.isText()) || (one.isNumber() && other.isNumber());
    }
}
