package io.landfall.converter.assessment;

import io.landfall.converter.conversion.Conversion;
import java.util.List;
import java.util.Optional;

/**
 * An asset with what matters for planning.
 *
 * @param reads datasets that it reads, as their owner knows them
 * @param writes datasets that it writes
 * @param after names of the assets that write what it reads
 * @param sameAs name of an earlier asset that does exactly the same
 * @param effort estimated hours that people still need
 */
public record AssessedAsset(
        Conversion conversion,
        Bucket bucket,
        Wave wave,
        List<String> reads,
        List<String> writes,
        List<String> after,
        Optional<String> sameAs,
        Effort effort) {

    public AssessedAsset {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        after = List.copyOf(after);
    }
}
