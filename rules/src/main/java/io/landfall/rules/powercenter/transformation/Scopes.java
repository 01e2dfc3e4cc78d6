package io.landfall.rules.powercenter.transformation;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.rule.Translated;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The ports that an expression may name, as fields. */
final class Scopes {

    private Scopes() {}

    /**
     * @param fields by lower-case port name
     */
    static Function<String, Optional<Translated>> of(Map<String, Field> fields) {
        return name -> Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)))
                .map(field -> Translated.of(Expr.field(field.name(), field.type())));
    }

    /** A text field in lower case. */
    static Expr lower(Field field) {
        return Expr.call(StandardFunction.LOWER, Expr.field(field.name(), field.type()));
    }
}
