package io.landfall.rules.powercenter.expression;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.Literal;
import io.landfall.converter.expression.NumberFunction;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import io.landfall.converter.pattern.DatePattern;
import io.landfall.converter.pipeline.Parameter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A date format of PowerCenter, taken apart: parts that ignore case, and text that stands for itself, in quotes where it
 * has letters.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/dates/date-format-strings.html">Date
 *     format strings</a>
 */
public final class DateMask {

    /** Between these nobody tells a difference when a date is read. */
    private static final String SEPARATORS = "-/.;:";

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

    private static final Expr TODAY = new Expr.ParameterRef(Parameter.RUN_DATE, Types.TIMESTAMP);

    /** A part, or text when it has none. */
    private record Piece(Optional<DateMaskPart> part, String text) {

        boolean isNothing() {
            return part.isEmpty() && text.isEmpty();
        }

        boolean isPattern() {
            return part.map(known -> !known.pattern().isEmpty()).orElse(true);
        }

        String pattern() {
            return part.map(DateMaskPart::pattern).orElseGet(() -> text.replace("%", "%%"));
        }
    }

    private final List<Piece> pieces;

    private DateMask(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** The mask, taken apart; empty when there is nothing in it, letters that mean nothing, or more of one letter than any part has. */
    public static Optional<DateMask> of(String mask) {
        var pieces = new ArrayList<Piece>();
        var position = 0;
        while (position < mask.length()) {
            var part = part(mask.toUpperCase(Locale.ROOT), position);
            if (part.isPresent()) {
                if (goesOn(pieces, part.get())) {
                    return Optional.empty();
                }
                pieces.add(new Piece(part, ""));
                position += part.get().name().length();
                continue;
            }
            var quoted = mask.charAt(position) == '"' ? mask.indexOf('"', position + 1) : -1;
            if (quoted < 0 && (Character.isLetter(mask.charAt(position)) || mask.charAt(position) == '"')) {
                return Optional.empty();
            }
            var text = quoted < 0 ? mask.substring(position, position + 1) : mask.substring(position + 1, quoted);
            pieces.add(new Piece(Optional.empty(), text));
            position = quoted < 0 ? position + 1 : quoted + 1;
        }
        return pieces.stream().allMatch(Piece::isNothing) ? Optional.empty() : Optional.of(new DateMask(pieces));
    }

    /** {@code RRRR} and {@code DDDD} are no parts of formats, nor are they two of them. */
    private static boolean goesOn(List<Piece> before, DateMaskPart part) {
        return !before.isEmpty()
                && before.getLast()
                        .part()
                        .filter(last -> last.name().endsWith(part.name().substring(0, 1)))
                        .isPresent();
    }

    /** The format of a session, or the one that it has unless somebody changes it. */
    public static DateMask ofSession(String format) {
        return of(format).or(() -> of("MM/DD/YYYY HH24:MI:SS.US")).orElseThrow();
    }

    private static Optional<DateMaskPart> part(String mask, int position) {
        for (var part : DateMaskPart.values()) {
            if (mask.startsWith(part.name(), position)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** How many characters a date has at most as text in this format. */
    public int mostCharacters() {
        return pieces.stream()
                .mapToInt(piece -> piece.part()
                        .map(DateMaskPart::mostCharacters)
                        .orElse(piece.text().length()))
                .sum();
    }

    /** A date as text in this format. */
    public Expr written(Expr date) {
        var texts = new ArrayList<Expr>();
        var pattern = new StringBuilder();
        for (var piece : pieces) {
            if (piece.isPattern()) {
                pattern.append(piece.pattern());
            } else {
                flush(pattern, date, texts);
                texts.add(piece.part().orElseThrow().written(date));
            }
        }
        flush(pattern, date, texts);
        if (texts.isEmpty()) {
            return Expr.call(TextFunction.DATE_TO_TEXT, date, Expr.text(""));
        }
        return texts.size() == 1 ? texts.getFirst() : new Expr.Call(TextFunction.JOIN_TEXT, texts);
    }

    /** The pattern of the function library; empty when a part is computed. */
    public Optional<String> pattern() {
        return pieces.stream().allMatch(Piece::isPattern)
                ? Optional.of(pieces.stream().map(Piece::pattern).collect(Collectors.joining()))
                : Optional.empty();
    }

    private static void flush(StringBuilder pattern, Expr date, List<Expr> texts) {
        if (!pattern.isEmpty()) {
            texts.add(Expr.call(TextFunction.DATE_TO_TEXT, date, Expr.text(pattern.toString())));
            pattern.setLength(0);
        }
    }

    /**
     * The date that a text says in this format, NULL when it says none. Where the format has one of {@code - / . ; :} the text may
     * have any of them. Empty when dates cannot be read by the format. The date of the run decides
     * about the century of years of two digits.
     */
    public Optional<Expr> read(Expr text) {
        if (is(DateMaskPart.J)) {
            return Optional.of(dayOfNumber(text));
        }
        if (!isReadable()) {
            return Optional.empty();
        }
        var plain = separated(text);
        var pattern = Expr.text(readingPattern());
        var year = has(DateMaskPart.YY) ? century() : has(DateMaskPart.RR) ? slidingCentury() : null;
        return Optional.of(
                year == null
                        ? Expr.call(DateFunction.DATE_OF_TEXT, plain, pattern)
                        : Expr.call(DateFunction.DATE_OF_TEXT, plain, pattern, year));
    }

    /** What the doubt of {@link #doubt} is about. */
    public static final String DOUBT = "blanks around a date, or two digits where the format has four for the year";

    /**
     * Whether a text is a date by this format but for blanks around it, or for two digits in the place of the year's four, which the
     * documentation says not to give. Whether such texts are dates, and which, it does not say. Empty where no text is so.
     */
    public Optional<Expr> doubt(Expr text) {
        if (is(DateMaskPart.J) || !isReadable() || isWrittenSo(text)) {
            return Optional.empty();
        }
        var trimmed = Expr.call(TextFunction.TRIM_SPACE, text);
        var hasBlanks = Expr.call(
                StandardFunction.AND, Expr.call(StandardFunction.NE, trimmed, text), isDate(trimmed, readingPattern()));
        return Optional.of(
                has(DateMaskPart.YYYY)
                        ? Expr.call(
                                StandardFunction.OR,
                                hasBlanks,
                                isDate(trimmed, readingPattern().replace("%Y", "%y")))
                        : hasBlanks);
    }

    /** Whether the text is of a date, written by this very format. */
    private boolean isWrittenSo(Expr text) {
        return text instanceof Expr.Call(var function, var args)
                && function.equals(TextFunction.DATE_TO_TEXT)
                && pattern().map(Expr::text).equals(Optional.of(args.getLast()));
    }

    private Expr isDate(Expr text, String pattern) {
        return Expr.call(
                StandardFunction.IS_NOT_NULL,
                Expr.call(DateFunction.DATE_OF_TEXT, separated(text), Expr.text(pattern)));
    }

    /** Whether a text that is known may be such a one. */
    boolean isDoubtful(String text) {
        return !text.strip().equals(text)
                || (has(DateMaskPart.YYYY) && !FOUR_DIGITS.matcher(text).find());
    }

    private boolean isSeparated() {
        return pieces.stream().anyMatch(piece -> piece.part().isEmpty() && isSeparator(piece.text()));
    }

    private Expr separated(Expr text) {
        return isSeparated()
                ? Expr.call(TextFunction.REPLACE_CHARACTERS, text, Expr.text("-.;:"), Expr.text("/"))
                : text;
    }

    /** Whether the format says year, month and day; what it does not say is nowhere documented. */
    public boolean saysTheDay() {
        var year = has(DateMaskPart.YYYY) || has(DateMaskPart.YY) || has(DateMaskPart.RR);
        var month = has(DateMaskPart.MM) || has(DateMaskPart.MON) || has(DateMaskPart.MONTH);
        var half = !(has(DateMaskPart.HH) || has(DateMaskPart.HH12)) || has(DateMaskPart.AM) || has(DateMaskPart.PM);
        return is(DateMaskPart.J) || (half && year && (has(DateMaskPart.DDD) || (month && has(DateMaskPart.DD))));
    }

    /** Whether the format says the day of the week, which may not be that of the date. */
    boolean saysTheWeekday() {
        return has(DateMaskPart.DAY) || has(DateMaskPart.DY);
    }

    /** Whether the format says milliseconds, of which texts may have fewer digits than three. */
    boolean saysMilliseconds() {
        return has(DateMaskPart.MS);
    }

    private boolean has(DateMaskPart part) {
        return pieces.stream().anyMatch(piece -> piece.part().equals(Optional.of(part)));
    }

    private boolean is(DateMaskPart part) {
        return pieces.size() == 1 && has(part);
    }

    private static boolean isSeparator(String text) {
        return text.length() == 1 && SEPARATORS.contains(text);
    }

    private String readingPattern() {
        var pattern = new StringBuilder();
        pieces.forEach(
                piece -> pattern.append(piece.part().isEmpty() && isSeparator(piece.text()) ? "/" : piece.pattern()));
        return pattern.toString();
    }

    private boolean isReadable() {
        if (pieces.stream().anyMatch(piece -> !piece.isPattern()) || has(DateMaskPart.NS)) {
            return false;
        }
        try {
            DatePattern.of(readingPattern()).checkReadable();
            return true;
        } catch (IllegalArgumentException twoMeanings) {
            return false;
        }
    }

    /** Days from the first of January 4713 BC, of which the last of December 1999 was number 2451544. */
    private static Expr dayOfNumber(Expr text) {
        var first = new Literal.TimestampValue(LocalDateTime.of(1999, 12, 31, 0, 0));
        var days = Expr.call(
                StandardFunction.MINUS,
                Expr.call(NumberFunction.INTEGER_OF_TEXT, text),
                Expr.cast(Expr.integer(2_451_544), Types.BIGINT));
        return Expr.call(DateFunction.ADD_DAYS, first, days);
    }

    /** Two digits are of the century of today. */
    private static Expr century() {
        var year = Expr.call(DateFunction.DATE_PART_OF, Expr.text("year"), TODAY);
        return Expr.call(StandardFunction.MINUS, year, Expr.call(NumberFunction.REMAINDER, year, Expr.integer(100)));
    }

    /** Two digits are of the hundred years around the half of the century that today is in. */
    private static Expr slidingCentury() {
        var year = Expr.call(DateFunction.DATE_PART_OF, Expr.text("year"), TODAY);
        var ofCentury = Expr.call(NumberFunction.REMAINDER, year, Expr.integer(100));
        return Expr.call(
                StandardFunction.PLUS,
                century(),
                Expr.when(
                        Expr.call(StandardFunction.LT, ofCentury, Expr.integer(50)),
                        Expr.integer(-50),
                        Expr.integer(50)));
    }
}
