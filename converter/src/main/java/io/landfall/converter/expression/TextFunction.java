package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.DATE_OR_TIMESTAMP;
import static io.landfall.converter.expression.Signature.Parameter.DOUBLE;
import static io.landfall.converter.expression.Signature.Parameter.INTEGER;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;
import static io.landfall.converter.expression.Signature.Parameter.TEXT_CONSTANT;
import static io.landfall.converter.expression.Signature.argument;

import io.landfall.converter.pattern.DatePattern;
import java.util.List;

/**
 * The library's functions on text. Positions count characters (code points) from 1; white space is blank, tab, line
 * feed, vertical tab, form feed and carriage return. A NULL argument gives NULL unless said otherwise.
 */
public enum TextFunction implements LibraryFunction {
    JOIN_TEXT(
            Signature.of(Types.TEXT, TEXT, TEXT).repeating(),
            "The texts one after the other; a NULL counts as empty, and the result is NULL when all are"),
    CONTAINS_TEXT(
            Signature.of(Types.BOOLEAN, TEXT, TEXT),
            "Whether the second text occurs in the first; the empty text does"),
    STARTS_WITH_TEXT(Signature.of(Types.BOOLEAN, TEXT, TEXT), "Whether the first text begins with the second"),
    ENDS_WITH_TEXT(Signature.of(Types.BOOLEAN, TEXT, TEXT), "Whether the first text ends with the second"),
    FIND_TEXT(
            Signature.of(Types.INTEGER, TEXT, TEXT),
            "Position of the second text in the first, 0 when it is not there; the empty text is at 1"),
    FIND_NTH_TEXT(
            Signature.of(Types.INTEGER, TEXT, TEXT, INTEGER, INTEGER),
            "Position of an occurrence of the second text in the first, 0 when it is not there or "
                    + "empty: the third argument is where the search starts, from -1 at the last character "
                    + "backwards when it is negative, and 0 means 1; the fourth which occurrence from there; "
                    + "occurrences may overlap"),
    REPLACE_TEXT(
            Signature.of(Types.TEXT, TEXT, TEXT, TEXT, TEXT_CONSTANT).optional(1),
            "Every occurrence of the second text replaced by the third; unchanged when the second is "
                    + "empty; a fourth argument 'i' finds it in any case"),
    REPLACE_FIRST_TEXT(
            Signature.of(Types.TEXT, TEXT, TEXT, TEXT),
            "The first occurrence of the second text replaced by the third; unchanged when the second is empty"),
    REPLACE_CHARACTERS(
            Signature.of(argument(0), TEXT, TEXT, TEXT, TEXT_CONSTANT).optional(1),
            "Every character that is one of the second text's replaced by the third's first, or "
                    + "removed when the third is empty; a fourth argument 'i' finds them in any case"),
    SLICE_TEXT(
            Signature.of(argument(0), TEXT, INTEGER, INTEGER),
            "Characters from a start, at most a length; a start before 1 is 1, a length below 0 is 0"),
    SLICE_SIGNED_TEXT(
            Signature.of(argument(0), TEXT, INTEGER, INTEGER).optional(1),
            "Characters from a start, at most a length; start 0 is 1, a negative start counts from "
                    + "the end and gives the empty text when it is before the first character, as does a length "
                    + "below 1"),
    LAST_CHARACTERS(
            Signature.of(argument(0), TEXT, INTEGER),
            "The last characters, as many as the number says: all of a shorter text, none for a number below 1"),
    BEFORE_ANY_OF(
            Signature.of(argument(0), TEXT, TEXT),
            "What stands before the first character that is one of the second text's; all when there is none"),
    AFTER_ANY_OF(
            Signature.of(argument(0), TEXT, TEXT),
            "What stands after the first character that is one of the second text's; empty when there is none"),
    PIECE_OF_TEXT(
            Signature.of(argument(0), TEXT, TEXT, INTEGER),
            "The piece of that number, from 1, of those that the second text's characters separate; "
                    + "NULL when there is no such piece"),
    COUNT_WORDS(Signature.of(Types.INTEGER, TEXT), "How many words there are between white space"),
    WORD_OF_TEXT(
            Signature.of(argument(0), TEXT, INTEGER),
            "The word of that number, from 1, between white space; NULL when there is no such word"),
    COUNT_LEADING_IN(
            Signature.of(Types.INTEGER, TEXT, TEXT),
            "How many characters at the start are each one of the second text's"),
    COUNT_LEADING_OUTSIDE(
            Signature.of(Types.INTEGER, TEXT, TEXT),
            "How many characters there are before the first that is one of the second text's"),
    TRIM_LEFT_TEXT(Signature.of(argument(0), TEXT, TEXT), "The first text without leading characters of the second"),
    TRIM_RIGHT_TEXT(Signature.of(argument(0), TEXT, TEXT), "The first text without trailing characters of the second"),
    TRIM_SPACE(Signature.of(argument(0), TEXT), "The text without white space at either end"),
    TRIM_LEFT_SPACE(Signature.of(argument(0), TEXT), "The text without white space at its start"),
    TRIM_RIGHT_SPACE(Signature.of(argument(0), TEXT), "The text without white space at its end"),
    COLLAPSE_SPACE(Signature.of(argument(0), TEXT), "The text with one blank for each run of white space"),
    REMOVE_SPACE(Signature.of(argument(0), TEXT), "The text without any white space"),
    PAD_LEFT_TEXT(
            Signature.of(Types.TEXT, TEXT, INTEGER, TEXT),
            "The text at exactly that length: cut at the end, or filled at the start with repetitions "
                    + "of the third, unless that is empty; NULL for a length below 0 or above a million"),
    PAD_RIGHT_TEXT(
            Signature.of(Types.TEXT, TEXT, INTEGER, TEXT),
            "The text at exactly that length: cut at the end, or filled at the end with repetitions "
                    + "of the third, unless that is empty; NULL for a length below 0 or above a million"),
    REPEAT_TEXT(
            Signature.of(Types.TEXT, TEXT, INTEGER),
            "The text that many times, empty for a number below 1; NULL when that has more than a "
                    + "million characters"),
    REVERSE_TEXT(Signature.of(argument(0), TEXT), "The characters in reverse order"),
    CAPITALIZE_WORDS(
            Signature.of(argument(0), TEXT),
            "Each word with a capital first and small letters after it; words are runs of letters and digits"),
    CAPITALIZE_SPACED_WORDS(
            Signature.of(argument(0), TEXT),
            "Each word with a capital first and small letters after it; words are what stands between "
                    + "white space"),
    STRIP_ACCENTS(Signature.of(Types.TEXT, TEXT), "The text without accents and other combining marks"),
    HAS_LONG_CHARACTERS(
            Signature.of(Types.BOOLEAN, TEXT),
            "Whether a character of the text takes more than 16 bits, as most pictures such as faces do"),
    NUMBER_TO_TEXT(
            Signature.of(Types.TEXT, DOUBLE),
            "The number in at most 15 significant digits without trailing zeros: plain from 1E-16 to "
                    + "below 1E15, else as in 1.5e+015; NULL for what is no finite number"),
    DATE_TO_TEXT(
            Signature.of(Types.TEXT, DATE_OR_TIMESTAMP, TEXT_CONSTANT),
            "The date by a pattern of the parts %Y %y %m %B %b %d %j %A %a %H %I %p %M %S %f "
                    + "(microseconds) %g (milliseconds) and plain characters, with English names"),
    FAIL(Signature.of(Types.TEXT, TEXT), "Ends the run with the text as its message, as soon as it is evaluated");

    private final Definition definition;

    TextFunction(Signature signature, String meaning) {
        this.definition = new Definition(signature, meaning);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public void check(List<Expr> args) {
        LibraryFunction.super.check(args);
        var last = args.getLast();
        switch (this) {
            case DATE_TO_TEXT -> DatePattern.of(Constants.text(last));
            case REPLACE_TEXT, REPLACE_CHARACTERS -> {
                if (args.size() == 4 && !Constants.text(last).equals("i")) {
                    throw new IllegalArgumentException(name() + " knows no flag but 'i'");
                }
            }
            default -> {}
        }
    }
}
