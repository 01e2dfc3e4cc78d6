package io.landfall.parsers.alteryx.expression;

import java.util.ArrayDeque;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.tree.ParseTree;

/** Measures how deep a formula is nested, without recursion, so that nobody downstream runs out of stack. */
final class Nesting {

    private Nesting() {}

    /** The depth that the parser would have to go down to: open brackets, open conditions and heaped signs. */
    static int of(CommonTokenStream tokens) {
        var depth = 0;
        var signs = 0;
        var deepest = 0;
        for (var token : tokens.getTokens()) {
            switch (token.getType()) {
                case AlteryxFormulaLexer.OPEN, AlteryxFormulaLexer.IF -> depth++;
                case AlteryxFormulaLexer.CLOSE, AlteryxFormulaLexer.ENDIF -> depth--;
                case AlteryxFormulaLexer.MINUS, AlteryxFormulaLexer.PLUS, AlteryxFormulaLexer.NOT -> signs++;
                case AlteryxFormulaLexer.SPACE, AlteryxFormulaLexer.COMMENT -> {}
                default -> signs = 0;
            }
            deepest = Math.max(deepest, depth + signs);
        }
        return deepest;
    }

    /** The depth of the tree, which grows with every operator of a long chain too. */
    static int of(ParseTree root) {
        record Place(ParseTree tree, int depth) {}
        var open = new ArrayDeque<Place>();
        open.push(new Place(root, 1));
        var deepest = 0;
        while (!open.isEmpty()) {
            var place = open.pop();
            deepest = Math.max(deepest, place.depth());
            for (var child = 0; child < place.tree().getChildCount(); child++) {
                open.push(new Place(place.tree().getChild(child), place.depth() + 1));
            }
        }
        return deepest;
    }
}
