package io.landfall.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.parsers.export.Exports;
import io.landfall.validation.proof.Proof;
import io.landfall.validation.proof.Prover;
import io.landfall.workbench.SampleExport;
import io.landfall.workbench.conversion.AssetProof;
import io.landfall.workbench.conversion.Conversions;
import io.landfall.workbench.proof.ProofBasis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptProofsTest {

    private static final String MACRO = SampleExport.PRICES.replace("prices.csv", "rates.csv");

    @TempDir
    private Path estate;

    @TempDir
    private Path answers;

    private int proven;

    @BeforeEach
    void anEstate() throws IOException {
        Files.writeString(estate.resolve("prices.yxmd"), SampleExport.PRICES);
        Files.writeString(estate.resolve("rates.yxmc"), MACRO);
    }

    @Test
    void answersHoldAsLongAsNothingChanges() throws IOException {
        assertThat(provenNow()).isEqualTo(1);
        assertThat(provenNow()).isEqualTo(1);
    }

    /** Where a tool stands on the canvas changes no pipeline. */
    @Test
    void anExportThatChangesIsProvenAnew() throws IOException {
        provenNow();
        Files.writeString(estate.resolve("prices.yxmd"), SampleExport.PRICES.replace("x=\"54\"", "x=\"55\""));
        assertThat(provenNow()).isEqualTo(2);
    }

    @Test
    void soIsWhatMayUseAMacroThatChanges() throws IOException {
        provenNow();
        Files.writeString(estate.resolve("rates.yxmc"), MACRO.replace("<c>7</c>", "<c>8</c>"));
        assertThat(provenNow()).isEqualTo(2);
    }

    /** How many proofs were made so far. */
    private int provenNow() throws IOException {
        try (var exports = Exports.find(List.of(estate))) {
            var basis = new ProofBasis(Prover.Settings.USUAL, List.of("duckdb"));
            var kept = new KeptProofs(Optional.of(answers), basis, ProofGrounds.of(exports, List.of()));
            for (var conversion : Conversions.prepared(exports, List.of())) {
                if (conversion.asset().counts()) {
                    kept.orElse(conversion, () -> {
                        proven++;
                        return new AssetProof(conversion, List.of(Proof.notProvable("nobody tried", 7)), 1);
                    });
                }
            }
        }
        return proven;
    }
}
