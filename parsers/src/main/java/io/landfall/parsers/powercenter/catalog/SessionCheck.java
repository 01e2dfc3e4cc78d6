package io.landfall.parsers.powercenter.catalog;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Session;
import java.util.ArrayList;
import java.util.List;

/** Checks that a session and its mapping fit together. */
final class SessionCheck {

    private final SessionRun run;
    private final Session session;
    private final List<Diagnostic> found = new ArrayList<>();

    SessionCheck(SessionRun run) {
        this.run = run;
        this.session = run.session();
    }

    List<Diagnostic> run() {
        if (!session.valid()) {
            found.add(Diagnostic.of(CatalogCode.INVALID, session.at(), "session", session.name()));
        }
        run.mapping()
                .ifPresentOrElse(
                        this::overrides,
                        () -> found.add(Diagnostic.of(
                                CatalogCode.MAPPING_MISSING, session.at(), session.name(), session.mapping())));
        return found;
    }

    private void overrides(FlowView mapping) {
        for (var instance : session.instances()) {
            if (!exists(mapping, instance.instance())) {
                found.add(Diagnostic.of(
                        CatalogCode.OVERRIDE_DANGLING, instance.at(), session.name(), instance.instance()));
            }
        }
    }

    /** Inside a mapplet whose definition is missing, nothing can be checked. */
    private static boolean exists(FlowView view, String instance) {
        var dot = instance.indexOf('.');
        return view.instance(instance).isPresent()
                || (dot > 0
                        && view.instance(instance.substring(0, dot))
                                .filter(outer -> view.mapplet(outer)
                                        .map(inside -> exists(inside, instance.substring(dot + 1)))
                                        .orElse(true))
                                .isPresent());
    }
}
