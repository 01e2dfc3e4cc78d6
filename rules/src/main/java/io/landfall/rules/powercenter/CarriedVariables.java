package io.landfall.rules.powercenter;

import io.landfall.parsers.expression.Expression;
import io.landfall.parsers.expression.Expression.Call;
import io.landfall.parsers.powercenter.ExpressionTransformation;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.MappingVariable;
import io.landfall.parsers.powercenter.Port;
import io.landfall.parsers.powercenter.Transformation;
import io.landfall.parsers.powercenter.UpdateStrategy;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.parsers.powercenter.catalog.SessionRun;
import io.landfall.rules.powercenter.SettingCalls.Setting;
import io.landfall.rules.powercenter.transformation.Expressions;
import io.landfall.rules.powercenter.transformation.VariableFunctions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the variables of which a run can say what it leaves in them: one call sets the variable, and it is all that a variable port or a
 * linked output port of an Expression does, always or where an IIF chooses it. With several calls, or in several partitions, the service promises no order. Whoever else names the variable reads the
 * value of the start, which the documentation says of every expression. Rows marked for delete or reject set nothing, so no Update
 * Strategy may come before; rows marked for update are no rows of a greatest or least value or of a count.
 *
 * <p>Variable ports are evaluated for each row, before the outputs. Of an output that is not linked nothing is documented.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5/transformation-language-reference/functions/setvariable.html">SETVARIABLE</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-1/designer-guide/mapping-parameters-and-variables/mapping-variables/variable-values/start-value.html">Start
 *     value</a>
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-5-1/transformation-guide/working-with-transformations/local-variables/guidelines-for-configuring-variable-ports/port-order.html">Port
 *     order</a>
 */
final class CarriedVariables {

    private static final Set<String> INSERTING = Set.of("", "insert", "data driven");

    private final FlowView mapping;
    private final String treated;

    private CarriedVariables(FlowView mapping, String treated) {
        this.mapping = mapping;
        this.treated = treated;
    }

    static Set<String> of(FlowView mapping, Optional<SessionRun> session) {
        var treated = session.flatMap(run -> run.attribute("Treat source rows as"))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        var parted = session.stream()
                .flatMap(run -> run.session().instances().stream())
                .anyMatch(instance -> instance.partitions().size() > 1);
        return treated.equals("delete") || parted
                ? Set.of()
                : new CarriedVariables(mapping, treated).names(new SettingCalls(mapping, session));
    }

    /** An Expression that sets other variables too of which a run cannot say it has none that it can. */
    private Set<String> names(SettingCalls calls) {
        var told = calls.byVariable().stream()
                .filter(settings -> settings.size() == 1 && isTold(settings.getFirst()))
                .flatMap(List::stream)
                .toList();
        var doubtful = calls.all()
                .filter(setting -> !told.contains(setting))
                .map(setting -> setting.instance().name())
                .collect(Collectors.toSet());
        return told.stream()
                .filter(setting -> !doubtful.contains(setting.instance().name()))
                .map(Setting::variable)
                .collect(Collectors.toSet());
    }

    private boolean isTold(Setting setting) {
        return transformation(setting.instance()).orElse(null) instanceof ExpressionTransformation expression
                && stands(setting)
                && setting.port()
                        .filter(port -> port.isVariable()
                                ? readsAbove(setting.whole(), port, expression)
                                : isLinked(setting.instance(), port))
                        .isPresent()
                && mapping.flow().variables().stream()
                        .filter(own -> own.name().equalsIgnoreCase(setting.variable()))
                        .anyMatch(own -> suits(setting.call(), own))
                && !isMarked(setting.instance());
    }

    /** Whether the call is all that its expression does; an IIF may choose whether a value is set, but not whether a row counts. */
    private static boolean stands(Setting setting) {
        return setting.call().is("SETVARIABLE", 2)
                ? VariableFunctions.set(setting.whole()).isPresent()
                : setting.whole().equals(setting.call());
    }

    private Optional<Transformation> transformation(Instance instance) {
        return mapping.definition(instance)
                .filter(Transformation.class::isInstance)
                .map(Transformation.class::cast);
    }

    /** Whether a variable port names none that still has the value of the row before. */
    private static boolean readsAbove(Expression whole, Port port, ExpressionTransformation expression) {
        var ports = expression.ports();
        var later = ports.subList(ports.indexOf(port), ports.size()).stream()
                .filter(Port::isVariable)
                .map(own -> own.name().toLowerCase(Locale.ROOT))
                .toList();
        return Expressions.names(whole).noneMatch(later::contains);
    }

    /** Texts are compared as the session sorts; only what counts may set a variable that is counted. */
    private boolean suits(Call call, MappingVariable variable) {
        var counts = variable.aggregation().equalsIgnoreCase("COUNT");
        if (call.is("SETVARIABLE", 2)) {
            return !counts;
        }
        var datatype = variable.datatype().toLowerCase(Locale.ROOT);
        return INSERTING.contains(treated)
                && (call.is("SETCOUNTVARIABLE", 1)
                        ? counts && datatype.endsWith("integer")
                        : call.function().equals("SET" + variable.aggregation().toUpperCase(Locale.ROOT) + "VARIABLE")
                                && !datatype.endsWith("string")
                                && !datatype.endsWith("text"));
    }

    private boolean isLinked(Instance instance, Port port) {
        return port.isOutput()
                && mapping.outOf(instance).stream()
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
