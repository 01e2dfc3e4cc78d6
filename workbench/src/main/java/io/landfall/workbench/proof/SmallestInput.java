package io.landfall.workbench.proof;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.proof.Counterexample;
import io.landfall.validation.proof.Difference;
import io.landfall.validation.proof.ProofCode;
import io.landfall.validation.proof.RunValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smallest input that shows a difference.
 *
 * @param parameters what the run gives them, by name; nothing where it gives none
 * @param operator the first whose rows differ
 * @param location of its legacy transformation or tool
 * @param legacy rows that only the legacy tool has there
 * @param converted rows that only the pipeline has there
 * @param output what differs in the end
 */
public record SmallestInput(
        String engine,
        String operator,
        @Nullable String field,
        String location,
        String difference,
        @Nullable Map<String, String> parameters,
        List<SampleRows> input,
        List<String> columns,
        List<List<@Nullable String>> legacy,
        List<List<@Nullable String>> converted,
        @Nullable String output) {

    static SmallestInput of(Counterexample counterexample) {
        var parting = counterexample.parting();
        return new SmallestInput(
                counterexample.engine(),
                parting.operator(),
                parting.field().orElse(null),
                parting.at().path(),
                parting.what(),
                parameters(counterexample),
                SampleRows.of(counterexample),
                parting.columns(),
                ShownRows.of(parting.legacy()),
                ShownRows.of(parting.converted()),
                output(counterexample.written()));
    }

    private static @Nullable Map<String, String> parameters(Counterexample counterexample) {
        var given = counterexample.values().texts();
        return given.isEmpty() ? null : given;
    }

    /** The values of parameters in words, such as {@code REGION = 'N'}; nothing where the run gives none. */
    public Optional<String> run() {
        return Optional.ofNullable(parameters).map(RunValues::words);
    }

    private static String output(Difference written) {
        return written.operator().isEmpty()
                ? written.what()
                : "%s%s: %s"
                        .formatted(
                                written.operator(),
                                written.field().map(field -> "." + field).orElse(""),
                                written.what());
    }

    /**
     * What a proof says about its asset.
     *
     * @param file that holds the legacy object
     */
    public Diagnostic diagnostic(String file) {
        return Diagnostic.of(
                ProofCode.DISPROVED,
                new SourceLocation(file, 0, 0, location),
                field == null ? operator : "%s.%s".formatted(operator, field),
                "%s, on %s%s"
                        .formatted(
                                difference, engine, run().map(" with "::concat).orElse("")));
    }
}
