package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.converter.rule.Rewrite;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers beyond the range of their fields, which become NULL, and values of which it is not documented what their fields hold, such as
 * texts that tools read as numbers in different ways. A check reports what is open; where there is room for none, a warning tells of it.
 * Alteryx reports a conversion error for each number beyond the range, and a check does so too, but in the rounds of a loop, where it would
 * cost more than it tells.
 */
public final class FieldLimits {

    private final boolean checked;
    private final boolean reports;
    private final List<Expr> conditions = new ArrayList<>();

    private FieldLimits(boolean checked, boolean reports) {
        this.checked = checked;
        this.reports = reports;
    }

    /** Where no check can follow: a warning tells of values that have to be looked for. */
    public static FieldLimits unchecked() {
        return new FieldLimits(false, false);
    }

    /**
     * Where a check follows.
     *
     * @param reports whether it reports numbers beyond their range too, as it does not within loops
     */
    public static FieldLimits checked(boolean reports) {
        return new FieldLimits(true, reports);
    }

    /** The number becomes what is stored, which is NULL where it is beyond the field's range. */
    void mayExceed(Expr number, Expr stored) {
        if (reports) {
            conditions.add(Expr.call(
                    StandardFunction.OR,
                    Expr.call(StandardFunction.IS_NOT_NULL, stored),
                    Expr.call(StandardFunction.IS_NULL, number)));
        }
    }

    /** What is stored in a narrow field of a text that may have characters that it does not hold. */
    public Rewrite<Expr> mayLose(Rewrite<Expr> stored, Expr text, AlteryxField field, SourceLocation at) {
        return wanting(stored, NarrowTexts.isHeld(text), "characters beyond Latin-1", field, at);
    }

    /** What is stored of a wide text that is cut: Designer counts units of 16 bits, of which some characters may be two. */
    public Rewrite<Expr> mayPart(Rewrite<Expr> stored, Expr text, AlteryxField field, SourceLocation at) {
        return wanting(
                stored,
                WideTexts.areCutAlike(text, field.size()),
                "characters of more than 16 bits in texts that are cut",
                field,
                at);
    }

    /** What is stored: the plain form where a check asks for the condition under which it is right, else the exact one. */
    Expr plain(Expr condition, Expr plain, Expr exact) {
        if (reports) {
            conditions.add(condition);
            return plain;
        }
        return exact;
    }

    /**
     * What is stored where it is open what the field holds unless a condition is true.
     *
     * @param open the values for which it is not, in words
     */
    Rewrite<Expr> wanting(Rewrite<Expr> stored, Expr condition, String open, AlteryxField field, SourceLocation at) {
        if (checked) {
            conditions.add(condition);
            return stored;
        }
        return stored.remarked(Diagnostic.of(FieldCode.NOT_CHECKED, at, field.name(), open));
    }

    /** What holds for rows whose numbers all fit, where there may be others. */
    public Optional<Expr> condition() {
        return conditions.stream().reduce((left, right) -> Expr.call(StandardFunction.AND, left, right));
    }

    /**
     * The check that reports them, where there may be any.
     *
     * @param rows that the values are computed from
     */
    public Optional<Check> check(String tool, InputRef rows, SourceLocation at) {
        return condition().map(all -> check(tool, rows, all, at));
    }

    /** The check that reports rows for which the condition does not hold. */
    public static Check check(String tool, InputRef rows, Expr condition, SourceLocation at) {
        return new Check(
                "%s: every value fits its field".formatted(tool), rows, new Check.Assertion.EveryRow(condition), at);
    }
}
