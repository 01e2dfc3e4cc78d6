package io.landfall.workbench.home;

/** Why the workbench cannot start, as one sentence that tells a person what to do. Nothing is wrong in Landfall itself. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
