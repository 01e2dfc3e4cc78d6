package io.landfall.parsers.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;

/**
 * How a flat file is written down.
 *
 * @param delimiters as the tool writes them, for example {@code ,} or {@code \011}
 * @param nullCharacter what stands for null, as character or number by {@code nullCharacterType}
 * @param nullRepeatable whether a field full of null characters is null
 * @param skipRows lines before the data
 * @param padBytes bytes between records of a fixed-width file
 */
public record FlatFile(
        boolean delimited,
        String delimiters,
        String rowDelimiter,
        String quoteCharacter,
        String escapeCharacter,
        boolean keepEscapeCharacter,
        boolean consecutiveDelimitersAsOne,
        boolean multipleDelimitersAsAnd,
        String nullCharacter,
        String nullCharacterType,
        boolean nullRepeatable,
        int skipRows,
        boolean lineSequential,
        boolean stripTrailingBlanks,
        int padBytes,
        String codePage,
        SourceLocation at,
        Extras extras) {}
