package io.landfall.workbench.suggestion;

import io.landfall.converter.conversion.Conversion;
import io.landfall.converter.conversion.Verdict;
import io.landfall.converter.suggestion.Asking;
import io.landfall.converter.suggestion.Asking.Answered;
import io.landfall.converter.suggestion.Declined;
import io.landfall.converter.suggestion.SuggestedConversion;
import io.landfall.converter.suggestion.Suggestion;
import io.landfall.converter.suggestion.Suggestions;
import io.landfall.parsers.export.Exports;
import io.landfall.validation.engine.DuckDbEngine;
import io.landfall.validation.proof.GeneratedTrial;
import io.landfall.validation.proof.Proof;
import io.landfall.validation.proof.Prover;
import io.landfall.workbench.conversion.AssetProof;
import io.landfall.workbench.conversion.Conversions;
import io.landfall.workbench.conversion.LegacyObjects;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.proof.ProofEngines;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks about the steps of one asset, and proves the asset with the answers: over the export as it lies in the estate. */
final class Answering implements AutoCloseable {

    private static final long SEED = 7;
    private static final List<String> ENGINE = List.of("duckdb");

    private final Exports exports;
    private final Optional<Conversion> converted;
    private final ProofEngines engines;
    private final Asking asking;
    private Optional<Conversion> filled;

    /**
     * Converts the asset again.
     *
     * @param exports closed with this
     */
    Answering(Exports exports, AssetRow row, Suggestions model) {
        this.exports = exports;
        var asset = DeclinedAssets.asset(row);
        this.converted = Conversions.of(exports, Set.of(row.path())).stream()
                .filter(conversion -> conversion.asset().equals(asset))
                .findFirst();
        this.filled = converted;
        this.engines = ProofEngines.start(ENGINE, 1, Prover.Settings.USUAL, _ -> {});
        var trial = new GeneratedTrial(engines.engine(ENGINE.getFirst()).orElseThrow(), SEED);
        this.asking = new Asking(model, trial, InstantSource.system());
    }

    /** Asks about a step; nothing when the asset has become another since it was asked for. */
    Optional<Answered> about(SuggestionRow row) {
        var answered = part(row).map(asking::about);
        answered.ifPresent(answer -> answer.waiting().ifPresent(suggestion -> fill(answer.part(), suggestion)));
        return answered;
    }

    /** Puts an answer that was given before in its place, so that the asset is proven with it. */
    void with(SuggestionRow row) {
        part(row).ifPresent(part -> row.suggestion().ifPresent(suggestion -> fill(part, suggestion)));
    }

    private void fill(Declined part, Suggestion suggestion) {
        filled = filled.map(conversion -> SuggestedConversion.with(conversion, part, suggestion, new DuckDbEngine())
                .orElse(conversion));
    }

    private Optional<Declined> part(SuggestionRow row) {
        return converted.stream()
                .flatMap(conversion -> Declined.in(conversion).stream())
                .filter(part -> part.script().id().equals(row.step()))
                .filter(part -> part.obstacle().isEmpty())
                .filter(part -> part.question().equals(row.question()))
                .findFirst();
    }

    /** What a proof of the asset with all answers says, in words; nothing while something of it is blocked. */
    Optional<String> proof() {
        return filled.filter(conversion -> conversion.verdict() == Verdict.PARTIAL)
                .map(conversion -> engines.with(prover -> AssetProof.of(
                        conversion, LegacyObjects.of(exports, List.of(), ProofEngines.START), prover, SEED)))
                .map(Answering::words);
    }

    private static String words(AssetProof proven) {
        var rows = proven.proofs().stream().mapToInt(Proof::rows).sum();
        var reason = proven.deciding().flatMap(Proof::reason).map(": "::concat).orElse("");
        return switch (proven.outcome()) {
            case PROVEN -> "proven over %d generated rows%s".formatted(rows, reason);
            case DISPROVED ->
                "disproved: %s"
                        .formatted(proven.deciding()
                                .flatMap(Proof::counterexample)
                                .map(example -> example.parting().what())
                                .orElse("the legacy tool gives other rows"));
            case NOT_PROVABLE -> "not provable" + reason;
        };
    }

    @Override
    public void close() throws IOException {
        exports.close();
        engines.close();
    }
}
