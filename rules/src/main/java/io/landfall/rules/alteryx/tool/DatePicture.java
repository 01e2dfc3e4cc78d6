package io.landfall.rules.alteryx.tool;

import io.landfall.converter.expression.DateFunction;
import io.landfall.converter.expression.Expr;
import io.landfall.converter.expression.StandardFunction;
import io.landfall.converter.expression.TextFunction;
import io.landfall.converter.expression.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A date format of the DateTime tool, such as {@code dd/MM/yyyy hh:mm:ss}: letters stand for parts, all else for itself. Custom formats
 * may have the specifiers of DateTimeParse and DateTimeFormat instead, but not both.
 *
 * @param pieces specifiers and characters; {@code %-d} and {@code %-m} are days and months without a zero before them
 * @see <a href="https://help.alteryx.com/current/en/designer/tools/parse/datetime-tool.html">DateTime Tool</a>
 */
record DatePicture(List<String> pieces) {

    private static final String BARE_DAY = "%-d";
    private static final String BARE_MONTH = "%-m";

    /** A star stands for any character. */
    private static final char ANY = '*';

    /** What letters stand for, longer ones first. Case matters: {@code MM} is a month, {@code mm} are minutes. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("yyyy", "%Y");
        PARTS.put("yy", "%y");
        PARTS.put("Month", "%B");
        PARTS.put("Mon", "%b");
        PARTS.put("MMMM", "%B");
        PARTS.put("MMM", "%b");
        PARTS.put("MM", "%m");
        PARTS.put("M", BARE_MONTH);
        PARTS.put("EEEE", "%A");
        PARTS.put("day", "%A");
        PARTS.put("dy", "%a");
        PARTS.put("dd", "%d");
        PARTS.put("d", BARE_DAY);
        PARTS.put("HH", "%H");
        PARTS.put("hh", "%H");
        PARTS.put("mm", "%M");
        PARTS.put("ss", "%S");
    }

    DatePicture {
        pieces = List.copyOf(pieces);
    }

    /** The format; empty when it has letters that are not known. */
    static Optional<DatePicture> of(String written) {
        var pieces = new ArrayList<String>();
        var isFormat = written.indexOf('%') >= 0;
        var rest = written;
        while (!rest.isEmpty()) {
            var part = isFormat ? specifier(rest) : part(rest);
            if (part.isEmpty() && (Character.isLetter(rest.charAt(0)) || rest.charAt(0) == ANY)) {
                return Optional.empty();
            }
            var piece = part.orElse(rest.substring(0, 1));
            pieces.add(PARTS.getOrDefault(piece, piece));
            rest = rest.substring(piece.length());
        }
        return pieces.isEmpty() ? Optional.empty() : Optional.of(new DatePicture(pieces));
    }

    private static Optional<String> part(String text) {
        return PARTS.keySet().stream().filter(text::startsWith).findFirst();
    }

    private static Optional<String> specifier(String text) {
        return text.charAt(0) == '%' && text.length() > 1 ? Optional.of(text.substring(0, 2)) : Optional.empty();
    }

    boolean hasTime() {
        return hasAny("%H", "%M", "%S", "%I", "%p", "%T", "%R", "%r", "%k", "%l");
    }

    boolean hasYear() {
        return hasAny("%Y", "%y", "%D");
    }

    boolean hasNames() {
        return hasAny("%b", "%B", "%h", "%a", "%A");
    }

    private boolean hasAny(String... specifiers) {
        return List.of(specifiers).stream().anyMatch(pieces::contains);
    }

    /** The same as a format of DateTimeParse, for which zeros before numbers may be there or not. */
    String format() {
        return String.join("", pieces).replace("%-", "%");
    }

    /**
     * The date as text.
     *
     * @throws IllegalArgumentException if a specifier is not known
     */
    Expr written(Expr date) {
        var parts = new ArrayList<Expr>();
        var pattern = new StringBuilder();
        for (var piece : pieces) {
            if (piece.equals(BARE_DAY) || piece.equals(BARE_MONTH)) {
                flush(pattern, parts, date);
                parts.add(number(piece.equals(BARE_DAY) ? "day" : "month", date));
            } else {
                pattern.append(piece);
            }
        }
        flush(pattern, parts, date);
        return parts.stream()
                .reduce((left, right) -> Expr.call(StandardFunction.CONCAT, left, right))
                .orElseThrow();
    }

    private static void flush(StringBuilder pattern, List<Expr> parts, Expr date) {
        if (!pattern.isEmpty()) {
            parts.add(Expr.call(TextFunction.DATE_TO_TEXT, date, Expr.text(pattern.toString())));
            pattern.setLength(0);
        }
    }

    private static Expr number(String part, Expr date) {
        return Expr.cast(Expr.call(DateFunction.DATE_PART_OF, Expr.text(part), date), Types.TEXT);
    }
}
