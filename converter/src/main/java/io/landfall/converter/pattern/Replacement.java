package io.landfall.converter.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a match is replaced by: text in which {@code \1} to {@code \9} stand for groups, {@code \0} for the whole match, and
 * {@code \\} for a backslash. Any other backslash stands for itself.
 */
public final class Replacement {

    /** A text, or a group's number when the text is empty. */
    private record Piece(String text, int group) {}

    private final List<Piece> pieces = new ArrayList<>();

    private Replacement(String source) {
        var text = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            var next = source.charAt(i) == '\\' && i + 1 < source.length() ? source.charAt(i + 1) : ' ';
            if (next >= '0' && next <= '9') {
                add(text);
                pieces.add(new Piece("", next - '0'));
                i++;
            } else {
                text.append(source.charAt(i));
                i += next == '\\' ? 1 : 0;
            }
        }
        add(text);
    }

    private void add(StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.toString(), 0));
            text.setLength(0);
        }
    }

    public static Replacement of(String source) {
        return new Replacement(source);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The groups that it mentions, the whole match aside. */
    public Set<Integer> groups() {
        var groups = new TreeSet<Integer>();
        pieces.stream()
                .filter(piece -> piece.text().isEmpty() && piece.group() > 0)
                .forEach(piece -> groups.add(piece.group()));
        return groups;
    }

    /** For RE2. */
    public String re2() {
        return spelled("\\0", List.of());
    }

    /** For PostgreSQL, where the pattern remembers no other groups than these. */
    public String postgres() {
        return spelled("\\&", List.copyOf(groups()));
    }

    private String spelled(String whole, List<Integer> numbers) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            if (!piece.text().isEmpty()) {
                text.append(piece.text().replace("\\", "\\\\"));
            } else if (piece.group() == 0) {
                text.append(whole);
            } else {
                text.append('\\').append(numbers.isEmpty() ? piece.group() : numbers.indexOf(piece.group()) + 1);
            }
        }
        return text.toString();
    }
}
