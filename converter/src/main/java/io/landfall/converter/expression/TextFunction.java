package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.DATE_OR_TIMESTAMP;
import static io.landfall.converter.expression.Signature.Parameter.DOUBLE;
import static io.landfall.converter.expression.Signature.Parameter.INTEGER;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;
import static io.landfall.converter.expression.Signature.argument;

/** The library's functions on text. Positions count characters from 1; a NULL argument gives NULL unless said otherwise. */
public enum TextFunction implements LibraryFunction {
    JOIN_TEXT(
            Signature.of(Types.TEXT, TEXT, TEXT),
            "Both texts, one after the other; NULL counts as empty unless both are"),
    CONTAINS_TEXT(
            Signature.of(Types.BOOLEAN, TEXT, TEXT),
            "Whether the second text occurs in the first; the empty text does"),
    STARTS_WITH_TEXT(Signature.of(Types.BOOLEAN, TEXT, TEXT), "Whether the first text begins with the second"),
    ENDS_WITH_TEXT(Signature.of(Types.BOOLEAN, TEXT, TEXT), "Whether the first text ends with the second"),
    FIND_TEXT(
            Signature.of(Types.INTEGER, TEXT, TEXT),
            "Position of the second text in the first, 0 when it is not there"),
    REPLACE_TEXT(
            Signature.of(Types.TEXT, TEXT, TEXT, TEXT),
            "Every occurrence of the second text replaced by the third; unchanged when the second is empty"),
    REPLACE_FIRST_TEXT(
            Signature.of(Types.TEXT, TEXT, TEXT, TEXT),
            "The first occurrence of the second text replaced by the third; unchanged when the second is empty"),
    SLICE_TEXT(
            Signature.of(argument(0), TEXT, INTEGER, INTEGER),
            "Characters from a start, at most a length; a start before 1 is 1, a length below 0 is 0"),
    SLICE_SIGNED_TEXT(
            Signature.of(argument(0), TEXT, INTEGER, INTEGER).optional(1),
            "Characters from a start, at most a length; start 0 is 1, a negative start counts from the end, a length below 1 "
                    + "gives the empty text"),
    TRIM_LEFT_TEXT(Signature.of(argument(0), TEXT, TEXT), "The first text without leading characters of the second"),
    TRIM_RIGHT_TEXT(Signature.of(argument(0), TEXT, TEXT), "The first text without trailing characters of the second"),
    PAD_LEFT_TEXT(
            Signature.of(Types.TEXT, TEXT, INTEGER, TEXT),
            "The text at exactly that length: cut at the end, or filled at the start with repetitions of the third"),
    PAD_RIGHT_TEXT(
            Signature.of(Types.TEXT, TEXT, INTEGER, TEXT),
            "The text at exactly that length: cut at the end, or filled at the end with repetitions of the third"),
    REVERSE_TEXT(Signature.of(argument(0), TEXT), "The characters in reverse order"),
    NUMBER_TO_TEXT(
            Signature.of(Types.TEXT, DOUBLE),
            "The number in at most 15 significant digits, without trailing zeros or an exponent below 16 whole digits"),
    DATE_TO_TEXT(
            Signature.of(Types.TEXT, DATE_OR_TIMESTAMP, TEXT),
            "The date by a literal pattern of the parts %Y %y %m %d %H %I %M %S %p %B %b %A %a %j and plain characters; English names");

    private final Signature signature;
    private final String meaning;

    TextFunction(Signature signature, String meaning) {
        this.signature = signature;
        this.meaning = meaning;
    }

    @Override
    public String sqlName() {
        return name();
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
