package io.landfall.converter.yaml;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.converter.pipeline.Field;
import io.landfall.converter.pipeline.Parameter;
import io.landfall.converter.sql.ExpressionScope;
import io.landfall.converter.sql.ExpressionText;
import io.landfall.converter.yaml.YamlNode.Scalar;
import io.landfall.parsers.diagnostic.Parsed;
import java.util.List;
import java.util.Optional;

/** Reads the expressions, conditions, constants and types of a document. For what cannot be read, NULL stands in. */
record Expressions(List<Parameter> parameters, Problems problems) {

    Expressions {
        parameters = List.copyOf(parameters);
    }

    /** What names mean over the rows of one input. */
    ExpressionScope over(List<Field> fields) {
        return ExpressionScope.of(fields).with(parameters);
    }

    /** What names mean over the sides of a join or lookup. */
    ExpressionScope over(List<Field> left, List<Field> right) {
        return ExpressionScope.of(left, right).with(parameters);
    }

    Expr read(Optional<Scalar> text, ExpressionScope scope) {
        return text.flatMap(found -> collected(ExpressionText.read(found.text(), scope, found.places())))
                .orElse(Expr.nothing(Types.TEXT));
    }

    Expr condition(Optional<Scalar> text, ExpressionScope scope) {
        return text.flatMap(found -> condition(found, scope)).orElse(Expr.nothing(Types.BOOLEAN));
    }

    private Optional<Expr> condition(Scalar text, ExpressionScope scope) {
        var expr = collected(ExpressionText.read(text.text(), scope, text.places()));
        expr.map(Expr::type)
                .filter(type -> !type.equals(Types.BOOLEAN))
                .ifPresent(type -> problems.add(DocumentCode.NOT_A_CONDITION, text.at(), type.sql()));
        return expr;
    }

    /** A constant in a place whose type is known. */
    Literal constant(Scalar text, SqlType expected) {
        return collected(ExpressionText.readConstant(text.text(), expected, text.places()))
                .orElse(new Literal.Missing(expected));
    }

    SqlType type(Optional<Scalar> text) {
        return text.flatMap(this::type).orElse(Types.TEXT);
    }

    private Optional<SqlType> type(Scalar text) {
        try {
            return Optional.of(SqlType.parse(text.text()));
        } catch (IllegalArgumentException _) {
            problems.add(DocumentCode.UNKNOWN_TYPE, text.at(), text.text());
            return Optional.empty();
        }
    }

    private <T> Optional<T> collected(Parsed<Optional<T>> read) {
        problems.addAll(read.diagnostics());
        return read.value();
    }
}
