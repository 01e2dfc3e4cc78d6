package io.landfall.validation.reference;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

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

    /**
     * By which chance rows come where the tool promises no order, as behind a Joiner of tables; nothing stands for the order that is the most
     * likely.
     */
    default OptionalLong chance() {
        return OptionalLong.empty();
    }

    /** The same rows, which come in another order where the tool promises none. */
    default LegacyInputs by(long chance) {
        var rows = this;
        return new LegacyInputs() {
            @Override
            public Optional<LegacyRows> rows(SourceLocation place) {
                return rows.rows(place);
            }

            @Override
            public OptionalLong chance() {
                return OptionalLong.of(chance);
            }
        };
    }

    /** Rows by their place. */
    static LegacyInputs of(Map<SourceLocation, LegacyRows> rows) {
        var own = Map.copyOf(rows);
        return place -> Optional.ofNullable(own.get(place));
    }
}
