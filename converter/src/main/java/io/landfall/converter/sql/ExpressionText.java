package io.landfall.converter.sql;

import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.Literal.NumberValue;
import io.landfall.converter.expression.SqlType;
import io.landfall.converter.pipeline.DocumentCode;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;

/**
 * Expressions as text in pipeline documents: standard SQL, in which each constant says its type, so that what is read is exactly
 * what was written. A field of a join's side reads {@code L.NAME}, a parameter {@code PARAM.NAME}.
 */
public final class ExpressionText {

    static final String PARAMETERS = "PARAM";

    private static final ExpressionNodes NODES =
            new ExpressionNodes(new StandardSyntax(), parameter -> Nodes.name(PARAMETERS, parameter.name()));

    private static final Layout LAYOUT = new Layout(new StandardSyntax().calcite());

    private static final SqlParser.Config PARSER = SqlParser.config()
            .withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withQuotedCasing(Casing.UNCHANGED)
            .withCaseSensitive(true)
            .withIdentifierMaxLength(Short.MAX_VALUE);

    /** The parser's time grows with the square of the length: what is longer is hostile, not an expression. */
    private static final int LONGEST_TEXT = 200_000;

    /** The parser recurses: a text's nesting is limited here, not by the size of a thread's stack. */
    private static final int DEEPEST_NESTING = 5_000;

    private static final int LONGEST_PLAIN_NUMBER = 20;

    /** Tables are full of texts that need no parser, which takes longer for one than all else that is done with it. */
    private static final Pattern PLAIN_TEXT = Pattern.compile("'[\\x20-\\x7E&&[^']]{0,1000}+'");

    private ExpressionText() {}

    public static String print(Expr expr) {
        return text(NumberSpelling.spelled(expr));
    }

    /** A constant where the type is known, such as a cell of a table: a number is its digits, a missing value {@code NULL}. */
    public static String print(Literal constant, SqlType expected) {
        var asExpected = constant.type().equals(expected);
        return switch (constant) {
            case Literal.Missing _ when asExpected -> "NULL";
            case NumberValue number -> asExpected ? digits(number.value()) : text(NumberSpelling.explicit(number));
            case Literal.Missing _,
                    Literal.Truth _,
                    Literal.TextValue _,
                    Literal.DateValue _,
                    Literal.TimeValue _,
                    Literal.TimestampValue _ -> print(constant);
        };
    }

    /**
     * Reads what {@link #print(Expr)} writes.
     *
     * @param places where the character at an offset of the text stands
     */
    public static Parsed<Optional<Expr>> read(String text, ExpressionScope scope, IntFunction<SourceLocation> places) {
        var binder = new ExpressionBinder(scope, new TextPlaces(text, places));
        return guarded(text, binder, binder::bind);
    }

    /** Reads what {@link #print(Literal, SqlType)} writes. */
    public static Parsed<Optional<Literal>> readConstant(
            String text, SqlType expected, IntFunction<SourceLocation> places) {
        if (PLAIN_TEXT.matcher(text).matches()) {
            return new Parsed<>(Optional.of(new Literal.TextValue(text.substring(1, text.length() - 1))), List.of());
        }
        var binder = new ExpressionBinder(ExpressionScope.empty(), new TextPlaces(text, places));
        return guarded(text, binder, node -> binder.constant(node, expected));
    }

    private static <T> Parsed<Optional<T>> guarded(
            String text, ExpressionBinder binder, Function<SqlNode, Optional<T>> bind) {
        if (text.isBlank()) {
            return problem(DocumentCode.EXPRESSION_SYNTAX, binder.places().start(), "it is empty");
        }
        if (text.length() > LONGEST_TEXT || Nesting.of(text) > DEEPEST_NESTING) {
            return problem(DocumentCode.TOO_LARGE, binder.places().start());
        }
        try {
            var bound = bind.apply(SqlParser.create(text, PARSER).parseExpression());
            return new Parsed<>(binder.problems().isEmpty() ? bound : Optional.empty(), binder.problems());
        } catch (SqlParseException failure) {
            return failure.getCause() instanceof StackOverflowError
                    ? problem(DocumentCode.TOO_LARGE, binder.places().start())
                    : new Parsed<>(Optional.empty(), List.of(SyntaxProblem.of(failure, binder.places())));
        } catch (StackOverflowError tooDeep) {
            // Operators nest without parentheses, and not every thread has the stack that the text asks for.
            return problem(DocumentCode.TOO_LARGE, binder.places().start());
        }
    }

    private static <T> Parsed<Optional<T>> problem(DocumentCode code, SourceLocation at, String... args) {
        return new Parsed<>(Optional.empty(), List.of(Diagnostic.of(code, at, args)));
    }

    private static String text(Expr spelled) {
        return LAYOUT.expression(NODES.of(spelled));
    }

    private static String digits(BigDecimal value) {
        var scientific = value.toString();
        var length = Math.abs((long) value.scale()) + value.precision();
        return length > LONGEST_PLAIN_NUMBER ? scientific : value.toPlainString();
    }
}
