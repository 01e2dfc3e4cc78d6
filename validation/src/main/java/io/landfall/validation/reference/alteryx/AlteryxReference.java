package io.landfall.validation.reference.alteryx;

import io.landfall.parsers.alteryx.Workflow;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.Unrepeatable;

/** Runs Alteryx workflows as Designer does. */
public final class AlteryxReference {

    private AlteryxReference() {}

    /** Runs a workflow or an app, with its macros opened by their path. */
    public static LegacyOutcome run(Workflow workflow, LegacyRequest request) {
        return Unrepeatable.refused(workflow.at(), "Alteryx workflows").outcome();
    }
}
