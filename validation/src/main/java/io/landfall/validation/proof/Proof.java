package io.landfall.validation.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of proving an asset.
 *
 * @param engines that were compared with the legacy tool
 * @param rows that were generated in all
 * @param covered ways through conditions of the legacy object that some row took, of {@code total}
 * @param reason why it is not provable, in which way it is disproved, or of which rows and values of parameters a proof says nothing
 * @param obstacles why an engine took no part, by its name
 */
public record Proof(
        Outcome outcome,
        List<String> engines,
        long seed,
        int rows,
        int covered,
        int total,
        Optional<String> reason,
        Map<String, String> obstacles,
        Optional<Counterexample> counterexample) {

    /** How a proof ends. */
    public enum Outcome {
        /** Everything that was generated gives the same. */
        PROVEN,
        /** Some input gives something else. */
        DISPROVED,
        /** Nobody can tell. */
        NOT_PROVABLE
    }

    public Proof {
        engines = List.copyOf(engines);
        obstacles = Collections.unmodifiableMap(new LinkedHashMap<>(obstacles));
    }

    /** Nobody can tell whether the conversion is right. */
    public static Proof notProvable(String reason, long seed) {
        return new Proof(
                Outcome.NOT_PROVABLE, List.of(), seed, 0, 0, 0, Optional.of(reason), Map.of(), Optional.empty());
    }
}
