package io.landfall.parsers.alteryx.tool;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * A formula as its author wrote it. It is not parsed yet, because constants are put in before that.
 *
 * @param at where the text begins. The column is 0 when the text is an XML attribute, whose line breaks are escaped, so
 *     that lines of the formula are not lines of the file.
 */
public record FormulaText(String text, SourceLocation at) {

    public boolean isBlank() {
        return text.isBlank();
    }
}
