package io.landfall.rules.powercenter;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.Attribute;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.SessionInstance;
import io.landfall.parsers.powercenter.SourceQualifier;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.UpdateStrategy;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.parsers.powercenter.expression.PowerCenterExpressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the variables of which a run can say what it leaves in them: one linked output port of an Expression is nothing but the call
 * that sets the variable, and no other expression names it, because what it has there while rows pass is not documented. Rows marked
 * for delete or reject set nothing, so no Update Strategy may come before.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/setvariable.html">SETVARIABLE</a>
 */
final class CarriedVariables {

    private static final Pattern NAME = Pattern.compile("\\$\\$[A-Za-z_][A-Za-z0-9_]*");

    private static final List<String> SETTING = List.of("SETVARIABLE", "SETMAXVARIABLE", "SETMINVARIABLE");

    private final FlowView mapping;
    private final Optional<SessionRun> session;

    private CarriedVariables(FlowView mapping, Optional<SessionRun> session) {
        this.mapping = mapping;
        this.session = session;
    }

    static Set<String> of(FlowView mapping, Optional<SessionRun> session) {
        var treated = session.flatMap(run -> run.attribute("Treat source rows as"));
        return treated.filter("Delete"::equalsIgnoreCase).isPresent()
                ? Set.of()
                : new CarriedVariables(mapping, session).names();
    }

    private Set<String> names() {
        var mentions = mapping.flow().instances().stream()
                .flatMap(this::texts)
                .flatMap(text -> NAME.matcher(text).results())
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        return mapping.flow().instances().stream()
                .map(this::set)
                .filter(names -> names.stream().allMatch(name -> mentions.getOrDefault(name, 0L) == 1))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private Optional<Transformation> transformation(Instance instance) {
        return mapping.definition(instance)
                .filter(Transformation.class::isInstance)
                .map(Transformation.class::cast);
    }

    /** A Source Qualifier reads before any row passes, so what its attributes name has the value of the start. */
    private Stream<String> texts(Instance instance) {
        var definition = transformation(instance);
        var expressions =
                definition.stream().flatMap(own -> own.ports().stream()).map(Port::expression);
        return definition.filter(SourceQualifier.class::isInstance).isPresent()
                ? expressions
                : Stream.concat(expressions, attributes(instance, definition).map(Attribute::value));
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

    /** What the output ports of an Expression set; nothing when it sets variables in another way too. */
    private List<String> set(Instance instance) {
        var names = new ArrayList<String>();
        if (transformation(instance).orElse(null) instanceof ExpressionTransformation expression) {
            for (var port : expression.ports()) {
                var variable = set(port).filter(_ -> isLinked(instance, port));
                variable.ifPresent(names::add);
                if (variable.isEmpty()
                        && port.expression().toUpperCase(Locale.ROOT).contains("VARIABLE(")) {
                    return List.of();
                }
            }
        }
        return names.isEmpty() || isMarked(instance) ? List.of() : names;
    }

    private Optional<String> set(Port port) {
        return port.isOutput()
                        && PowerCenterExpressions.parse(port.expression(), port.at())
                                        .value()
                                instanceof Call call
                        && (isCount(call) || SETTING.stream().anyMatch(function -> call.is(function, 2)))
                        && call.arg(0) instanceof Expression.Name variable
                        && isCount(call) == isCounted(variable.name())
                ? Optional.of(variable.name().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static boolean isCount(Call call) {
        return call.is("SETCOUNTVARIABLE", 1);
    }

    /** Only what counts may set a variable that is counted. */
    private boolean isCounted(String variable) {
        return mapping.flow().variables().stream()
                .anyMatch(own -> own.name().equalsIgnoreCase(variable)
                        && own.aggregation().equalsIgnoreCase("COUNT"));
    }

    private boolean isLinked(Instance instance, Port port) {
        return mapping.outOf(instance).stream()
                .anyMatch(link -> link.fromField().equalsIgnoreCase(port.name()));
    }

    private boolean isMarked(Instance instance) {
        var seen = new HashSet<String>();
        var open = new ArrayList<>(List.of(instance));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (transformation(next).filter(UpdateStrategy.class::isInstance).isPresent()
                    || mapping.mapplet(next).isPresent()) {
                return true;
            }
            mapping.into(next).stream()
                    .flatMap(link -> mapping.from(link).stream())
                    .filter(before -> seen.add(before.name()))
                    .forEach(open::add);
        }
        return false;
    }
}
