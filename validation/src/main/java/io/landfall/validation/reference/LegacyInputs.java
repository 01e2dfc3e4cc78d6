package io.landfall.validation.reference;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Map;
import java.util.Optional;

/** The rows that stand in the datasets of a legacy object: what a database or a file would answer. */
@FunctionalInterface
public interface LegacyInputs {

    /** Nothing is given. */
    LegacyInputs NONE = _ -> Optional.empty();

    /**
     * The rows behind a source. Of a database they have the types of the columns; of a text file every value is the text between the
     * delimiters, before the tool makes anything of it.
     *
     * @param place of a PowerCenter source instance, Source Qualifier (what its query answers) or lookup (its table), or of an Alteryx
     *     input tool; the same place as {@link io.landfall.converter.pipeline.Source#at()} of a converted pipeline has
     */
    Optional<LegacyRows> rows(SourceLocation place);

    /** Rows by their place. */
    static LegacyInputs of(Map<SourceLocation, LegacyRows> rows) {
        var own = Map.copyOf(rows);
        return place -> Optional.ofNullable(own.get(place));
    }
}
