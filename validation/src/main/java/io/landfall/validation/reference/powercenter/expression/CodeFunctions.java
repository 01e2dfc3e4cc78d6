package io.landfall.validation.reference.powercenter.expression;

import static io.landfall.validation.reference.powercenter.expression.BuiltIn.strict;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Checksums and encodings. Texts are taken in UTF-8; in which code page the legacy service has them depends on its data movement mode,
 * which makes a difference beyond ASCII only.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/md5.html">MD5</a>
 */
final class CodeFunctions {

    /** Longer Base64 has line breaks in some versions. */
    private static final int LINE = 57;

    static final Map<String, BuiltIn> TABLE = Map.of(
            "MD5", strict(1, 1, Kind.TEXT, args -> HexFormat.of().formatHex(md5(bytes(args)))),
            "CRC32", strict(1, 1, Kind.WHOLE, args -> checksum(bytes(args))),
            "ENC_BASE64", strict(1, 1, Kind.TEXT, CodeFunctions::encoded),
            "DEC_BASE64", strict(1, 1, Kind.BINARY, CodeFunctions::decoded),
            "DECOMPRESS", strict(1, 2, Kind.BINARY, CodeFunctions::inflated),
            "CONVERT_BASE", strict(3, 3, Kind.TEXT, CodeFunctions::converted));

    private CodeFunctions() {}

    private static byte[] bytes(Arguments args) {
        return args.value(0) instanceof byte[] bytes ? bytes : args.text(0).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long checksum(byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    private static Object encoded(Arguments args) {
        var bytes = bytes(args);
        if (bytes.length > LINE) {
            throw args.refused("of more than %d bytes".formatted(LINE));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Object decoded(Arguments args) {
        try {
            return Base64.getDecoder().decode(args.text(0));
        } catch (IllegalArgumentException _) {
            throw args.refused("of what is no Base64");
        }
    }

    private static Object inflated(Arguments args) {
        if (!(args.value(0) instanceof byte[] compressed)) {
            throw args.refused("of what is not binary");
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(compressed);
            var result = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            for (int count = 1; count > 0 && !inflater.finished(); ) {
                count = inflater.inflate(buffer);
                result.write(buffer, 0, count);
            }
            return result.toByteArray();
        } catch (DataFormatException _) {
            throw args.refused("of what was not compressed");
        }
    }

    private static Object converted(Arguments args) {
        var from = Math.toIntExact(args.whole(1));
        var to = Math.toIntExact(args.whole(2));
        if (Math.min(from, to) < Character.MIN_RADIX || Math.max(from, to) > Character.MAX_RADIX) {
            throw args.refused("with a base outside of 2 to 36");
        }
        try {
            return new BigInteger(args.text(0).strip(), from).toString(to).toUpperCase(Locale.ROOT);
        } catch (NumberFormatException _) {
            throw args.undefined("of '%s' in base %d".formatted(args.text(0), from));
        }
    }
}
