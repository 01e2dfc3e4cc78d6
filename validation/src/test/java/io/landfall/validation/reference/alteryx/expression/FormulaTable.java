package io.landfall.validation.reference.alteryx.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.alteryx.expression.AlteryxFormulas;
import io.landfall.parsers.alteryx.tool.FieldType;
import io.landfall.parsers.alteryx.tool.StoredType;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Name;
import io.landfall.parsers.expression.Expression.RowName;
import io.landfall.validation.reference.Branches;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.Unrepeatable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates tables of formulas for one record of an order. In a table a text stands in single quotes, a double has a point, a whole
 * number has none; {@code refused} is what the executor does not know, {@code undefined} what nobody knows of such values, {@code
 * failed} is where Designer stops.
 */
final class FormulaTable {

    static final LocalDateTime START = LocalDateTime.of(2026, 3, 14, 8, 5, 9, 987_000_000);

    private static final Map<String, @Nullable Object> ORDER = new HashMap<>();

    static {
        ORDER.put("QTY", 5L);
        ORDER.put("PRICE", new BigDecimal("4.975"));
        ORDER.put("TENTH", new BigDecimal("0.1"));
        ORDER.put("NAME", "Net due");
        ORDER.put("DUE", LocalDate.of(2024, 1, 31));
        ORDER.put("SENT", LocalDateTime.of(2024, 1, 31, 16, 3, 7));
        ORDER.put("PAID", true);
        ORDER.put("NOTE", null);
        ORDER.put("RETURNED", null);
    }

    private FormulaTable() {}

    static void check(String table) {
        var differences = table.lines()
                .map(line -> line.split(" \\| ", -1))
                .filter(row -> !answer(row[0].strip()).equals(row[1].strip()))
                .map(row -> "%s is %s but not %s".formatted(row[0].strip(), answer(row[0].strip()), row[1].strip()))
                .toList();
        assertThat(differences).isEmpty();
    }

    static String answer(String formula) {
        try {
            return shown(new FormulaEvaluator(START, new Branches()).value(parsed(formula), new Order()));
        } catch (Unrepeatable end) {
            return switch (end.outcome()) {
                case LegacyOutcome.Refused _ -> "refused";
                case LegacyOutcome.Undefined _ -> "undefined";
                case LegacyOutcome.Failed _, LegacyOutcome.Ran _ -> "failed";
            };
        }
    }

    static Expression parsed(String formula) {
        return AlteryxFormulas.parse(formula, SourceLocation.of("orders.yxmd")).value();
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }

    /** The record. */
    static final class Order implements RecordScope {

        @Override
        public @Nullable Object value(Name name) {
            var field = name.name().toUpperCase(Locale.ROOT);
            if (!ORDER.containsKey(field)) {
                throw Unrepeatable.refused(name.at(), "the field " + name.name());
            }
            return ORDER.get(field);
        }

        @Override
        public @Nullable Object value(RowName name) {
            return List.of(3L, 5L, 8L).get(name.offset() + 1);
        }

        @Override
        public StoredType type(Name name) {
            return switch (name.name()) {
                case "NOTE" -> new StoredType(FieldType.V_STRING, "254", "");
                case "RETURNED" -> new StoredType(FieldType.INT32, "4", "");
                default -> StoredType.NONE;
            };
        }
    }
}
