package io.landfall.validation.reference.alteryx.tool;

import io.landfall.parsers.alteryx.tool.ExtraPieces;
import io.landfall.parsers.alteryx.tool.SplitInto;
import io.landfall.parsers.alteryx.tool.TextToColumns;
import io.landfall.validation.reference.alteryx.record.Records;
import io.landfall.validation.reference.alteryx.record.Row;
import java.util.ArrayList;
import java.util.List;

/** Splits a text at delimiters, each character of which is one of its own. The rest that stays in the last field keeps its delimiters. */
final class TextToColumnsExecutor implements ToolExecutor<TextToColumns> {

    private static final int SKIPS_EMPTY = 16;
    private static final int ALL_MARKS = 15;

    @Override
    public Class<TextToColumns> kind() {
        return TextToColumns.class;
    }

    @Override
    public Answer run(TextToColumns tool, ToolRun run) {
        var delimiters = Joining.unescaped(tool.delimiters()).replace("\\r", "\r");
        if ((tool.flags() & ~(SKIPS_EMPTY | ALL_MARKS)) != 0) {
            throw run.refused("a Text To Columns that minds marks which are not known");
        }
        if (delimiters.isEmpty()) {
            throw run.refused("a Text To Columns without delimiters");
        }
        var input = run.input();
        var position = run.position(input, tool.field());
        if (input.rows().stream()
                .anyMatch(row ->
                        row.get(position) instanceof String text && hasEnclosed(text, delimiters, tool.flags()))) {
            throw run.undefined("a Text To Columns with delimiters in quotes or brackets");
        }
        if (tool.skipsEmpty()
                && tool.into() instanceof SplitInto.Columns columns
                && input.rows().stream()
                        .anyMatch(row -> row.get(position) instanceof String text
                                && hasEmptyInRest(
                                        split(text, delimiters, tool, limit(columns)), delimiters, columns))) {
            throw run.undefined("a Text To Columns with empty pieces in the rest of a text");
        }
        return Answer.of(
                switch (tool.into()) {
                    case SplitInto.Rows rows -> records(tool, delimiters, rows, input, position, run);
                    case SplitInto.Columns columns ->
                        new Pieces(text -> split(text, delimiters, tool, limit(columns)), false)
                                .laid(columns, input, position, run);
                });
    }

    /** A text that is Null, or of which no piece is left, keeps its record with Null. */
    private static Records records(
            TextToColumns tool, String delimiters, SplitInto.Rows rows, Records input, int position, ToolRun run) {
        var split = new Pieces(text -> split(text, delimiters, tool, Integer.MAX_VALUE), false);
        var laid = new ArrayList<Row>();
        for (var row : input.rows()) {
            var pieces = split.laid(rows, input.withRows(List.of(row)), position, run)
                    .rows();
            if (pieces.isEmpty()) {
                laid.add(row.with(position, null));
            }
            laid.addAll(pieces);
        }
        return input.withRows(laid);
    }

    /** Whether a text has a quote, or a delimiter between a mark that opens and the next one that closes, or the end. */
    private static boolean hasEnclosed(String text, String delimiters, int flags) {
        return ((flags & 1) != 0 && text.indexOf('"') >= 0)
                || ((flags & 2) != 0 && text.indexOf('\'') >= 0)
                || ((flags & 4) != 0 && hasEnclosed(text, delimiters, '(', ')'))
                || ((flags & 8) != 0 && hasEnclosed(text, delimiters, '[', ']'));
    }

    private static boolean hasEnclosed(String text, String delimiters, char opening, char closing) {
        var isOpen = false;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (isOpen && delimiters.indexOf(character) >= 0) {
                return true;
            }
            isOpen = character == opening || (isOpen && character != closing);
        }
        return false;
    }

    /** Whether the last field gets a text with an empty piece before, between or behind delimiters. */
    private static boolean hasEmptyInRest(List<String> pieces, String delimiters, SplitInto.Columns columns) {
        if (columns.extra() != ExtraPieces.LAST || pieces.size() < columns.count()) {
            return false;
        }
        var wasDelimiter = true;
        for (var character : pieces.getLast().toCharArray()) {
            var isDelimiter = delimiters.indexOf(character) >= 0;
            if (isDelimiter && wasDelimiter) {
                return true;
            }
            wasDelimiter = isDelimiter;
        }
        return wasDelimiter;
    }

    private static int limit(SplitInto.Columns columns) {
        return columns.extra() == ExtraPieces.LAST ? columns.count() : Integer.MAX_VALUE;
    }

    private static List<String> split(String text, String delimiters, TextToColumns tool, int limit) {
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            var skipped = tool.skipsEmpty() && i == start;
            if (delimiters.indexOf(text.charAt(i)) >= 0 && pieces.size() < limit - 1) {
                if (!skipped) {
                    pieces.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        if (!tool.skipsEmpty() || start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }
}
