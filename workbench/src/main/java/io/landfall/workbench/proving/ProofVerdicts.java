package io.landfall.workbench.proving;

import io.landfall.validation.proof.ProofCode;
import io.landfall.workbench.estate.AssetRow;
import io.landfall.workbench.estate.Assets;
import io.landfall.workbench.estate.ConvertedAssets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets proofs decide on verdict and confidence of assets: who is disproved is not automated any more. */
@Component
public class ProofVerdicts {

    private final Proofs proofs;
    private final Assets assets;
    private final ConvertedAssets converted;

    ProofVerdicts(Proofs proofs, Assets assets, ConvertedAssets converted) {
        this.proofs = proofs;
        this.assets = assets;
        this.converted = converted;
    }

    /** Judges an asset by the proof that decides on it as it is now; nothing happens without one. */
    @Transactional
    public void judge(long asset) {
        proofs.deciding(asset).ifPresent(proof -> assets.find(asset).ifPresent(row -> judge(row, proof)));
    }

    /** Judges all assets of a project once more: a conversion may be again what has been proven or disproved before. */
    public void judgeAll(long project) {
        proofs.decided(project).forEach(this::judge);
    }

    private void judge(AssetRow asset, long proof) {
        var judgement = proofs.judgement(proof);
        var said = proofs.counterexample(proof).stream()
                .map(example -> example.diagnostic(asset.path()))
                .toList();
        converted.judge(asset, judgement.verdict(), judgement.confidence(), ProofCode.DISPROVED, said);
    }
}
