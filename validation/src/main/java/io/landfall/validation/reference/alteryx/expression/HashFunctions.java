package io.landfall.validation.reference.alteryx.expression;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that make a short code of a text: its MD5, and how it sounds. Null stays Null.
 *
 * @see <a href="https://help.alteryx.com/current/en/designer/functions/string-functions.html">String functions</a>
 */
final class HashFunctions {

    private HashFunctions() {}

    static List<FormulaFunction> rows() {
        return List.of(
                FormulaFunction.of("MD5_ASCII", 1, call -> hash(call, StandardCharsets.US_ASCII)),
                FormulaFunction.of("MD5_UTF8", 1, call -> hash(call, StandardCharsets.UTF_8)),
                FormulaFunction.of("MD5_UNICODE", 1, call -> hash(call, StandardCharsets.UTF_16LE)),
                FormulaFunction.of("Soundex", 1, HashFunctions::sound));
    }

    private static @Nullable String hash(Arguments call, Charset charset) {
        var text = call.text(0);
        if (text == null) {
            return null;
        }
        if (!charset.newEncoder().canEncode(text)) {
            throw call.undefined("letters beyond ASCII");
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(charset)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String sound(Arguments call) {
        var text = call.text(0);
        if (text == null) {
            return null;
        }
        if (!text.matches("[A-Za-z]+")) {
            throw call.undefined("texts with other characters than letters");
        }
        var sound = Soundex.of(text, true);
        if (!sound.equals(Soundex.of(text, false))) {
            throw call.undefined("equal sounds on both sides of H or W");
        }
        return sound;
    }
}
