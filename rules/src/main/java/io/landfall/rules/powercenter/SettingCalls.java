package io.landfall.rules.powercenter;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.Group;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Router;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import io.landfall.rules.powercenter.transformation.VariableFunctions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls with which the expressions of a mapping set variables, wherever they stand. What is commented out is no call. */
record SettingCalls(FlowView mapping, Optional<SessionRun> session) {

    /**
     * A call.
     *
     * @param port the port whose expression it stands in; none in a property or a group of a Router
     * @param whole the expression that it stands in
     */
    record Setting(Instance instance, Optional<Port> port, Expression whole, Call call) {

        /** The variable in lower case. */
        String variable() {
            return VariableFunctions.variable(call).orElseThrow().toLowerCase(Locale.ROOT);
        }
    }

    Stream<Setting> all() {
        return mapping.flow().instances().stream().flatMap(this::of);
    }

    /** All that an instance says where a variable may be named. */
    Stream<String> texts(Instance instance) {
        var definition = definition(instance);
        var ports = definition.stream().flatMap(own -> own.ports().stream()).map(Port::expression);
        var groups = definition.filter(Router.class::isInstance).map(Router.class::cast).stream()
                .flatMap(router -> router.conditionalGroups().stream())
                .map(Group::expression);
        var properties = attributes(instance, definition).map(Attribute::value);
        return Stream.of(ports, groups, properties).flatMap(Function.identity());
    }

    private Optional<Transformation> definition(Instance instance) {
        return mapping.definition(instance)
                .filter(Transformation.class::isInstance)
                .map(Transformation.class::cast);
    }

    private Stream<Setting> of(Instance instance) {
        var definition = definition(instance);
        var ports = definition.stream()
                .flatMap(own -> own.ports().stream())
                .flatMap(port -> settings(instance, Optional.of(port), port.expression(), port.at()));
        var groups = definition.filter(Router.class::isInstance).map(Router.class::cast).stream()
                .flatMap(router -> router.conditionalGroups().stream())
                .flatMap(group -> settings(instance, Optional.empty(), group.expression(), group.at()));
        var properties = attributes(instance, definition)
                .flatMap(attribute -> settings(instance, Optional.empty(), attribute.value(), instance.at()));
        return Stream.of(ports, groups, properties).flatMap(Function.identity());
    }

    /** What the definition, its use in the mapping and the session say. */
    private Stream<Attribute> attributes(Instance instance, Optional<Transformation> definition) {
        return Stream.of(
                        definition.stream().map(Transformation::attributes),
                        Stream.of(instance.attributes()),
                        session.stream()
                                .flatMap(run -> run.instance(instance).stream())
                                .map(SessionInstance::attributes))
                .flatMap(Function.identity())
                .flatMap(attributes -> attributes.all().stream());
    }

    private static Stream<Setting> settings(Instance instance, Optional<Port> port, String text, SourceLocation at) {
        if (!text.toUpperCase(Locale.ROOT).contains("VARIABLE")) {
            return Stream.empty();
        }
        var whole = PowerCenterExpressions.parse(text, at).value();
        return VariableFunctions.calls(whole).map(call -> new Setting(instance, port, whole, call));
    }

    /** Those of each variable together. */
    List<List<Setting>> byVariable() {
        return List.copyOf(
                all().collect(Collectors.groupingBy(Setting::variable)).values());
    }
}
