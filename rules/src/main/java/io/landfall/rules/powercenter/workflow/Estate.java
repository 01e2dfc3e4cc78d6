package io.landfall.rules.powercenter.workflow;

import io.landfall.parsers.powercenter.catalog.Catalog;
import java.util.Map;
import java.util.Optional;

/**
 * What workflows need to know about everything else.
 *
 * @param sessions what became of each session, by its path
 * @param starts what parameter files give the variables
 */
public record Estate(Catalog catalog, Map<String, SessionResult> sessions, GivenStarts starts) {

    Optional<SessionResult> session(String path) {
        return Optional.ofNullable(sessions.get(path));
    }
}
