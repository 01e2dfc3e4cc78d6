package io.landfall.rules.powercenter;

import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.Mapplet;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SessionComponent;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.ValuePair;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.rules.powercenter.flow.GivenValues;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who gives the parameters and variables of a mapping their values when a session starts. */
final class SessionValues {

    /** A call that sets a variable for the next run. */
    private static final Pattern SETS =
            Pattern.compile("(?i)SET(?:MAX|MIN|COUNT)?VARIABLE\\s*\\(\\s*(\\$\\$[A-Za-z_][A-Za-z0-9_]*)");

    private SessionValues() {}

    static GivenValues of(FlowView mapping, Optional<SessionRun> session, ParameterFiles.Given given) {
        return new GivenValues(
                given.values(),
                given.missing(),
                assigned(session),
                kept(mapping),
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

    private static Set<String> kept(FlowView mapping) {
        return mapping.flow().instances().stream()
                .flatMap(instance -> mapping.definition(instance).stream())
                .filter(definition -> !(definition instanceof Mapplet))
                .filter(Transformation.class::isInstance)
                .flatMap(definition -> texts((Transformation) definition))
                .flatMap(text -> SETS.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(Transformation transformation) {
        return Stream.concat(
                transformation.ports().stream().map(Port::expression),
                transformation.attributes().all().stream().map(Attribute::value));
    }
}
