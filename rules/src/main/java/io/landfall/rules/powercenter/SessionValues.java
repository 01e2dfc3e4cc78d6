package io.landfall.rules.powercenter;

import io.landfall.parsers.powercenter.SessionComponent;
import io.landfall.parsers.powercenter.ValuePair;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.rules.powercenter.flow.GivenValues;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who gives the parameters and variables of a mapping their values when a session starts. */
final class SessionValues {

    private SessionValues() {}

    static GivenValues of(FlowView mapping, Optional<SessionRun> session, ParameterFiles.Given given) {
        return new GivenValues(
                given.values(),
                given.missing(),
                assigned(session),
                new SettingCalls(mapping, session)
                        .all()
                        .map(SettingCalls.Setting::variable)
                        .collect(Collectors.toSet()),
                CarriedVariables.of(mapping, session));
    }

    /** Names that get a value of the workflow before the session starts. */
    private static Set<String> assigned(Optional<SessionRun> session) {
        return session.stream()
                .flatMap(run -> Stream.concat(
                        run.task().stream().flatMap(task -> task.components().stream()),
                        run.session().components().stream()))
                .filter(component -> component.type().equalsIgnoreCase("Pre-session variable assignment"))
                .flatMap(SessionValues::assignments)
                .map(ValuePair::name)
                .collect(Collectors.toSet());
    }

    private static Stream<ValuePair> assignments(SessionComponent component) {
        return Stream.concat(
                component.values().stream(), component.task().stream().flatMap(task -> task.values().stream()));
    }
}
