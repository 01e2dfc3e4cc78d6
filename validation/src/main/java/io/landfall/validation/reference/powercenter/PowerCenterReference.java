package io.landfall.validation.reference.powercenter;

import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.validation.reference.LegacyOutcome;
import io.landfall.validation.reference.LegacyRequest;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.flow.MappingRun;
import java.util.Optional;

/** Runs PowerCenter mappings as the Integration Service does. */
public final class PowerCenterReference {

    private PowerCenterReference() {}

    /**
     * Runs a mapping.
     *
     * @param session with its overrides; without one the mapping runs with the defaults of a new session
     */
    public static LegacyOutcome run(FlowView mapping, Optional<SessionRun> session, LegacyRequest request) {
        try {
            return new MappingRun(mapping, session, request).run();
        } catch (Unrepeatable end) {
            return end.outcome();
        }
    }
}
