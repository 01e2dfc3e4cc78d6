package io.landfall.converter.conversion;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.function.Function;
import java.util.function.Supplier;

/** What Landfall itself fails on is the answer for one asset, and stops no other. */
public final class OwnFaults {

    private OwnFaults() {}

    /**
     * What the work makes of an asset.
     *
     * @param at the asset's place
     * @param failed what stands there instead when the work throws, given the fault as an error
     */
    public static <T> T caught(SourceLocation at, Supplier<T> work, Function<Diagnostic, T> failed) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError fault) {
            return failed.apply(Diagnostic.of(ConversionCode.FAULT, at, fault.toString()));
        }
    }
}
