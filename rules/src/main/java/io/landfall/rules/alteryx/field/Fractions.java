package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to do about numbers that a field may not hold as they are. Whether Alteryx rounds decimals in fields of whole numbers or cuts them
 * off is not documented: either a check reports such numbers, or a person is warned. Nor is it documented whether numbers beyond a field's
 * range become NULL or its last number, or what becomes of a text that only begins with a number, as {@code 1,234} does, whose conversion
 * Alteryx reports as one that loses information: where that can be, a check reports them.
 */
public final class Fractions {

    private static final String BEGINS_AS_NUMBER = "^\\s*[+-]?\\.?[0-9]";

    private final boolean checked;
    private final List<Expr> conditions = new ArrayList<>();

    private Fractions(boolean checked) {
        this.checked = checked;
    }

    /** Where nothing can be checked. */
    public static Fractions warned() {
        return new Fractions(false);
    }

    /** Where a check follows, if one is possible: within loops none is. */
    public static Fractions checked(boolean possible) {
        return new Fractions(possible);
    }

    /** The value is stored in the field. */
    Diagnostic met(Expr value, AlteryxField field, SourceLocation at) {
        if (checked) {
            conditions.add(
                    Expr.call(StandardFunction.IS_NOT_DISTINCT, Expr.call(StandardFunction.FLOOR, value), value));
        }
        return Diagnostic.of(checked ? FieldCode.FRACTION_CHECKED : FieldCode.FRACTION_TO_INTEGER, at, field.name());
    }

    /** The number becomes what is stored, which is NULL where it is beyond the field's range. */
    void mayExceed(Expr number, Expr stored) {
        if (checked) {
            conditions.add(Expr.call(
                    StandardFunction.OR,
                    Expr.call(StandardFunction.IS_NOT_NULL, stored),
                    Expr.call(StandardFunction.IS_NULL, number)));
        }
    }

    /** The text becomes the number that all of it is; a text that goes on behind its number is reported. */
    Diagnostic mayGoOn(Expr text, AlteryxField field, SourceLocation at) {
        if (checked && !(text instanceof Literal)) {
            conditions.add(Expr.call(
                    StandardFunction.OR,
                    Expr.call(StandardFunction.IS_NOT_NULL, Expr.call(NumberFunction.NUMBER_OF_TEXT, text)),
                    Expr.call(
                            StandardFunction.NOT,
                            Expr.call(
                                    PatternFunction.PATTERN_FOUND,
                                    Expr.call(StandardFunction.COALESCE, text, Expr.text("")),
                                    Expr.text(BEGINS_AS_NUMBER),
                                    Expr.text("c")))));
        }
        return Diagnostic.of(checked ? FieldCode.TEXT_TO_NUMBER_CHECKED : FieldCode.TEXT_TO_NUMBER, at, field.name());
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
                "%s: every number fits its field".formatted(tool), rows, new Check.Assertion.EveryRow(condition), at);
    }
}
