package io.landfall.parsers.powercenter.expression;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressionParser.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Says in the reader's words where an expression stops making sense, and what would be right there. */
final class SyntaxErrors extends DefaultErrorStrategy {

    private static final Set<String> PUNCTUATION = Set.of("'('", "')'", "','");

    private Optional<Token> found = Optional.empty();
    private IntervalSet expected = new IntervalSet();

    private boolean isInCall;

    private SyntaxErrors() {}

    /** The first error in an expression that has one. */
    static Diagnostic first(CommonTokenStream tokens, SourceLocation at) {
        var errors = new SyntaxErrors();
        var parser = new PowerCenterExpressionParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(errors);
        try {
            parser.whole();
        } catch (ParseCancellationException _) {
            return errors.diagnostic(at);
        }
        throw new IllegalStateException("the expression has no error after all");
    }

    private Diagnostic diagnostic(SourceLocation at) {
        var token = found.orElseThrow();
        return Diagnostic.of(
                ExpressionCode.SYNTAX,
                at.at(at.line(), token.getStartIndex() + 1),
                String.valueOf(token.getLine()),
                String.valueOf(token.getCharPositionInLine() + 1),
                problem(token));
    }

    private String problem(Token token) {
        return switch (token.getType()) {
            case PowerCenterExpressionLexer.UNCLOSED_TEXT -> "the text that begins here has no closing quote";
            case PowerCenterExpressionLexer.ODD -> "'%s' does not belong to the language".formatted(token.getText());
            case Token.EOF -> "expected %s, but the expression ends".formatted(expectation());
            default -> "expected %s, but found '%s'".formatted(expectation(), token.getText());
        };
    }

    private String expectation() {
        if (expected.contains(PowerCenterExpressionLexer.NUMBER)) {
            return "an expression";
        }
        var wanted = new ArrayList<>(List.of("an operator"));
        for (var type : expected.toList()) {
            var name = PowerCenterExpressionLexer.VOCABULARY.getDisplayName(type);
            if (type == Token.EOF) {
                wanted.add("the end");
            } else if (PUNCTUATION.contains(name)) {
                wanted.add(name);
            }
        }
        if (isInCall && !wanted.contains("','")) {
            wanted.add("','");
        }
        var last = wanted.removeLast();
        return wanted.isEmpty() ? last : String.join(", ", wanted) + " or " + last;
    }

    private ParseCancellationException stop(Parser parser, Token token, IntervalSet wanted) {
        found = Optional.of(token);
        expected = wanted;
        isInCall = parser.getContext() instanceof CallContext;
        return new ParseCancellationException();
    }

    @Override
    public void recover(Parser parser, RecognitionException error) {
        throw stop(parser, error.getOffendingToken(), error.getExpectedTokens());
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw stop(parser, parser.getCurrentToken(), parser.getExpectedTokens());
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        throw stop(parser, error.getOffendingToken(), error.getExpectedTokens());
    }

    @Override
    public void sync(Parser parser) {}
}
