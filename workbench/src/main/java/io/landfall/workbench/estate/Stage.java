package io.landfall.workbench.estate;

/** How far an asset is on its way from the old tool to the new one, in the order of the way. */
public enum Stage {
    /** A reviewer wants it otherwise: whoever handed it in converts it again, or says why it stays as it is. */
    SENT_BACK,
    /** Nobody has reviewed it. */
    OPEN,
    /** A person has accepted what it has become. */
    REVIEWED,
    /** Old and new run side by side. */
    PARALLEL_RUN,
    /** Others use what the new one writes. */
    CUT_OVER,
    /** The old one is switched off. */
    DECOMMISSIONED;

    /** Whether this is the stage after another. */
    public boolean follows(Stage other) {
        return switch (other) {
            case SENT_BACK -> this == OPEN;
            case OPEN -> this == REVIEWED;
            case REVIEWED -> this == PARALLEL_RUN;
            case PARALLEL_RUN -> this == CUT_OVER;
            case CUT_OVER -> this == DECOMMISSIONED;
            case DECOMMISSIONED -> false;
        };
    }
}
