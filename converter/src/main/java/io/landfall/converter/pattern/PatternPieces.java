package io.landfall.converter.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in a pattern's source for pieces that are only known while it runs: one private character for each. The characters that
 * a piece is in a class are a set of two: a class of this piece alone must not be taken for the piece as a text.
 */
public final class PatternPieces {

    /** How many pieces a pattern may have. */
    public static final int MOST = 50;

    private static final int FIRST = 0xF0000;
    private static final int STEP = 4;

    private static final Pattern ANY = Pattern.compile("[\\x{%X}-\\x{%X}]".formatted(FIRST, FIRST + STEP * MOST));

    private PatternPieces() {}

    /** What stands for the piece of that number, from 0. */
    public static String at(int index) {
        if (index >= MOST) {
            throw new IllegalArgumentException("a pattern of more than %d pieces".formatted(MOST));
        }
        return Character.toString(FIRST + STEP * index);
    }

    /** Whether a text has characters that stand for pieces. */
    public static boolean areIn(String source) {
        return ANY.matcher(source).find();
    }

    static boolean isOne(int character) {
        return FIRST <= character && character <= FIRST + STEP * MOST && (character - FIRST) % STEP == 0;
    }

    /** What a piece is in a class. */
    static CodePoints members(int piece) {
        return CodePoints.range(piece, piece + 1);
    }

    /** Whether this is the second of the two, for which there is nothing to write. */
    static boolean isSecond(int character) {
        return isOne(character - 1);
    }

    /**
     * A pattern's parts in their order.
     *
     * @param literals what is written out before each piece, and at last after all
     * @param pieces their numbers
     */
    public record Parts(List<String> literals, List<Integer> pieces) {
        public Parts {
            literals = List.copyOf(literals);
            pieces = List.copyOf(pieces);
        }
    }

    /** Divides a pattern at its pieces. */
    public static Parts parts(String source) {
        var literals = new ArrayList<String>();
        var pieces = new ArrayList<Integer>();
        var from = 0;
        var matcher = ANY.matcher(source);
        while (matcher.find()) {
            literals.add(source.substring(from, matcher.start()));
            pieces.add((source.codePointAt(matcher.start()) - FIRST) / STEP);
            from = matcher.end();
        }
        literals.add(source.substring(from));
        return new Parts(literals, pieces);
    }
}
