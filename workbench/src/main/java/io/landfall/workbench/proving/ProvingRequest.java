package io.landfall.workbench.proving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to prove, and how hard.
 *
 * @param asset one to prove
 * @param assets those to prove; all that are converted as a whole when neither these nor the one is given
 * @param rows to generate for each source
 * @param seed the same seed makes the same rows
 * @param thorough whether to try every special value of every column
 * @param again whether to prove again what has been proven and has not changed
 */
public record ProvingRequest(
        @Nullable Long asset,
        @Nullable List<Long> assets,
        @Nullable @Min(1) @Max(5_000) Integer rows,
        @Nullable Long seed,
        @Nullable Boolean thorough,
        @Nullable Boolean again) {

    private static final int USUAL_ROWS = 300;
    private static final long USUAL_SEED = 7;

    /** To prove some assets as usual. */
    static ProvingRequest of(Collection<Long> assets) {
        return new ProvingRequest(null, List.copyOf(assets), null, null, null, null);
    }

    /** Those that are named; nothing when all are meant. */
    Optional<List<Long>> chosen() {
        return asset == null && assets == null
                ? Optional.empty()
                : Optional.of(Stream.concat(
                                Stream.ofNullable(asset),
                                Stream.ofNullable(assets).flatMap(List::stream))
                        .distinct()
                        .toList());
    }

    int rowsOrUsual() {
        return rows == null ? USUAL_ROWS : rows;
    }

    long seedOrUsual() {
        return seed == null ? USUAL_SEED : seed;
    }

    boolean isThorough() {
        return Boolean.TRUE.equals(thorough);
    }

    boolean isAgain() {
        return Boolean.TRUE.equals(again);
    }
}
