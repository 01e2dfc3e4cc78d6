package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.ANY;
import static io.landfall.converter.expression.Signature.Parameter.BOOLEAN;
import static io.landfall.converter.expression.Signature.Parameter.DOUBLE;
import static io.landfall.converter.expression.Signature.Parameter.INTEGER;
import static io.landfall.converter.expression.Signature.Parameter.NUMBER;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;
import static io.landfall.converter.expression.Signature.argument;

import java.util.List;

/** The operators and functions that standard SQL has, with its meaning, on every engine that we target. */
public enum StandardFunction implements Function {
    PLUS(
            "+",
            Signature.of(types -> Types.sum(types.get(0), types.get(1)), NUMBER, NUMBER),
            "Sum; NULL with a NULL operand"),
    MINUS(
            "-",
            Signature.of(types -> Types.sum(types.get(0), types.get(1)), NUMBER, NUMBER),
            "Difference; NULL with a NULL operand"),
    TIMES(
            "*",
            Signature.of(types -> Types.product(types.get(0), types.get(1)), NUMBER, NUMBER),
            "Product; NULL with a NULL operand"),
    DIVIDE("/", Signature.of(Types.DOUBLE, DOUBLE, DOUBLE), "Quotient of doubles; the divisor is never zero"),
    NEGATE("-", Signature.of(argument(0), NUMBER), "The number with its sign turned"),
    CONCAT("||", Signature.of(Types.TEXT, TEXT, TEXT), "Both texts, one after the other; NULL with a NULL operand"),

    EQ("=", Signature.of(Signature.comparison(), ANY, ANY), "Equal; NULL with a NULL operand"),
    NE("<>", Signature.of(Signature.comparison(), ANY, ANY), "Not equal; NULL with a NULL operand"),
    LT("<", Signature.of(Signature.comparison(), ANY, ANY), "Less; text by code point; NULL with a NULL operand"),
    LE(
            "<=",
            Signature.of(Signature.comparison(), ANY, ANY),
            "Less or equal; text by code point; NULL with a NULL operand"),
    GT(">", Signature.of(Signature.comparison(), ANY, ANY), "Greater; text by code point; NULL with a NULL operand"),
    GE(
            ">=",
            Signature.of(Signature.comparison(), ANY, ANY),
            "Greater or equal; text by code point; NULL with a NULL operand"),
    IS_DISTINCT(
            "IS DISTINCT FROM",
            Signature.of(Signature.comparison(), ANY, ANY),
            "Not equal, where NULL equals NULL; never NULL"),
    IS_NOT_DISTINCT(
            "IS NOT DISTINCT FROM",
            Signature.of(Signature.comparison(), ANY, ANY),
            "Equal, where NULL equals NULL; never NULL"),
    IN(
            "IN",
            Signature.of(Signature.comparison(), ANY, ANY).repeating(),
            "Equal to one of the list, with SQL's null rules"),

    AND("AND", Signature.of(Types.BOOLEAN, BOOLEAN, BOOLEAN), "Three-valued conjunction"),
    OR("OR", Signature.of(Types.BOOLEAN, BOOLEAN, BOOLEAN), "Three-valued disjunction"),
    NOT("NOT", Signature.of(Types.BOOLEAN, BOOLEAN), "Three-valued negation"),
    IS_NULL("IS NULL", Signature.of(Types.BOOLEAN, ANY), "Whether the value is missing"),
    IS_NOT_NULL("IS NOT NULL", Signature.of(Types.BOOLEAN, ANY), "Whether there is a value"),
    IS_TRUE("IS TRUE", Signature.of(Types.BOOLEAN, BOOLEAN), "True and not NULL"),
    IS_NOT_TRUE("IS NOT TRUE", Signature.of(Types.BOOLEAN, BOOLEAN), "False or NULL"),

    COALESCE("COALESCE", Signature.of(Signature::widest, ANY, ANY).repeating(), "The first argument that is not NULL"),
    NULLIF("NULLIF", Signature.of(argument(0), ANY, ANY), "NULL where both are equal, else the first"),

    UPPER(
            "UPPER",
            Signature.of(argument(0), TEXT),
            "The text in upper case, character by character: letters without a capital of their own stay"),
    LOWER("LOWER", Signature.of(argument(0), TEXT), "The text in lower case, character by character"),
    CHAR_LENGTH("CHAR_LENGTH", Signature.of(Types.INTEGER, TEXT), "Number of characters (code points)"),
    SUBSTRING(
            "SUBSTRING",
            Signature.of(argument(0), TEXT, INTEGER, INTEGER).optional(1),
            "Characters from a one-based start of at least 1, at most as many as a length of at least 0"),

    ABS("ABS", Signature.of(argument(0), NUMBER), "The number without its sign"),
    CEIL(
            "CEIL",
            Signature.of(types -> Types.rounded(types.getFirst()), NUMBER),
            "The least whole number that is not less"),
    FLOOR(
            "FLOOR",
            Signature.of(types -> Types.rounded(types.getFirst()), NUMBER),
            "The greatest whole number that is not greater"),
    POWER("POWER", Signature.of(Types.DOUBLE, DOUBLE, DOUBLE), "Base to the power of the exponent"),
    SQRT("SQRT", Signature.of(Types.DOUBLE, DOUBLE), "Square root of a number that is not negative"),
    EXP("EXP", Signature.of(Types.DOUBLE, DOUBLE), "e to the power of the number"),
    LN("LN", Signature.of(Types.DOUBLE, DOUBLE), "Natural logarithm of a positive number"),
    LOG10("LOG10", Signature.of(Types.DOUBLE, DOUBLE), "Decimal logarithm of a positive number"),
    SIN("SIN", Signature.of(Types.DOUBLE, DOUBLE), "Sine of an angle in radians"),
    COS("COS", Signature.of(Types.DOUBLE, DOUBLE), "Cosine of an angle in radians"),
    TAN("TAN", Signature.of(Types.DOUBLE, DOUBLE), "Tangent of an angle in radians"),
    ASIN("ASIN", Signature.of(Types.DOUBLE, DOUBLE), "Arc sine in radians of a number from -1 to 1"),
    ACOS("ACOS", Signature.of(Types.DOUBLE, DOUBLE), "Arc cosine in radians of a number from -1 to 1"),
    ATAN("ATAN", Signature.of(Types.DOUBLE, DOUBLE), "Arc tangent in radians"),
    ATAN2("ATAN2", Signature.of(Types.DOUBLE, DOUBLE, DOUBLE), "Angle in radians of the point x (second), y (first)"),
    PI("PI", Signature.of(Types.DOUBLE), "The ratio of a circle's circumference to its diameter");

    private final String sqlName;
    private final Signature signature;
    private final String meaning;

    StandardFunction(String sqlName, Signature signature, String meaning) {
        this.sqlName = sqlName;
        this.signature = signature;
        this.meaning = meaning;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Exact numbers whose sum or product may not fit a decimal are computed as doubles, which their types do not show. */
    @Override
    public List<Expr> written(List<Expr> args) {
        return switch (this) {
            case PLUS, MINUS, TIMES -> becomesDouble(args) ? doubles(args) : List.copyOf(args);
            default -> List.copyOf(args);
        };
    }

    private boolean becomesDouble(List<Expr> args) {
        return args.size() == 2
                && args.stream().noneMatch(arg -> arg.type().isFloating())
                && signature.result(args).equals(Types.DOUBLE);
    }

    private static List<Expr> doubles(List<Expr> args) {
        return args.stream().map(arg -> Expr.cast(arg, Types.DOUBLE)).toList();
    }
}
