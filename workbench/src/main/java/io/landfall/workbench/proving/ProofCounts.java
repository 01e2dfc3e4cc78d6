package io.landfall.workbench.proving;

/**
 * How many assets have which latest proof.
 *
 * @param outdated those that have changed since
 * @param unproven those that could be proven and never were
 */
public record ProofCounts(int proven, int disproved, int notProvable, int outdated, int unproven) {

    public int total() {
        return proven + disproved + notProvable + outdated;
    }

    public int of(ProofRow.Standing standing) {
        return switch (standing) {
            case PROVEN -> proven;
            case DISPROVED -> disproved;
            case NOT_PROVABLE -> notProvable;
            case OUTDATED -> outdated;
        };
    }
}
