package io.landfall.parsers.powercenter.expression;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Opaque;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.WholeContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads the text of PowerCenter expressions. Nothing is thrown for bad text: it becomes {@link Opaque}, with a diagnostic.
 *
 * <p>An export keeps a whole expression in one line of the file, its line breaks written as references. So the line of
 * each node is the line of the object, and its column is the one-based position in the expression's text.
 */
public final class PowerCenterExpressions {

    /** Deepest nesting of parentheses, calls and signs: more would overrun the stack of those who walk the tree. */
    static final int MAX_NESTING = 250;

    /** Longest run of operators of one kind, which is a tree that deep: PowerCenter itself stops at 32,767 characters. */
    static final int MAX_TERMS = 4_000;

    private PowerCenterExpressions() {}

    /** Reads one expression of a port, a filter, a router group, an update strategy, a link or a decision. */
    public static Parsed<Expression> parse(String text, SourceLocation at) {
        var tokens = tokens(text);
        if (isEmpty(tokens)) {
            return opaque(text, at, Diagnostic.of(ExpressionCode.EMPTY, at));
        }
        if (Complexity.exceeds(tokens.getTokens(), MAX_NESTING, MAX_TERMS)) {
            return opaque(
                    text,
                    at,
                    Diagnostic.of(
                            ExpressionCode.TOO_COMPLEX, at, String.valueOf(MAX_NESTING), String.valueOf(MAX_TERMS)));
        }
        var tree = quickly(tokens).or(() -> {
            tokens.seek(0);
            return thoroughly(tokens);
        });
        if (tree.isEmpty()) {
            tokens.seek(0);
            return opaque(text, at, SyntaxErrors.first(tokens, at));
        }
        return Parsed.clean(new ExpressionBuilder(at).build(tree.get()));
    }

    /**
     * Whether the text holds nothing but blanks and comments. What that means depends on the place: a link is followed, a
     * filter passes everything, a port is null.
     */
    public static boolean isEmpty(String text) {
        return isEmpty(tokens(text));
    }

    private static boolean isEmpty(CommonTokenStream tokens) {
        return tokens.get(0).getType() == Token.EOF;
    }

    private static CommonTokenStream tokens(String text) {
        var lexer = new PowerCenterExpressionLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        var tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    /** The cheap prediction is enough for nearly every expression. */
    private static Optional<WholeContext> quickly(CommonTokenStream tokens) {
        return parse(tokens, PredictionMode.SLL);
    }

    private static Optional<WholeContext> thoroughly(CommonTokenStream tokens) {
        return parse(tokens, PredictionMode.LL);
    }

    private static Optional<WholeContext> parse(CommonTokenStream tokens, PredictionMode mode) {
        var parser = new PowerCenterExpressionParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(mode);
        try {
            return Optional.of(parser.whole());
        } catch (ParseCancellationException _) {
            return Optional.empty();
        }
    }

    private static Parsed<Expression> opaque(String text, SourceLocation at, Diagnostic diagnostic) {
        return new Parsed<>(new Opaque(text, at), List.of(diagnostic));
    }
}
