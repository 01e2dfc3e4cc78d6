package io.landfall.parsers.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.List;

/** One expression as its author wrote it, in the PowerCenter transformation language or the Alteryx formula language. */
public sealed interface Expression {

    SourceLocation at();

    /**
     * A numeric literal.
     *
     * @param text the digits as written, for example {@code 1.50} or {@code 2e-3}; unsigned
     */
    record NumberLiteral(String text, SourceLocation at) implements Expression {}

    /**
     * A text literal.
     *
     * @param value the text without its quotes, doubled quotes undone
     */
    record TextLiteral(String value, SourceLocation at) implements Expression {}

    /**
     * A port, field, constant, parameter or built-in named by itself, for example {@code QTY}, {@code $$REGION},
     * {@code SYSDATE}, {@code DD_UPDATE}, {@code [Unit Price]}, {@code %User.Region%} or {@code :SEQ.SEQ_ID.NEXTVAL}.
     *
     * @param name as written, without brackets, with prefixes such as {@code $$}
     * @param bracketed whether it stood in Alteryx brackets: {@code [True]} is a field, {@code True} is not
     */
    record Name(String name, boolean bracketed, SourceLocation at) implements Expression {

        /** Whether this is the given word, in any case and without brackets. */
        public boolean is(String word) {
            return !bracketed && name.equalsIgnoreCase(word);
        }
    }

    /**
     * An Alteryx reference to a field of a nearby row, {@code [Row-1:Total]}.
     *
     * @param offset rows away from the current one, negative for earlier rows, 0 for the active row
     */
    record RowName(int offset, String name, SourceLocation at) implements Expression {}

    /**
     * A call.
     *
     * @param space the qualifier with its colon in upper case, for example {@code :LKP} or {@code :UDF}; empty for a built-in
     * @param function name in upper case for a built-in, as written otherwise
     */
    record Call(String space, String function, List<Expression> args, SourceLocation at) implements Expression {
        public Call {
            args = List.copyOf(args);
        }

        public boolean is(String name, int arity) {
            return space.isEmpty() && function.equals(name) && args.size() == arity;
        }

        public Expression arg(int index) {
            return args.get(index);
        }
    }

    record Unary(UnaryOperator operator, Expression operand, SourceLocation at) implements Expression {}

    record Binary(BinaryOperator operator, Expression left, Expression right, SourceLocation at)
            implements Expression {}

    /** Alteryx {@code IF … THEN … ELSEIF … ELSE … ENDIF}. The function {@code IIF} is a {@link Call}. */
    record Conditional(List<Branch> branches, Expression otherwise, SourceLocation at) implements Expression {
        public Conditional {
            branches = List.copyOf(branches);
        }
    }

    /** One {@code IF} or {@code ELSEIF} of a {@link Conditional}. */
    record Branch(Expression test, Expression then) {}

    /** Alteryx {@code value [NOT] IN (a, b, …)}. The PowerCenter function {@code IN} is a {@link Call}. */
    record Membership(Expression value, List<Expression> list, boolean negated, SourceLocation at)
            implements Expression {
        public Membership {
            list = List.copyOf(list);
        }
    }

    /** Text that could not be read. It is kept verbatim so that nothing the customer wrote is lost. */
    record Opaque(String source, SourceLocation at) implements Expression {}
}
