package io.landfall.parsers.alteryx.expression;

import io.landfall.parsers.alteryx.Constants;
import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.Parsed;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads the text of one Alteryx formula. Never throws for bad text: see {@link Expression.Opaque}. */
public final class AlteryxFormulas {

    /** Deeper trees than this have been seen only in attacks, and would exhaust the stack of whoever walks them. */
    static final int DEEPEST = 500;

    private AlteryxFormulas() {}

    /**
     * Reads a formula in which constants such as {@code %User.Region%} have been replaced, or stay as names.
     *
     * @param at where the first character of the text stands. If its column is unknown, as in an XML attribute, every
     *     part of the tree gets this place; otherwise each part gets its own.
     */
    public static Parsed<Expression> parse(String text, SourceLocation at) {
        if (text.isBlank()) {
            return opaque(text, at, Diagnostic.of(FormulaCode.EMPTY, at));
        }
        var positions = new FormulaPositions(at);
        var tokens = tokens(text);
        if (Nesting.of(tokens) > DEEPEST) {
            return tooDeep(text, at);
        }
        var syntax = new FormulaSyntax(positions);
        var tree = tree(tokens, syntax);
        if (!syntax.found().isEmpty()) {
            return opaque(text, at, syntax.found().getFirst());
        }
        if (Nesting.of(tree) > DEEPEST) {
            return tooDeep(text, at);
        }
        List<Diagnostic> remarks = new ArrayList<>();
        var expression = new FormulaBuilder(positions, remarks).visit(tree.value());
        return new Parsed<>(expression, remarks);
    }

    /**
     * Puts the constants of the document into the text, then reads it. A text that cannot be read is kept as its author
     * wrote it, with the constants as names.
     */
    public static Parsed<Expression> parse(String text, Constants constants, SourceLocation at) {
        var substitution = constants.substitute(text);
        var parsed = parse(substitution.text(), at);
        List<Diagnostic> remarks = new ArrayList<>(parsed.diagnostics());
        substitution
                .missing()
                .forEach(name -> remarks.add(Diagnostic.of(FormulaCode.CONSTANT_WITHOUT_VALUE, at, name)));
        return new Parsed<>(
                parsed.value() instanceof Expression.Opaque ? new Expression.Opaque(text, at) : parsed.value(),
                remarks);
    }

    private static CommonTokenStream tokens(String text) {
        var lexer = new AlteryxFormulaLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        var tokens = new CommonTokenStream(lexer);
        tokens.fill();
        return tokens;
    }

    /** Tries the fast prediction first; only what it cannot read is read again with the exact one, and with messages. */
    private static AlteryxFormulaParser.FormulaContext tree(CommonTokenStream tokens, FormulaSyntax syntax) {
        var parser = new AlteryxFormulaParser(tokens);
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.formula();
        } catch (ParseCancellationException notReadable) {
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setErrorHandler(new DefaultErrorStrategy());
            parser.addErrorListener(syntax);
            return parser.formula();
        }
    }

    private static Parsed<Expression> tooDeep(String text, SourceLocation at) {
        return opaque(text, at, Diagnostic.of(FormulaCode.TOO_DEEP, at, Integer.toString(DEEPEST)));
    }

    private static Parsed<Expression> opaque(String text, SourceLocation at, Diagnostic why) {
        return new Parsed<>(new Expression.Opaque(text, at), List.of(why));
    }
}
