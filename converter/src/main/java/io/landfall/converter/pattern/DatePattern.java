package io.landfall.converter.pattern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a date is written as text: the parts of {@link DatePart} and characters that stand for themselves, {@code %%} for a per
 * cent sign.
 *
 * <p>Reading takes the whole text. A number may have fewer digits than it is written with, unless another digit follows it at
 * once; the year always has four. Names are in English, in any case; a day of the week is read and ignored. What the pattern
 * does not say is the first of January 1900, midnight. Without {@code %p} the hour of {@code %I} is taken as it is.
 */
public final class DatePattern {

    /** A part, or text when there is none. */
    private sealed interface Piece {

        record Part(DatePart part) implements Piece {}

        record Plain(String text) implements Piece {}
    }

    private final String source;
    private final List<Piece> pieces;

    private DatePattern(String source, List<Piece> pieces) {
        this.source = source;
        this.pieces = List.copyOf(pieces);
    }

    /**
     * Understands a pattern.
     *
     * @throws IllegalArgumentException naming the part that there is not
     */
    public static DatePattern of(String source) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < source.length(); i++) {
            var plain = source.charAt(i) != '%';
            if (!plain && ++i == source.length()) {
                throw new IllegalArgumentException(
                        "the date pattern '%s' ends in the middle of a part".formatted(source));
            }
            pieces.add(
                    plain || source.charAt(i) == '%' ? new Piece.Plain(source.substring(i, i + 1)) : part(source, i));
        }
        return new DatePattern(source, pieces);
    }

    private static Piece part(String source, int at) {
        return DatePart.lettered(source.charAt(at))
                .<Piece>map(Piece.Part::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the date pattern '%s' has no part %%%s".formatted(source, source.charAt(at))));
    }

    /**
     * Makes sure that reading by the pattern has one meaning.
     *
     * @throws IllegalArgumentException when two parts say the same thing
     */
    public void checkReadable() {
        var said = EnumSet.noneOf(DatePart.Subject.class);
        for (var piece : pieces) {
            if (piece instanceof Piece.Part(var part) && !said.add(part.subject())) {
                throw new IllegalArgumentException(
                        "the date pattern '%s' says the %s twice".formatted(source, part.subject()));
            }
        }
        if (said.contains(DatePart.Subject.DAY_OF_YEAR)
                && (said.contains(DatePart.Subject.MONTH) || said.contains(DatePart.Subject.DAY))) {
            throw new IllegalArgumentException("the date pattern '%s' says the day twice".formatted(source));
        }
        if (says(DatePart.HALF) && !says(DatePart.HOUR_OF_HALF)) {
            throw new IllegalArgumentException("the date pattern '%s' has %%p without %%I".formatted(source));
        }
    }

    public boolean says(DatePart part) {
        return pieces.contains(new Piece.Part(part));
    }

    /** The template of PostgreSQL's {@code to_char}. */
    public String toChar() {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Part(var part) -> part.toChar();
                    case Piece.Plain(var text) ->
                        '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
                })
                .collect(Collectors.joining())
                .replaceAll("(?<!\\\\)\"\"", "");
    }

    /** A regular expression of all texts that are read, with a group for each part. */
    public String expression() {
        var text = new StringBuilder("^");
        for (int i = 0; i < pieces.size(); i++) {
            var digitFollows = i + 1 < pieces.size() && startsWithDigit(pieces.get(i + 1));
            text.append(
                    switch (pieces.get(i)) {
                        case Piece.Part(var part) -> "(" + part.expression(digitFollows) + ")";
                        case Piece.Plain(var plain) -> quoted(plain.charAt(0));
                    });
        }
        return text.append('$').toString();
    }

    /** The letters of the parts in the order of the expression's groups. */
    public String letters() {
        return pieces.stream()
                .map(piece -> piece instanceof Piece.Part(var part) ? String.valueOf(part.letter()) : "")
                .collect(Collectors.joining());
    }

    private static boolean startsWithDigit(Piece piece) {
        return switch (piece) {
            case Piece.Part(var part) -> part.isNumber();
            case Piece.Plain(var text) -> text.charAt(0) >= '0' && text.charAt(0) <= '9';
        };
    }

    private static String quoted(char character) {
        var special = "\\^$.|?*+()[]{}".indexOf(character) >= 0;
        return special ? "\\" + character : String.valueOf(character);
    }
}
