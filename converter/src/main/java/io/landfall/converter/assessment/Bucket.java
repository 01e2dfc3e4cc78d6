package io.landfall.converter.assessment;

import io.landfall.converter.conversion.Verdict;

/** What an asset needs next. */
public enum Bucket {
    READY("Ready", "Fill in the connections, and validate with real data."),
    ACCEPT_WARNINGS("Accept warnings", "A person reads the warnings, and accepts or corrects each."),
    NEEDS_A_PERSON("Needs a person", "A person finishes what no rule converts."),
    UNREADABLE("Unreadable", "Export the asset again; nothing can be said of it until then.");

    private final String title;
    private final String nextStep;

    Bucket(String title, String nextStep) {
        this.title = title;
        this.nextStep = nextStep;
    }

    public static Bucket of(Verdict verdict) {
        return switch (verdict) {
            case AUTOMATED -> READY;
            case PARTIAL -> ACCEPT_WARNINGS;
            case MANUAL -> NEEDS_A_PERSON;
            case FAILED -> UNREADABLE;
        };
    }

    public String title() {
        return title;
    }

    public String nextStep() {
        return nextStep;
    }
}
