package io.landfall.rules.powercenter.flow;

import static io.landfall.converter.expression.StandardFunction.EQ;
import static io.landfall.converter.expression.StandardFunction.GE;
import static io.landfall.converter.expression.StandardFunction.GT;
import static io.landfall.converter.expression.StandardFunction.IN;
import static io.landfall.converter.expression.StandardFunction.LE;
import static io.landfall.converter.expression.StandardFunction.LT;
import static io.landfall.converter.expression.StandardFunction.NE;
import static io.landfall.converter.expression.StandardFunction.NULLIF;
import static io.landfall.converter.expression.StandardFunction.SUBSTRING;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Constants;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.Projection;
import io.landfall.parsers.powercenter.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a target's table, as every database compares them with constants. Whether texts are equal in other case or with blanks behind
 * them depends on the database, so that only those count which compare them as they are; Oracle takes the empty text for NULL.
 *
 * @param columns that are written, with their types
 * @see <a href="https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/Data-Type-Comparison-Rules.html">Data type
 *     comparison rules</a> of Oracle
 */
record ComparedColumns(Target definition, List<Projection> columns) {

    static final Map<String, StandardFunction> ORDERS =
            Map.of("=", EQ, "<>", NE, "!=", NE, "<", LT, "<=", LE, ">", GT, ">=", GE);

    private static final String ORACLE = "oracle";

    /** Databases with columns of texts that are equal only to themselves. */
    private static final Map<String, Set<String>> EXACT_TEXTS =
            Map.of(ORACLE, Set.of("varchar2", "nvarchar2"), "postgresql", Set.of("varchar", "text"));

    /** A column; nothing where none of the name is written. */
    Optional<Compared> named(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst()
                .map(column -> new Compared(
                        Expr.field(column.name(), column.type()), isExactText(column.name()), !is(ORACLE)));
    }

    /** The condition over what the database has in its columns, so that its negation is unknown where the condition is. */
    Expr asHeld(Expr condition) {
        return is(ORACLE)
                ? condition.replaceFields(
                        field -> field.type().isText() ? Expr.call(NULLIF, field, Expr.text("")) : field)
                : condition;
    }

    private boolean isExactText(String column) {
        var exact = EXACT_TEXTS.getOrDefault(definition.databaseType().toLowerCase(Locale.ROOT), Set.of());
        return definition.fields().stream()
                .anyMatch(field -> field.name().equalsIgnoreCase(column)
                        && exact.contains(field.datatype().toLowerCase(Locale.ROOT)));
    }

    private boolean is(String database) {
        return definition.databaseType().equalsIgnoreCase(database);
    }

    /**
     * A column of the table.
     *
     * @param isExact whether it holds texts that are equal only to themselves
     * @param keepsEmpty whether an empty text is one
     */
    record Compared(Expr field, boolean isExact, boolean keepsEmpty) {

        /** What the database has in the column. */
        Expr value() {
            return isText() && !keepsEmpty ? Expr.call(NULLIF, field, Expr.text("")) : field;
        }

        private boolean isText() {
            return field.type().isText();
        }

        private boolean isExactNumber() {
            return field.type().isNumber()
                    && field.type() != SqlType.Plain.DOUBLE
                    && field.type() != SqlType.Plain.REAL;
        }

        /** Whether values of both are equal where the database says so. */
        boolean isLike(Compared other) {
            return field.type().equals(other.field.type()) && (isText() ? isExact && other.isExact : isExactNumber());
        }

        /** Whether there is a value. */
        Optional<Expr> test(StandardFunction presence) {
            return isText() && !isExact ? Optional.empty() : Optional.of(Expr.call(presence, value()));
        }

        /** A comparison with a constant as it is written. */
        Optional<Expr> test(String order, String constant) {
            return Optional.ofNullable(ORDERS.get(order))
                    .filter(function -> !isText() || function == EQ || function == NE)
                    .flatMap(function -> constant(constant)
                            .map(value -> Expr.call(function, function == EQ ? field : value(), value)));
        }

        /** Whether it is one of several constants. */
        Optional<Expr> isOneOf(List<String> written) {
            if (written.size() == 1) {
                return test("=", written.getFirst());
            }
            var args = new ArrayList<Expr>(List.of(field));
            written.forEach(constant -> constant(constant).ifPresent(args::add));
            return args.size() <= written.size()
                    ? Optional.empty()
                    : Optional.of(Expr.call(IN, args.toArray(Expr[]::new)));
        }

        /**
         * {@code LIKE} a text with a per cent sign behind it, or none.
         *
         * @param written the pattern; one with another sign that stands for something else is not read
         */
        Optional<Expr> begins(String written) {
            var start = written.endsWith("%'") ? written.substring(0, written.length() - 2) + "'" : written;
            if (start.matches("(?s).*[%_\\\\].*")) {
                return Optional.empty();
            }
            if (start.equals(written)) {
                return test("=", written);
            }
            return constant(start)
                    .map(text -> Expr.call(
                            EQ, Expr.call(SUBSTRING, value(), Expr.integer(1), Expr.integer(length(text))), text));
        }

        private static int length(Expr constant) {
            var text = Constants.text(constant);
            return text.codePointCount(0, text.length());
        }

        /** Whether it is another value than each of several constants. */
        Optional<Expr> isNoneOf(List<String> written) {
            var tests = written.stream()
                    .flatMap(constant -> test("<>", constant).stream())
                    .toList();
            return tests.size() < written.size() ? Optional.empty() : Optional.of(Conditions.all(tests));
        }

        private Optional<Expr> constant(String written) {
            if (written.startsWith("'")) {
                var text = written.substring(1, written.length() - 1).replace("''", "'");
                return text.isEmpty() || !isText() || !isExact ? Optional.empty() : Optional.of(Expr.text(text));
            }
            return isExactNumber() ? Optional.of(number(new BigDecimal(written))) : Optional.empty();
        }

        private static Expr number(BigDecimal value) {
            return value.scale() == 0 && Types.holds(Types.INTEGER, value)
                    ? Expr.integer(value.longValueExact())
                    : Expr.number(value, Types.decimal(Math.max(value.precision(), value.scale()), value.scale()));
        }
    }
}
