package io.landfall.workbench.cutover;

import io.landfall.workbench.estate.Stage;

/** How many assets that the rate counts are in which stage. */
public record StageCounts(
        int sentBack, int open, int reviewed, int parallelRun, int cutOver, int decommissioned, int changed) {

    public int total() {
        return sentBack + open + reviewed + parallelRun + cutOver + decommissioned;
    }

    public int of(Stage stage) {
        return switch (stage) {
            case SENT_BACK -> sentBack;
            case OPEN -> open;
            case REVIEWED -> reviewed;
            case PARALLEL_RUN -> parallelRun;
            case CUT_OVER -> cutOver;
            case DECOMMISSIONED -> decommissioned;
        };
    }
}
