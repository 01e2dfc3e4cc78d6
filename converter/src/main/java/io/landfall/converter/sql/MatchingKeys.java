package io.landfall.converter.sql;

import io.landfall.converter.expression.Conditions;
import io.landfall.converter.expression.Conditions.Equality;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes keys of which NULL meets NULL as plain equalities: of the values, with another one for NULL, and of whether they are NULL.
 * PostgreSQL takes no other condition for a full join.
 *
 * @see <a href="https://www.postgresql.org/docs/current/xoper-optimization.html">Operator Optimization Information</a>
 */
final class MatchingKeys {

    private MatchingKeys() {}

    /** The same condition; as it is where it is more than equalities between both sides. */
    static Expr plain(Expr condition) {
        return Conditions.equalities(condition)
                .filter(keys -> keys.stream().anyMatch(Equality::nullsMatch))
                .filter(keys -> keys.stream()
                        .allMatch(key -> instead(key.left().type()).isPresent()
                                && key.left().type().family()
                                        == key.right().type().family()))
                .map(keys -> Conditions.all(
                        keys.stream().flatMap(MatchingKeys::plain).toList()))
                .orElse(condition);
    }

    private static Stream<Expr> plain(Equality key) {
        if (!key.nullsMatch()) {
            return Stream.of(equal(key.left(), key.right()));
        }
        var instead = instead(key.left().type()).orElseThrow();
        return Stream.of(
                equal(
                        Expr.call(StandardFunction.COALESCE, key.left(), instead),
                        Expr.call(StandardFunction.COALESCE, key.right(), instead)),
                equal(missing(key.left()), missing(key.right())));
    }

    private static Expr equal(Expr left, Expr right) {
        return Expr.call(StandardFunction.EQ, left, right);
    }

    private static Expr missing(Expr key) {
        return Expr.when(Expr.call(StandardFunction.IS_NULL, key), Expr.integer(1), Expr.integer(0));
    }

    /** A value of the type, whichever. */
    private static Optional<Expr> instead(SqlType type) {
        return switch (type.family()) {
            case TEXT -> Optional.of(Expr.text(""));
            case NUMBER -> Optional.of(Expr.cast(Expr.number(BigDecimal.ZERO, Types.BIGINT), type));
            case BOOLEAN -> Optional.of(Expr.truth(false));
            case DATE -> Optional.of(new Literal.DateValue(LocalDate.EPOCH));
            case TIMESTAMP ->
                Optional.of(new Literal.TimestampValue(LocalDateTime.of(LocalDate.EPOCH, LocalTime.MIDNIGHT)));
            case TIME -> Optional.of(new Literal.TimeValue(LocalTime.MIDNIGHT));
            case BINARY -> Optional.empty();
        };
    }
}
