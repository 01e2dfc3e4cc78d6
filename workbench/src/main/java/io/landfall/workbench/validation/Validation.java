package io.landfall.workbench.validation;

import io.landfall.parsers.diagnostic.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of an asset's pipelines over data, and the comparison with what the legacy tool wrote. */
public record Validation(
        long id, long assetId, String asset, String startedBy, Instant startedAt, State state, long millis) {

    /** What came out. */
    public enum State {
        WAITING,
        RUNNING,
        /** Every output that could be compared is the same, and there was at least one. */
        EQUAL,
        DIFFERENT,
        /** It did not run to its end, or not everything could be compared. */
        NOT_COMPARED;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** The parts of a result. */
    public record Details(List<Output> outputs, List<Remark> remarks) {}

    /**
     * One written file beside the legacy one.
     *
     * @param kept whether all rows that differ are kept
     * @param certifiable whether a certificate can be issued
     */
    public record Output(
            long id,
            String name,
            String expected,
            boolean equal,
            long legacyRows,
            long nativeRows,
            long missing,
            long extra,
            long changed,
            boolean kept,
            boolean certifiable,
            List<Explained> explanations) {}

    /** A class of differences with its likely cause. */
    public record Explained(
            String code,
            @Nullable String columnName,
            long rows,
            String text,
            @Nullable String legacy,
            @Nullable String nativeValue) {}

    /** What was said during the run. */
    public record Remark(String code, Severity severity, String message, String remedy) {}
}
