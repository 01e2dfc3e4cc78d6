package io.landfall.validation.reference.powercenter.expression;

import java.util.Map;
import java.util.stream.Collectors;

/** Functions that are known, and known not to be repeatable; each with the reason. */
final class RefusedFunctions {

    private static final Map<String, String> REASONS = Map.of(
            "RAND", "whose numbers are random",
            "METAPHONE", "whose rules are not published",
            "AES_ENCRYPT", "whose mode and padding are not published",
            "AES_DECRYPT", "whose mode and padding are not published",
            "COMPRESS", "whose bytes depend on the level of compression",
            "LOOKUP", "which reads a table that the call only names");

    static final Map<String, BuiltIn> TABLE = REASONS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> refused(entry.getValue())));

    private RefusedFunctions() {}

    private static BuiltIn refused(String reason) {
        return BuiltIn.lazy(0, BuiltIn.ANY_NUMBER, BuiltIn.Answer.always(Kind.UNKNOWN), args -> {
            throw args.refused(reason);
        });
    }
}
