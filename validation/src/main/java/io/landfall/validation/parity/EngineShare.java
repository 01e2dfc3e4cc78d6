package io.landfall.validation.parity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the engine may take of the memory that a whole comparison may. The process needs more than what DuckDB counts: Java, the programs
 * themselves, and what DuckDB keeps beside its limit of what it has moved to files.
 */
final class EngineShare {

    /** What the process takes beside the engine's limit. */
    private static final long BESIDE = 400_000_000;

    private static final Pattern SIZE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) *(B|[KMGT]I?B)");

    private static final Map<String, Long> UNITS = Map.of(
            "B", 1L,
            "KB", 1_000L,
            "MB", 1_000_000L,
            "GB", 1_000_000_000L,
            "TB", 1_000_000_000_000L,
            "KIB", 1L << 10,
            "MIB", 1L << 20,
            "GIB", 1L << 30,
            "TIB", 1L << 40);

    private EngineShare() {}

    /**
     * The engine's limit, as it is told.
     *
     * @param memory a size such as {@code 1GB}; whatever else the engine may understand is left to it
     */
    static String of(String memory) {
        var size = SIZE.matcher(memory.strip().toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            return memory;
        }
        var bytes = new BigDecimal(size.group(1))
                .multiply(BigDecimal.valueOf(UNITS.getOrDefault(size.group(2), 1L)))
                .longValue();
        return Math.min(bytes / 4 * 3, Math.max(bytes / 2, bytes - BESIDE)) + "B";
    }
}
