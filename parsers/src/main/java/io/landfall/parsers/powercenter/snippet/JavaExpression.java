package io.landfall.parsers.powercenter.snippet;

import java.util.List;

/** An expression of a Java snippet, as it is written: nothing is decided about types. */
public sealed interface JavaExpression {

    /** One-based, in the snippet. */
    int line();

    /** A number of the type {@code int}. */
    record IntLiteral(int value, int line) implements JavaExpression {}

    /** A number of the type {@code long}. */
    record LongLiteral(long value, int line) implements JavaExpression {}

    /** A number of the type {@code double}. */
    record DoubleLiteral(double value, int line) implements JavaExpression {}

    /** A text, its escapes resolved. */
    record TextLiteral(String value, int line) implements JavaExpression {}

    record TruthLiteral(boolean value, int line) implements JavaExpression {}

    record NullLiteral(int line) implements JavaExpression {}

    /** A variable, a port, or a class of whose methods one is called. */
    record Name(String name, int line) implements JavaExpression {}

    /** A method of the transformation, such as {@code isNull("QTY")}. */
    record Call(String method, List<JavaExpression> args, int line) implements JavaExpression {
        public Call {
            args = List.copyOf(args);
        }
    }

    /** A method of an object or a class: {@code NAME.trim()}, {@code Math.abs(QTY)}. */
    record MethodCall(JavaExpression target, String method, List<JavaExpression> args, int line)
            implements JavaExpression {
        public MethodCall {
            args = List.copyOf(args);
        }
    }

    /** A number as another primitive type. */
    record Cast(JavaType type, JavaExpression operand, int line) implements JavaExpression {}

    record Unary(UnaryOperator operator, JavaExpression operand, int line) implements JavaExpression {}

    record Binary(BinaryOperator operator, JavaExpression left, JavaExpression right, int line)
            implements JavaExpression {}

    /** {@code test ? then : otherwise}. */
    record Conditional(JavaExpression test, JavaExpression then, JavaExpression otherwise, int line)
            implements JavaExpression {}

    /** What stands before one operand. */
    enum UnaryOperator {
        PLUS,
        MINUS,
        NOT
    }

    /** What stands between two operands. */
    enum BinaryOperator {
        TIMES("*"),
        DIVIDE("/"),
        REMAINDER("%"),
        PLUS("+"),
        MINUS("-"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        EQUAL("=="),
        NOT_EQUAL("!="),
        AND("&&"),
        OR("||");

        private final String symbol;

        BinaryOperator(String symbol) {
            this.symbol = symbol;
        }

        /** As Java writes it. */
        public String symbol() {
            return symbol;
        }
    }
}
