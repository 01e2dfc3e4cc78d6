package io.landfall.parsers.powercenter.snippet;

import io.landfall.parsers.powercenter.snippet.JavaExpression.BinaryOperator;
import java.util.List;
import java.util.Optional;

/** A statement of a Java snippet. */
public sealed interface JavaStatement {

    /** One-based, in the snippet. */
    int line();

    /** A variable of its own, which lives until the end of the block around it. */
    record Declaration(JavaType type, String name, Optional<JavaExpression> value, int line) implements JavaStatement {}

    /**
     * A value for a variable or a port.
     *
     * @param compound what the old value and the new one are put together with, as in {@code +=}
     */
    record Assignment(String name, Optional<BinaryOperator> compound, JavaExpression value, int line)
            implements JavaStatement {}

    /** {@code if} with both ways; the second may be empty. */
    record Choice(JavaExpression test, List<JavaStatement> then, List<JavaStatement> otherwise, int line)
            implements JavaStatement {
        public Choice {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Statements in braces. */
    record Block(List<JavaStatement> statements, int line) implements JavaStatement {
        public Block {
            statements = List.copyOf(statements);
        }
    }

    /** A method of the transformation, such as {@code generateRow()}. */
    record Invocation(String method, List<JavaExpression> args, int line) implements JavaStatement {
        public Invocation {
            args = List.copyOf(args);
        }
    }
}
