package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.rule.Findings;
import io.landfall.parsers.alteryx.Tool;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Key fields of two inputs that are compared: NULL equals NULL, and texts are equal only with every case and blank. Texts meet texts,
 * numbers of any kind numbers, and dates their own type; Designer refuses everything else.
 *
 * @param left parallel to {@code right}
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/join/join-tool.html">Join Tool</a>
 */
record MatchingKeys(List<AlteryxField> left, List<AlteryxField> right) {

    /** Up to here a double holds every whole number. */
    private static final long DOUBLES_HOLD = 1L << 53;

    MatchingKeys {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Blocks where keys cannot be compared, or the sides do not have as many. */
    void check(Tool tool, Findings findings) {
        if (left.size() != right.size() || left.isEmpty()) {
            findings.block(Diagnostic.of(ToolCode.KEYS_UNPAIRED, tool.at(), tool.name()));
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!comparable(left.get(i).type(), right.get(i).type())) {
                findings.block(Diagnostic.of(
                        FieldCode.KEYS_DIFFER,
                        tool.at(),
                        left.get(i).name(),
                        left.get(i).type().code(),
                        right.get(i).name(),
                        right.get(i).type().code()));
            }
        }
    }

    private static boolean comparable(FieldType left, FieldType right) {
        if (left == FieldType.BLOB || left == FieldType.SPATIAL) {
            return false;
        }
        return left == right || (left.isText() && right.isText()) || (left.isNumber() && right.isNumber());
    }

    /**
     * That whole numbers which meet doubles are among those that a double holds. Which of the others are equal is not documented: those that
     * become the same double, or none.
     */
    List<Check> checks(Tool tool, InputRef one, InputRef other, Findings findings) {
        var checks = new ArrayList<Check>();
        for (int i = 0; i < left.size(); i++) {
            if (isBeyondDoubles(left.get(i), right.get(i))) {
                checks.add(check(tool, left.get(i), one, right.get(i), findings));
            } else if (isBeyondDoubles(right.get(i), left.get(i))) {
                checks.add(check(tool, right.get(i), other, left.get(i), findings));
            }
        }
        return checks;
    }

    private static boolean isBeyondDoubles(AlteryxField whole, AlteryxField key) {
        return whole.type() == FieldType.INT64 && key.sqlType().isFloating();
    }

    private static Check check(Tool tool, AlteryxField whole, InputRef rows, AlteryxField key, Findings findings) {
        findings.say(Diagnostic.of(FieldCode.KEYS_BEYOND_DOUBLES, tool.at(), tool.name(), whole.name(), key.name()));
        var value = Expr.field(whole.name(), whole.sqlType());
        return new Check(
                "%s: no number of '%s' is beyond what a double holds".formatted(tool.name(), whole.name()),
                rows,
                new Check.Assertion.EveryRow(Conditions.any(List.of(
                        Expr.call(StandardFunction.IS_NULL, value),
                        Conditions.all(List.of(
                                Expr.call(StandardFunction.GE, value, Expr.integer(-DOUBLES_HOLD)),
                                Expr.call(StandardFunction.LE, value, Expr.integer(DOUBLES_HOLD))))))),
                tool.at());
    }

    /** That all keys are equal, over the sides of a join. */
    Expr condition() {
        return Conditions.all(IntStream.range(0, left.size())
                .mapToObj(i -> equal(left.get(i), right.get(i)))
                .toList());
    }

    private static Expr equal(AlteryxField left, AlteryxField right) {
        var one = Expr.left(left.name(), left.sqlType());
        var other = Expr.right(right.name(), right.sqlType());
        var type = type(one.type(), other.type());
        return Expr.call(StandardFunction.IS_NOT_DISTINCT, as(one, type), as(other, type));
    }

    private static SqlType type(SqlType left, SqlType right) {
        return left.isNumber() && right.isNumber() ? Types.widest(List.of(left, right)) : left;
    }

    private static Expr as(Expr value, SqlType type) {
        return value.type().equals(type) || value.type().isText() ? value : Expr.cast(value, type);
    }

    /** The same, seen from the other side. */
    MatchingKeys swapped() {
        return new MatchingKeys(right, left);
    }
}
