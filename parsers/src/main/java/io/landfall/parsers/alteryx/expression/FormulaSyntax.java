package io.landfall.parsers.alteryx.expression;

import io.landfall.parsers.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Collects syntax errors as diagnostics, in the words of someone who writes formulas. */
final class FormulaSyntax extends BaseErrorListener {

    private final FormulaPositions positions;
    private final List<Diagnostic> found = new ArrayList<>();

    FormulaSyntax(FormulaPositions positions) {
        this.positions = positions;
    }

    List<Diagnostic> found() {
        return found;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object symbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException cause) {
        if (recognizer instanceof Parser parser && symbol instanceof Token token) {
            found.add(Diagnostic.of(
                    FormulaCode.SYNTAX,
                    positions.of(token),
                    Integer.toString(line),
                    Integer.toString(column + 1),
                    words(token, parser.getExpectedTokens())));
        }
    }

    private static String words(Token token, IntervalSet expected) {
        return switch (token.getType()) {
            case AlteryxFormulaLexer.UNCLOSED_TEXT ->
                "the quote " + token.getText().charAt(0) + " is never closed";
            case AlteryxFormulaLexer.UNCLOSED_FIELD -> "the bracket [ is never closed";
            case AlteryxFormulaLexer.UNCLOSED_COMMENT -> "the comment /* is never closed";
            case Token.EOF -> "expected " + words(expected) + ", but the formula ends";
            default -> "expected " + words(expected) + ", but found '" + token.getText() + "'";
        };
    }

    private static String words(IntervalSet expected) {
        if (expected.contains(AlteryxFormulaLexer.NUMBER)) {
            return "a field, a number, text or a function";
        }
        if (expected.contains(AlteryxFormulaLexer.THEN)) {
            return "THEN";
        }
        if (expected.contains(AlteryxFormulaLexer.ELSEIF)) {
            return "ELSE or ELSEIF";
        }
        if (expected.contains(AlteryxFormulaLexer.ENDIF)) {
            return "ENDIF";
        }
        if (expected.contains(AlteryxFormulaLexer.COMMA)) {
            return "a comma or a closing bracket";
        }
        if (expected.contains(AlteryxFormulaLexer.CLOSE)) {
            return "a closing bracket";
        }
        return expected.contains(AlteryxFormulaLexer.OPEN) ? "an opening bracket" : "an operator or the end";
    }
}
