package io.landfall.converter.yaml;

import io.landfall.parsers.diagnostic.SourceLocation;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Finds the place in a document of a character of a scalar's text, whatever quotes, escapes and line breaks stand between: an
 * expression's error is shown where it stands.
 */
final class ScalarPlaces {

    private final int[] document;
    private final String file;

    ScalarPlaces(String document, String file) {
        this.document = document.codePoints().toArray();
        this.file = file;
    }

    /** The place of the character at an offset of the scalar's text; of the scalar where it cannot be said better. */
    SourceLocation of(ScalarNode scalar, int offset) {
        var start = scalar.getStartMark();
        if (start.isEmpty()) {
            return SourceLocation.of(file);
        }
        var walk = new Walk(
                start.get().getIndex(), start.get().getLine(), start.get().getColumn());
        var style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL) {
            walk.throughLines(scalar.getValue(), offset);
        } else if (style != ScalarStyle.FOLDED) {
            walk.throughText(style, offset);
        }
        return SourceLocation.of(file).at(walk.line + 1, walk.column + 1);
    }

    /** A position in the document that moves on character by character. */
    private final class Walk {

        private int index;
        private int line;
        private int column;

        Walk(int index, int line, int column) {
            this.index = index;
            this.line = line;
            this.column = column;
        }

        /** Moves over that many characters of a plain or quoted text. */
        void throughText(ScalarStyle style, int offset) {
            if (style != ScalarStyle.PLAIN) {
                step();
            }
            var passed = 0;
            while (index < document.length && (passed < offset || isContinued(style))) {
                passed += character(style);
            }
        }

        /** Whether the line goes on below without a character between. */
        private boolean isContinued(ScalarStyle style) {
            return style == ScalarStyle.DOUBLE_QUOTED
                    && peek() == '\\'
                    && index + 1 < document.length
                    && isBreak(document[index + 1]);
        }

        /** Moves over one character as it is spelled; answers how many units of text it is. */
        private int character(ScalarStyle style) {
            var here = document[index];
            if (isBreak(here) || (here == ' ' && breaksAfterBlanks())) {
                return folded();
            }
            step();
            if (style == ScalarStyle.SINGLE_QUOTED && here == '\'') {
                step();
            } else if (style == ScalarStyle.DOUBLE_QUOTED && here == '\\') {
                return escape();
            }
            return Character.charCount(here);
        }

        private int escape() {
            var kind = peek();
            if (isBreak(kind)) {
                step();
                blanks();
                return 0;
            }
            step();
            var digits = switch (kind) {
                case 'x' -> 2;
                case 'u' -> 4;
                case 'U' -> 8;
                default -> 0;
            };
            for (int i = 0; i < digits; i++) {
                step();
            }
            return kind == 'U' ? 2 : 1;
        }

        /** A single line break reads as a blank, each further one as a line end. */
        private int folded() {
            var breaks = 0;
            while (index < document.length && (document[index] == ' ' || document[index] == '\t' || isBreak(peek()))) {
                breaks += isBreak(peek()) ? 1 : 0;
                step();
            }
            return Math.max(1, breaks - 1);
        }

        private boolean breaksAfterBlanks() {
            var ahead = index;
            while (ahead < document.length && document[ahead] == ' ') {
                ahead++;
            }
            return ahead < document.length && isBreak(document[ahead]);
        }

        /** Moves over that many characters of a text that stands as a block of lines. */
        void throughLines(String text, int offset) {
            lineEnd();
            var indent = indent(text);
            skip(indent);
            for (var passed = 0; passed < offset && index < document.length; ) {
                var here = document[index];
                step();
                passed += Character.charCount(here);
                if (here == '\n') {
                    skip(indent);
                }
            }
        }

        private void lineEnd() {
            while (index < document.length && !isBreak(peek())) {
                step();
            }
            step();
        }

        /** How much deeper the lines stand in the document than in their text. */
        private int indent(String text) {
            return indentOf(document, index) - indentOf(text.codePoints().toArray(), 0);
        }

        private void skip(int most) {
            for (int i = 0; i < most && peek() == ' '; i++) {
                step();
            }
        }

        private void blanks() {
            while (peek() == ' ' || peek() == '\t') {
                step();
            }
        }

        private int peek() {
            return index < document.length ? document[index] : 0;
        }

        private void step() {
            if (peek() == '\n') {
                line++;
                column = 0;
            } else {
                column++;
            }
            index++;
        }
    }

    /** Blanks before the first line that has anything else. */
    private static int indentOf(int[] lines, int from) {
        var blanks = 0;
        for (int i = from; i < lines.length && (lines[i] == ' ' || lines[i] == '\n'); i++) {
            blanks = lines[i] == '\n' ? 0 : blanks + 1;
        }
        return blanks;
    }

    private static boolean isBreak(int character) {
        return character == '\n' || character == '\r';
    }
}
