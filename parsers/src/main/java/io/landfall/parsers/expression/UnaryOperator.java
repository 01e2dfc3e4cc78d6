package io.landfall.parsers.expression;

/** The operators that stand before their only operand. */
public enum UnaryOperator {
    NEGATE,
    PLUS,
    NOT
}
