package io.landfall.workbench.proof;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.proof.Counterexample;
import io.landfall.validation.proof.Difference;
import io.landfall.validation.proof.ProofCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest input that shows a difference.
 *
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
                SampleRows.of(counterexample),
                parting.columns(),
                ShownRows.of(parting.legacy()),
                ShownRows.of(parting.converted()),
                output(counterexample.written()));
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
                "%s, on %s".formatted(difference, engine));
    }
}
