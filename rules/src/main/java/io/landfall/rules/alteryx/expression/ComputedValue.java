package io.landfall.rules.alteryx.expression;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.PatternFunction;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.rule.Rewrite;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.rules.alteryx.field.AlteryxField;
import io.landfall.rules.alteryx.field.FieldConversion;
import io.landfall.rules.alteryx.field.FieldLimits;
import io.landfall.rules.alteryx.field.NarrowTexts;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a formula or a pattern computes and a field stores. The field may not hold every character of a text, or may cut it where it is
 * open in which place.
 *
 * @param fields that the value is computed from, by name
 */
public record ComputedValue(Expr value, Function<String, Optional<AlteryxField>> fields) {

    /** The value as the field holds it. */
    public Rewrite<Expr> stored(AlteryxField field, SourceLocation at, FieldLimits limits) {
        var stored = FieldConversion.stored(value, field, at, limits);
        if (NarrowTexts.isNarrow(field.type())
                && TextOrigins.beyondLatin1(value).anyMatch(this::mayBeWide)) {
            return limits.mayLose(stored, value, field, at);
        }
        return isCut(field) && CountedText.origins(value).anyMatch(this::mayBeWide)
                ? limits.mayPart(stored, value, field, at)
                : stored;
    }

    private boolean mayBeWide(Expr origin) {
        return !(origin instanceof Expr.FieldRef read
                && fields.apply(read.name())
                        .filter(known -> NarrowTexts.isNarrow(known.type()))
                        .isPresent());
    }

    private boolean isCut(AlteryxField field) {
        return field.type().isText()
                && !NarrowTexts.isNarrow(field.type())
                && field.sqlType() instanceof SqlType.Text(var limit)
                && limit != SqlType.Text.UNLIMITED
                && longest(value) > limit;
    }

    /** How many characters the text may have at most. */
    private static long longest(Expr text) {
        return switch (text) {
            case Expr.Call(var function, var args)
            when function == PatternFunction.PATTERN_EXTRACT -> longest(args.getFirst());
            case Expr.Call(var function, var args)
            when function == TextFunction.JOIN_TEXT ->
                args.stream().mapToLong(ComputedValue::longest).sum();
            default ->
                switch (text.type()) {
                    case SqlType.Text(var length) -> length == SqlType.Text.UNLIMITED ? AlteryxField.UNLIMITED : length;
                    default -> 0;
                };
        };
    }
}
