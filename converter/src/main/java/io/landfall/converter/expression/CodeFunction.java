package io.landfall.converter.expression;

import static io.landfall.converter.expression.Signature.Parameter.INTEGER;
import static io.landfall.converter.expression.Signature.Parameter.TEXT;

/**
 * The library's functions on codes: of characters, of texts, and of integers written in another base or seen as bits.
 * Integers are 64 bits wide, with two's complement. A NULL argument gives NULL.
 */
public enum CodeFunction implements LibraryFunction {
    CHARACTER_OF_CODE(
            Signature.of(Types.text(1), INTEGER),
            "The character with that Unicode code point; NULL when there is none"),
    CODE_OF_CHARACTER(
            Signature.of(Types.INTEGER, TEXT),
            "The Unicode code point of the first character; NULL for the empty text"),
    MD5_HEX(Signature.of(Types.text(32), TEXT), "The MD5 digest of the text in UTF-8, as 32 small hexadecimal digits"),
    MD5_HEX_UTF16(
            Signature.of(Types.text(32), TEXT),
            "The MD5 digest of the text in UTF-16, low byte first, as 32 small hexadecimal digits"),
    CRC32_OF_TEXT(Signature.of(Types.BIGINT, TEXT), "The CRC-32 checksum of the text in UTF-8, from 0 to 4294967295"),
    TEXT_TO_BASE64(
            Signature.of(Types.TEXT, TEXT),
            "The text in UTF-8, written in Base64 with padding and without line breaks"),
    BASE64_TO_TEXT(
            Signature.of(Types.TEXT, TEXT),
            "The text whose UTF-8 is written in Base64, line breaks aside; NULL when it is not that"),
    SOUNDEX_OF_TEXT(
            Signature.of(Types.text(4), TEXT),
            "The American Soundex code of the letters A to Z, in which H and W do not separate equal "
                    + "sounds; NULL without such a letter"),
    DICTIONARY_KEY(
            Signature.of(Types.TEXT, TEXT),
            "A text whose order by code point is the order of a dictionary: punctuation, then runs of "
                    + "digits by value, then letters whatever their case or accent; among equals, those without "
                    + "accents first, then small before capital"),
    INTEGER_TO_DIGITS(
            Signature.of(Types.text(65), INTEGER, INTEGER),
            "The number in digits 0-9A-Z of a base from 2 to 36, after a minus sign when it is "
                    + "negative; NULL for other bases"),
    DIGITS_TO_INTEGER(
            Signature.of(Types.BIGINT, TEXT, INTEGER),
            "The number that the whole text writes in digits of a base from 2 to 36, in any case, "
                    + "after a sign or none; NULL when it is none or does not fit"),
    INTEGER_TO_HEX(
            Signature.of(Types.text(16), INTEGER), "The 64 bits in hexadecimal capital digits without leading zeros"),
    HEX_TO_INTEGER(
            Signature.of(Types.BIGINT, TEXT),
            "The integer with the bits that 1 to 16 hexadecimal digits write; NULL for other texts"),
    INTEGER_TO_BINARY(Signature.of(Types.text(64), INTEGER), "The 64 bits in digits 0 and 1 without leading zeros"),
    BINARY_TO_INTEGER(
            Signature.of(Types.BIGINT, TEXT),
            "The integer with the bits that 1 to 64 digits 0 and 1 write; NULL for other texts"),
    BITS_AND(Signature.of(Types.BIGINT, INTEGER, INTEGER), "The bits that both have"),
    BITS_OR(Signature.of(Types.BIGINT, INTEGER, INTEGER), "The bits that one or both have"),
    BITS_XOR(Signature.of(Types.BIGINT, INTEGER, INTEGER), "The bits that just one has"),
    BITS_NOT(Signature.of(Types.BIGINT, INTEGER), "The bits that it has not"),
    SHIFT_LEFT(
            Signature.of(Types.BIGINT, INTEGER, INTEGER),
            "The bits that many places higher, those beyond the 64 lost; NULL for a number of places "
                    + "outside 0 to 63"),
    SHIFT_RIGHT(
            Signature.of(Types.BIGINT, INTEGER, INTEGER),
            "The bits that many places lower, the sign kept; NULL for a number of places outside 0 to " + "63");

    private final Definition definition;

    CodeFunction(Signature signature, String meaning) {
        this.definition = new Definition(signature, meaning);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
