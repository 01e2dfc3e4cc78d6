package io.landfall.workbench.proving;

import static org.assertj.core.api.Assertions.assertThat;

import io.landfall.converter.conversion.Verdict;
import io.landfall.validation.proof.Proof.Outcome;
import io.landfall.workbench.proof.ProvenAsset;
import io.landfall.workbench.proof.Ways;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineProofTest {

    /** One that was compared with some values alone is not shown as if it had been with all. */
    @Test
    void tellsOfWhatAProofSaysNothing() {
        var alone = "with the usual value of REGION alone: it takes other regions";
        var narrow = "with REGION = 'x': it takes other regions";
        var asset = new ProvenAsset(
                "orders.xml",
                "POWERCENTER",
                "m_orders",
                Verdict.AUTOMATED,
                100,
                Outcome.PROVEN,
                List.of("duckdb"),
                7,
                300,
                new Ways(2, 2),
                alone,
                Map.of("postgresql", narrow),
                null,
                1);
        assertThat(EngineProof.of(asset))
                .containsExactlyInAnyOrder(
                        new EngineProof("duckdb", Outcome.PROVEN, alone),
                        new EngineProof("postgresql", Outcome.NOT_PROVABLE, narrow));
    }
}
