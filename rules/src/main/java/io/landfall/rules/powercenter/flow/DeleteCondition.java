package io.landfall.rules.powercenter.flow;

import static io.landfall.converter.expression.StandardFunction.EQ;
import static io.landfall.converter.expression.StandardFunction.GE;
import static io.landfall.converter.expression.StandardFunction.GT;
import static io.landfall.converter.expression.StandardFunction.IN;
import static io.landfall.converter.expression.StandardFunction.IS_NOT_NULL;
import static io.landfall.converter.expression.StandardFunction.IS_NULL;
import static io.landfall.converter.expression.StandardFunction.LE;
import static io.landfall.converter.expression.StandardFunction.LT;
import static io.landfall.converter.expression.StandardFunction.NE;

import io.landfall.converter.expression.Conditions;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The condition of a statement that deletes rows of a target's table: columns that are compared with constants, as every database does it.
 * Whether texts are equal in other case or with blanks behind them depends on the database, so that only those count which compare them as
 * they are; Oracle takes the empty text for NULL.
 *
 * @param columns that are written, with their types
 * @see <a href="https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/Data-Type-Comparison-Rules.html">Data type
 *     comparison rules</a> of Oracle
 */
record DeleteCondition(Target definition, List<Projection> columns) {

    private static final String NAME = "(?:\"[^\"]+\"|\\[[^\\]]+\\]|[\\p{L}_][\\w$#]*)";
    private static final String CONSTANT = "(?:'[^']*(?:''[^']*)*'|-?\\d+(?:\\.\\d+)?)";

    private static final Pattern TEST = Pattern.compile(("(?i)\\s+AND\\s+(?<column>%1$s)(?:"
                    + "\\s*(?<order><=|>=|<>|!=|[=<>])\\s*(?<constant>%2$s)"
                    + "|\\s+IN\\s*\\(\\s*(?<list>%2$s(?:\\s*,\\s*%2$s)*)\\s*\\)"
                    + "|\\s+IS\\s+(?:NULL|(?<present>NOT\\s+NULL)))(?=\\s|$)")
            .formatted(NAME, CONSTANT));

    private static final Pattern ONE = Pattern.compile(CONSTANT);

    private static final Map<String, StandardFunction> ORDERS =
            Map.of("=", EQ, "<>", NE, "!=", NE, "<", LT, "<=", LE, ">", GT, ">=", GE);

    /** Databases with columns of texts that are equal only to themselves. */
    private static final Map<String, Set<String>> EXACT_TEXTS =
            Map.of("oracle", Set.of("varchar2", "nvarchar2"), "postgresql", Set.of("varchar", "text"));

    /** The condition over the columns; nothing where it is of another kind. */
    Optional<Expr> of(String where) {
        var text = " AND " + where;
        var found = TEST.matcher(text);
        var tests = new ArrayList<Expr>();
        int end = 0;
        while (end < text.length() && !text.substring(end).isBlank()) {
            found.region(end, text.length());
            var test = found.lookingAt() ? test(found.toMatchResult()) : Optional.<Expr>empty();
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
            end = found.end();
        }
        return Optional.of(Conditions.all(tests));
    }

    private Optional<Expr> test(MatchResult found) {
        var name = found.group("column").replaceAll("[\"\\[\\]]", "");
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(column -> test(found, column));
    }

    private Optional<Expr> test(MatchResult found, Projection column) {
        var value = Expr.field(column.name(), column.type());
        if (found.group("order") == null && found.group("list") == null) {
            var present = found.group("present") != null;
            return column.type().isText()
                    ? Optional.empty()
                    : Optional.of(Expr.call(present ? IS_NOT_NULL : IS_NULL, value));
        }
        var written = found.group("list") == null ? found.group("constant") : found.group("list");
        var constants = ONE.matcher(written)
                .results()
                .map(MatchResult::group)
                .<Optional<Expr>>map(constant -> constant(constant, column))
                .toList();
        if (constants.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var args = new ArrayList<Expr>(List.of(value));
        constants.forEach(constant -> args.add(constant.orElseThrow()));
        var function = constants.size() > 1 ? IN : ORDERS.getOrDefault(String.valueOf(found.group("order")), EQ);
        return column.type().isText() && function != EQ && function != IN
                ? Optional.empty()
                : Optional.of(Expr.call(function, args.toArray(Expr[]::new)));
    }

    private Optional<Expr> constant(String written, Projection column) {
        if (written.startsWith("'")) {
            var text = written.substring(1, written.length() - 1).replace("''", "'");
            return text.isEmpty() || !isExactText(column) ? Optional.empty() : Optional.of(Expr.text(text));
        }
        return column.type().isNumber() && column.type() != SqlType.Plain.DOUBLE && column.type() != SqlType.Plain.REAL
                ? Optional.of(number(new BigDecimal(written)))
                : Optional.empty();
    }

    private static Expr number(BigDecimal value) {
        return value.scale() == 0 && Types.holds(Types.INTEGER, value)
                ? Expr.integer(value.longValueExact())
                : Expr.number(value, Types.decimal(Math.max(value.precision(), value.scale()), value.scale()));
    }

    private boolean isExactText(Projection column) {
        var exact = EXACT_TEXTS.getOrDefault(definition.databaseType().toLowerCase(Locale.ROOT), Set.of());
        return definition.fields().stream()
                .anyMatch(field -> field.name().equalsIgnoreCase(column.name())
                        && exact.contains(field.datatype().toLowerCase(Locale.ROOT)));
    }
}
