package io.landfall.validation.reference.powercenter.flow;

import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.validation.reference.Unrepeatable;
import io.landfall.validation.reference.powercenter.expression.EvaluationSettings;
import io.landfall.validation.reference.powercenter.expression.PortValue;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * What the session says about every row.
 *
 * @param treatRowsAs {@code Insert}, {@code Update}, {@code Delete} or {@code Data driven}; without a session the last, as a new
 *     session of a mapping with an Update Strategy has it
 * @param mostErrors rows in error at which the session stops; 0 for never
 */
record SessionFacts(EvaluationSettings evaluation, String treatRowsAs, long mostErrors) {

    private static final String DATE_FORMAT = "MM/DD/YYYY HH24:MI:SS.US";

    /** Settings that make a session do something else, by their name, with the value that is harmless. */
    private static final Map<String, String> HARMLESS =
            Map.of("Pushdown Optimization", "None", "Incremental Aggregation", "NO", "Enable Test Load", "NO");

    static SessionFacts of(FlowView mapping, Optional<SessionRun> session, LocalDateTime start) {
        session.ifPresent(run -> HARMLESS.forEach((name, harmless) -> check(run, name, harmless)));
        var evaluation = new EvaluationSettings(
                session.flatMap(run -> run.attribute("Enable high precision"))
                        .filter("YES"::equalsIgnoreCase)
                        .isPresent(),
                session.flatMap(run -> setting(run, "DateTime Format String"))
                        .filter(format -> !format.isBlank())
                        .orElse(DATE_FORMAT),
                start);
        var sortOrder = session.map(run -> run.session().sortOrder()).orElse("");
        if (!sortOrder.isEmpty() && !sortOrder.equalsIgnoreCase("Binary")) {
            throw Unrepeatable.refused(mapping.flow().at(), "the sort order " + sortOrder);
        }
        return new SessionFacts(
                evaluation,
                session.flatMap(run -> run.attribute("Treat source rows as")).orElse("Data driven"),
                session.flatMap(run -> setting(run, "Stop on errors"))
                        .map(SessionFacts::number)
                        .orElse(0L));
    }

    private static void check(SessionRun run, String name, String harmless) {
        run.attribute(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equalsIgnoreCase(harmless))
                .ifPresent(value -> {
                    throw Unrepeatable.refused(run.session().at(), "the session's %s = %s".formatted(name, value));
                });
    }

    private static Optional<String> setting(SessionRun run, String name) {
        return run.attribute(name).or(() -> run.config(name));
    }

    private static long number(String text) {
        return text.strip().matches("\\d{1,9}") ? Long.parseLong(text.strip()) : 0;
    }

    /** What ports make of values where dates are written by this format. */
    PortValue ports(String dateFormat) {
        return new PortValue(new EvaluationSettings(evaluation.highPrecision(), dateFormat, evaluation.start()));
    }

    /** Whether every row is an insert unless something marks it. */
    boolean inserts() {
        return isDataDriven() || treatRowsAs.equalsIgnoreCase("Insert") || treatRowsAs.isBlank();
    }

    boolean isDataDriven() {
        return treatRowsAs.equalsIgnoreCase("Data driven");
    }
}
