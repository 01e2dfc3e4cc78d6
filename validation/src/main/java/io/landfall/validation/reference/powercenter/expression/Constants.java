package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.expression.Expression.Name;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Literals and names that stand for the same in every mapping.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/constants.html">Constants</a>
 */
final class Constants {

    /** What a name stands for in a run. */
    interface Constant {
        @Nullable
        Object value(EvaluationSettings settings);
    }

    private static final int WHOLE_DIGITS = 18;

    private static final Map<String, Constant> NAMED = Map.ofEntries(
            Map.entry("NULL", _ -> null),
            Map.entry("TRUE", _ -> 1L),
            Map.entry("FALSE", _ -> 0L),
            Map.entry("DD_INSERT", _ -> 0L),
            Map.entry("DD_UPDATE", _ -> 1L),
            Map.entry("DD_DELETE", _ -> 2L),
            Map.entry("DD_REJECT", _ -> 3L),
            Map.entry("TC_CONTINUE_TRANSACTION", _ -> 0L),
            Map.entry("TC_COMMIT_BEFORE", _ -> 1L),
            Map.entry("TC_COMMIT_AFTER", _ -> 2L),
            Map.entry("TC_ROLLBACK_BEFORE", _ -> 3L),
            Map.entry("TC_ROLLBACK_AFTER", _ -> 4L),
            Map.entry("SYSDATE", settings -> settings.start().truncatedTo(ChronoUnit.SECONDS)),
            Map.entry("SESSSTARTTIME", EvaluationSettings::start),
            Map.entry("WORKFLOWSTARTTIME", EvaluationSettings::start));

    private Constants() {}

    static Optional<Constant> named(Name name) {
        return Optional.ofNullable(NAMED.get(name.name().toUpperCase(Locale.ROOT)));
    }

    /** Digits alone are an integer. With a point or an exponent the number is a double, a decimal with high precision. */
    static Number number(String text, boolean highPrecision) {
        var number = new BigDecimal(text.replaceFirst("\\.(?![0-9])", ""));
        var whole = text.chars().allMatch(Character::isDigit) && number.precision() <= WHOLE_DIGITS;
        return whole ? (Number) number.longValueExact() : Numbers.fraction(number, highPrecision);
    }
}
