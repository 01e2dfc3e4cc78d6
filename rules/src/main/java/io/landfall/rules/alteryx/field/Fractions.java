package io.landfall.rules.alteryx.field;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Check;
import io.landfall.converter.pipeline.InputRef;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to do about numbers that may have decimals in fields of whole numbers: whether Alteryx rounds them or cuts the decimals off is not
 * documented. Either a check reports such numbers, or a person is warned.
 */
public final class Fractions {

    private final boolean checked;
    private final List<Expr> values = new ArrayList<>();

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
            values.add(value);
        }
        return Diagnostic.of(checked ? FieldCode.FRACTION_CHECKED : FieldCode.FRACTION_TO_INTEGER, at, field.name());
    }

    /**
     * The check that reports them, where there may be any.
     *
     * @param rows that the values are computed from
     */
    public Optional<Check> check(String tool, InputRef rows, SourceLocation at) {
        return values.stream()
                .map(value ->
                        Expr.call(StandardFunction.IS_NOT_DISTINCT, Expr.call(StandardFunction.FLOOR, value), value))
                .reduce((left, right) -> Expr.call(StandardFunction.AND, left, right))
                .map(all -> new Check(
                        "%s: no decimals in fields of whole numbers".formatted(tool),
                        rows,
                        new Check.Assertion.EveryRow(all),
                        at));
    }
}
