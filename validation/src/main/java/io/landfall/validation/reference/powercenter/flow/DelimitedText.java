package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.FlatFile;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.FlatFileCells.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a delimited text apart, character by character. A field that begins with a quote goes on to the next one. */
final class DelimitedText {

    private final FlatFile layout;
    private final String delimiters;
    private final char quote;
    private final List<Line> lines = new ArrayList<>();
    private List<@Nullable String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean isInQuotes;
    private boolean hasQuotes;
    private int position;

    /** With several delimiters each ends a field, unless the layout takes them together for one. */
    DelimitedText(FlatFile layout, String delimiters) {
        this.layout = layout;
        this.delimiters = delimiters.isEmpty() ? "," : delimiters;
        quote = switch (layout.quoteCharacter().toUpperCase(Locale.ROOT)) {
            case "DOUBLE" -> '"';
            case "SINGLE" -> '\'';
            default -> 0;
        };
    }

    List<Line> lines(String text) {
        while (position < text.length()) {
            next(text);
        }
        if (!cells.isEmpty() || !cell.isEmpty()) {
            endLine();
        }
        return List.copyOf(lines.subList(Math.min(layout.skipRows(), lines.size()), lines.size()));
    }

    private void next(String text) {
        var character = text.charAt(position);
        if (isEscape(text)) {
            if (layout.keepEscapeCharacter()) {
                cell.append(character);
            }
            cell.append(text.charAt(position + 1));
            position += 2;
        } else if (isInQuotes) {
            quoted(text, character);
        } else if (quote != 0 && character == quote && cell.isEmpty()) {
            isInQuotes = true;
            hasQuotes = true;
            position++;
        } else if (character == '\n' || character == '\r') {
            position += text.startsWith("\r\n", position) ? 2 : 1;
            endLine();
        } else if (delimiterAt(text) > 0) {
            position += delimiterAt(text);
            endCell();
        } else {
            cell.append(character);
            position++;
        }
    }

    private boolean isEscape(String text) {
        return layout.escapeCharacter().length() == 1
                && text.charAt(position) == layout.escapeCharacter().charAt(0)
                && position + 1 < text.length();
    }

    /** Two quotes are one. */
    private void quoted(String text, char character) {
        if (character != quote) {
            cell.append(character);
            position++;
        } else if (position + 1 < text.length() && text.charAt(position + 1) == quote) {
            cell.append(quote);
            position += 2;
        } else {
            isInQuotes = false;
            position++;
        }
    }

    /** The length of the delimiter that stands here. */
    private int delimiterAt(String text) {
        if (layout.multipleDelimitersAsAnd()) {
            return text.startsWith(delimiters, position) ? delimiters.length() : 0;
        }
        var end = position;
        while (end < text.length()
                && delimiters.indexOf(text.charAt(end)) >= 0
                && (end == position || layout.consecutiveDelimitersAsOne())) {
            end++;
        }
        return end - position;
    }

    private void endCell() {
        if (hasQuotes && cell.isEmpty()) {
            throw Unrepeatable.undefined(layout.at(), "what an empty text in quotes is read as");
        }
        cells.add(cell.isEmpty() ? null : cell.toString());
        cell.setLength(0);
        hasQuotes = false;
    }

    /** Empty lines are none. */
    private void endLine() {
        isInQuotes = false;
        var isEmpty = cells.isEmpty() && cell.isEmpty();
        endCell();
        if (!isEmpty) {
            lines.add(new Line(cells));
        }
        cells = new ArrayList<>();
    }
}
