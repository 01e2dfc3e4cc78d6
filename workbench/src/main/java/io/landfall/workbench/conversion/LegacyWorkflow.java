package io.landfall.workbench.conversion;

import io.landfall.parsers.alteryx.Workflow;
import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.validation.proof.Legacy;
import io.landfall.validation.reference.LegacyInputs;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.alteryx.AlteryxReference;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** A workflow as the legacy side of a proof. */
record LegacyWorkflow(Workflow workflow, Map<String, String> given, LocalDateTime start) implements Legacy {

    @Override
    public LegacyOutcome run(LegacyInputs inputs) {
        return AlteryxReference.run(workflow, new LegacyRequest(inputs, Optional.empty(), given, start));
    }

    @Override
    public boolean holds(SourceLocation place, String column, Number value) {
        return AlteryxReference.holds(workflow, place, column, value);
    }
}
