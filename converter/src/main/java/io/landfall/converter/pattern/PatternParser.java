package io.landfall.converter.pattern;

import io.landfall.converter.pattern.PatternNode.Characters;
import io.landfall.converter.pattern.PatternNode.Choice;
import io.landfall.converter.pattern.PatternNode.Edge;
import io.landfall.converter.pattern.PatternNode.Group;
import io.landfall.converter.pattern.PatternNode.Repeat;
import io.landfall.converter.pattern.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a regular expression in the portable syntax. Beside the structure it keeps the text as RE2 reads it, which is the source
 * but for the few escapes that RE2 reads otherwise.
 */
final class PatternParser {

    /** PostgreSQL counts no further. */
    private static final int MOST_REPETITIONS = 255;

    private static final int DEEPEST = 100;

    private static final Pattern COUNTS = Pattern.compile("\\{(\\d{1,4})(?:(,)(\\d{1,4})?)?\\}");

    private static final Pattern OPEN_COUNT = Pattern.compile("\\{[^}]*");

    private final PatternCursor cursor;
    private final ClassParser classes;
    private int groups;
    private int depth;

    PatternParser(String source, boolean ignoreCase) {
        this.cursor = new PatternCursor(source);
        this.classes = new ClassParser(cursor, ignoreCase || source.startsWith("(?i)"));
    }

    /** How many groups are remembered. */
    int groups() {
        return groups;
    }

    /** The source as it was read so far with pieces in classes. */
    Set<Integer> piecesInClasses() {
        return classes.pieces();
    }

    /** The source as RE2 reads it. */
    String re2() {
        return cursor.re2();
    }

    /**
     * @throws IllegalArgumentException saying what is not portable
     */
    PatternNode parse() {
        cursor.skip("(?i)");
        var node = choice();
        if (!cursor.atEnd()) {
            throw cursor.problem("a ) without its (");
        }
        return node;
    }

    private PatternNode choice() {
        var alternatives = new ArrayList<PatternNode>();
        do {
            alternatives.add(sequence());
        } while (cursor.take('|'));
        return alternatives.size() == 1 ? alternatives.getFirst() : new Choice(alternatives);
    }

    private PatternNode sequence() {
        var items = new ArrayList<PatternNode>();
        while (!cursor.atEnd() && cursor.peek() != '|' && cursor.peek() != ')') {
            items.add(repeated(item()));
        }
        return items.size() == 1 ? items.getFirst() : new Sequence(items);
    }

    private PatternNode repeated(PatternNode part) {
        var counts = cursor.lookingAt(COUNTS);
        int least;
        int most;
        if (cursor.take('*')) {
            least = 0;
            most = PatternNode.NO_LIMIT;
        } else if (cursor.take('+')) {
            least = 1;
            most = PatternNode.NO_LIMIT;
        } else if (cursor.take('?')) {
            least = 0;
            most = 1;
        } else if (counts.isPresent()) {
            var found = counts.get();
            cursor.take(found.group());
            least = Integer.parseInt(found.group(1));
            most = found.group(2) == null
                    ? least
                    : found.group(3) == null ? PatternNode.NO_LIMIT : Integer.parseInt(found.group(3));
        } else {
            return part;
        }
        return repeat(part, least, most);
    }

    private PatternNode repeat(PatternNode part, int least, int most) {
        var highest = most == PatternNode.NO_LIMIT ? least : most;
        if (least > most || highest > MOST_REPETITIONS) {
            throw cursor.problem("a repetition of more than %d or from many to few".formatted(MOST_REPETITIONS));
        }
        if (part instanceof Edge) {
            throw cursor.problem("a repetition of a place");
        }
        if (part instanceof Characters(var set) && set.isSingle() && PatternPieces.isOne(set.first())) {
            throw cursor.problem("a repetition of what is only known while it runs");
        }
        var repeat = new Repeat(part, least, most, cursor.take('?'));
        if (!cursor.atEnd() && (cursor.peek() == '*' || cursor.peek() == '+' || cursor.peek() == '?')) {
            throw cursor.problem("a repetition of a repetition, or one that never gives back");
        }
        if (cursor.lookingAt(COUNTS).isPresent()) {
            throw cursor.problem("a repetition of a repetition");
        }
        return repeat;
    }

    private PatternNode item() {
        return switch (cursor.peek()) {
            case '(' -> group();
            case '^' -> edge("^", Edge.START);
            case '$' -> edge("$", Edge.END);
            case '*', '+', '?' -> throw cursor.problem("a repetition of nothing");
            case '\\' -> escape();
            case '{' -> brace();
            default -> new Characters(classes.next());
        };
    }

    /** A brace that begins no count, whatever pieces there are. */
    private PatternNode brace() {
        if (cursor.lookingAt(OPEN_COUNT)
                .map(found -> PatternPieces.areIn(found.group()))
                .orElse(false)) {
            throw cursor.problem("a count that is only known while it runs");
        }
        return new Characters(classes.next());
    }

    private PatternNode edge(String text, Edge edge) {
        cursor.take(text);
        return edge;
    }

    private PatternNode escape() {
        return switch (cursor.peekAfterBackslash()) {
            case 'A' -> edge("\\A", Edge.START);
            case 'z' -> edge("\\z", Edge.END);
            case 'b' -> edge("\\b", Edge.WORD);
            case 'B' -> edge("\\B", Edge.NO_WORD);
            default -> new Characters(classes.next());
        };
    }

    private PatternNode group() {
        if (++depth > DEEPEST) {
            throw cursor.problem("groups nested more than %d deep".formatted(DEEPEST));
        }
        cursor.take('(');
        var number = 0;
        if (cursor.take("?:")) {
            number = 0;
        } else if (!cursor.atEnd() && cursor.peek() == '?') {
            throw cursor.problem("a group with a meaning of its own, such as look-around or a flag");
        } else {
            number = ++groups;
        }
        var part = choice();
        if (!cursor.take(')')) {
            throw cursor.problem("a ( without its )");
        }
        depth--;
        return number == 0 ? part : new Group(number, part);
    }
}
