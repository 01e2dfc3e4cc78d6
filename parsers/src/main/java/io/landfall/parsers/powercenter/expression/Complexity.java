package io.landfall.parsers.powercenter.expression;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** Measures how deep the tree of an expression will be, before it is parsed: parser and readers of the tree recurse. */
final class Complexity {

    private final int[] terms;
    private final int maxTerms;
    private int open;
    private int signs;

    private Complexity(int maxNesting, int maxTerms) {
        this.terms = new int[maxNesting + 2];
        this.maxTerms = maxTerms;
    }

    static boolean exceeds(List<? extends Token> tokens, int maxNesting, int maxTerms) {
        var complexity = new Complexity(maxNesting, maxTerms);
        for (var token : tokens) {
            if (complexity.exceeds(token.getType(), token.getText(), maxNesting)) {
                return true;
            }
        }
        return false;
    }

    private boolean exceeds(int type, String text, int maxNesting) {
        switch (text) {
            case "(" -> terms[++open] = 0;
            case ")" -> open = Math.max(open - 1, 0);
            case "," -> terms[open] = 0;
            default -> terms[open]++;
        }
        var isSign = type == PowerCenterExpressionLexer.NOT || text.equals("-") || text.equals("+");
        signs = isSign ? signs + 1 : 0;
        return open + signs > maxNesting || terms[open] > 2 * maxTerms;
    }
}
