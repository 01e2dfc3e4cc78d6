package io.landfall.parsers.powercenter.snippet;

import io.landfall.parsers.powercenter.snippet.JavaSnippetParser.SnippetContext;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads the code of Java transformations. Nothing is thrown for code that is not read. */
public final class JavaSnippets {

    /** Deepest nesting of parentheses and braces, so that nobody who walks the trees overruns the stack. */
    private static final int MAX_NESTING = 100;

    /** Most words {@code else}, each of which may stand inside the one before. */
    private static final int MAX_WAYS = 300;

    /** Most tokens of one statement, each of which may be a part of the one before. */
    private static final int MAX_LENGTH = 1_000;

    /** Most tokens of one snippet. */
    private static final int MAX_TOKENS = 20_000;

    /** Java replaces characters written so before it looks for comments and line ends: the code is another than it seems. */
    private static final String UNICODE_ESCAPE = "\\u";

    private JavaSnippets() {}

    /** Whether there is no code, but blanks and comments at most. */
    public static boolean isEmpty(String code) {
        return !code.contains(UNICODE_ESCAPE) && tokens(code).get(0).getType() == Token.EOF;
    }

    /** The statements of a snippet. */
    public static JavaSnippet read(String code) {
        var escape = code.indexOf(UNICODE_ESCAPE);
        if (escape >= 0) {
            return unread(code, (int) code.substring(0, escape + 1).lines().count());
        }
        var tokens = tokens(code);
        var tooDeep = tooDeep(tokens);
        if (tooDeep.isPresent()) {
            return unread(code, tooDeep.get());
        }
        var parser = new JavaSnippetParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return read(code, parser.snippet());
        } catch (ParseCancellationException cancelled) {
            var token = cancelled.getCause() instanceof RecognitionException error
                    ? Optional.ofNullable(error.getOffendingToken())
                    : Optional.<Token>empty();
            return unread(code, token.orElseGet(() -> tokens.get(tokens.index())));
        }
    }

    private static JavaSnippet read(String code, SnippetContext tree) {
        var builder = new SnippetBuilder();
        var statements = builder.build(tree.statement());
        return builder.unread()
                .<JavaSnippet>map(token -> unread(code, token))
                .orElseGet(() -> new JavaSnippet.Read(statements));
    }

    private static Optional<Token> tooDeep(CommonTokenStream tokens) {
        var depth = 0;
        var ways = 0;
        var length = 0;
        for (var token : tokens.getTokens()) {
            length++;
            switch (token.getText()) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "{" -> {
                    depth++;
                    length = 0;
                }
                case "}" -> {
                    depth--;
                    length = 0;
                }
                case ";" -> length = 0;
                case "else" -> ways++;
                default -> {}
            }
            if (depth > MAX_NESTING || ways > MAX_WAYS || length > MAX_LENGTH || token.getTokenIndex() > MAX_TOKENS) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private static JavaSnippet unread(String code, Token token) {
        return unread(code, token.getLine());
    }

    private static JavaSnippet unread(String code, int number) {
        var lines = code.lines().toList();
        var line = Math.clamp(number, 1, Math.max(1, lines.size()));
        return new JavaSnippet.Unread(
                line, lines.isEmpty() ? "" : lines.get(line - 1).strip());
    }

    private static CommonTokenStream tokens(String code) {
        var lexer = new JavaSnippetLexer(CharStreams.fromString(code));
        lexer.removeErrorListeners();
        var tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }
}
