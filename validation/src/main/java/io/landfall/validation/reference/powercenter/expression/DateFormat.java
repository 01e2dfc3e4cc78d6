package io.landfall.validation.reference.powercenter.expression;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.reference.Unrepeatable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A format of dates, taken apart once: parts that ignore case, and characters that stand for themselves, in quotes where they are
 * letters.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/dates/date-format-strings.html">Date
 *     format strings</a>
 */
final class DateFormat {

    /** What a format is made of: a part of the date, or text. */
    sealed interface Piece {

        record Part(DatePart part) implements Piece {}

        record Plain(String text) implements Piece {}
    }

    private static final Map<String, Optional<DateFormat>> KNOWN = new ConcurrentHashMap<>();

    private final List<Piece> pieces;

    private DateFormat(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** The format, empty when it has letters that mean nothing. */
    static Optional<DateFormat> of(String source) {
        return KNOWN.computeIfAbsent(source, DateFormat::parsed);
    }

    /** The format for dates that come without one. */
    static DateFormat of(EvaluationSettings settings) {
        return of(settings.dateFormat())
                .orElseThrow(() -> Unrepeatable.refused(
                        SourceLocation.of(""), "the date format '%s' of the session".formatted(settings.dateFormat())));
    }

    private static Optional<DateFormat> parsed(String source) {
        var upper = source.toUpperCase(Locale.ROOT);
        var pieces = new ArrayList<Piece>();
        var position = 0;
        while (position < source.length()) {
            var part = DatePart.at(upper, position);
            if (part.isPresent()) {
                pieces.add(new Piece.Part(part.get()));
                position += part.get().word().length();
            } else {
                var quoted = source.charAt(position) == '"';
                var end = quoted ? source.indexOf('"', position + 1) : position + 1;
                if (end < 0 || (!quoted && Character.isLetterOrDigit(source.charAt(position)))) {
                    return Optional.empty();
                }
                pieces.add(new Piece.Plain(source.substring(quoted ? position + 1 : position, end)));
                position = quoted ? end + 1 : end;
            }
        }
        return Optional.of(new DateFormat(pieces));
    }

    List<Piece> pieces() {
        return pieces;
    }

    boolean has(DatePart... parts) {
        for (var part : parts) {
            if (pieces.contains(new Piece.Part(part))) {
                return true;
            }
        }
        return false;
    }

    String write(LocalDateTime date) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Part(var part) -> text.append(part.write(date));
                case Piece.Plain(var plain) -> text.append(plain);
            }
        }
        return text.toString();
    }

    /** Whether a date can be read by it: some parts, such as the quarter, are only written. */
    boolean isReadable() {
        return !has(DatePart.D, DatePart.Q, DatePart.W, DatePart.WW);
    }

    /** Whether it says of which year a date is. What is taken for a year that is not said, no document tells. */
    boolean saysTheYear() {
        return has(DatePart.YYYY, DatePart.YYY, DatePart.YY, DatePart.Y, DatePart.RR, DatePart.J);
    }

    /**
     * Whether a text says a date but for blanks around it, or with two digits of the year in place of four. What becomes of such a text is
     * not documented.
     */
    boolean isDoubtful(String text, LocalDateTime now) {
        var said = text.replaceAll("^\\s+|\\s+$", "");
        return (!said.equals(text) && read(said, now).isPresent())
                || (has(DatePart.YYYY) && inTwoDigits().read(said, now).isPresent());
    }

    private DateFormat inTwoDigits() {
        return new DateFormat(pieces.stream()
                .map(piece -> piece.equals(new Piece.Part(DatePart.YYYY)) ? new Piece.Part(DatePart.RR) : piece)
                .toList());
    }

    /**
     * The date that a text says, empty when it says none.
     *
     * @param now whose year fills up years that are not written out
     */
    Optional<LocalDateTime> read(String text, LocalDateTime now) {
        return new DateReading(this, text, now).date();
    }
}
