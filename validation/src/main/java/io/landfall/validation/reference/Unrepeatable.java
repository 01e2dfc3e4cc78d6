package io.landfall.validation.reference;

import io.landfall.parsers.diagnostic.SourceLocation;
import java.io.Serial;

/** Carries an early end of a run out of the depth of an expression; no caller of the executor ever sees it. */
public final class Unrepeatable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient LegacyOutcome outcome;

    private Unrepeatable(LegacyOutcome outcome, String message) {
        super(message, null, false, false);
        this.outcome = outcome;
    }

    /** The executor does not know what the legacy tool does. */
    public static Unrepeatable refused(SourceLocation at, String what) {
        return new Unrepeatable(new LegacyOutcome.Refused(at, what), what);
    }

    /** What the legacy tool does with these rows is nowhere defined. */
    public static Unrepeatable undefined(SourceLocation at, String what) {
        return new Unrepeatable(new LegacyOutcome.Undefined(at, what), what);
    }

    /** The legacy tool stops. */
    public static Unrepeatable failed(SourceLocation at, String why) {
        return new Unrepeatable(new LegacyOutcome.Failed(at, why), why);
    }

    public LegacyOutcome outcome() {
        return outcome;
    }
}
