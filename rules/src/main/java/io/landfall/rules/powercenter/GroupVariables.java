package io.landfall.rules.powercenter;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Connector;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.InstanceKind;
import io.landfall.parsers.powercenter.Mapping;
import io.landfall.parsers.powercenter.TargetLoadOrder;
import io.landfall.parsers.powercenter.catalog.FlowView;
import io.landfall.rules.powercenter.SettingCalls.Setting;
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
 * Finds variables that one target load order group sets and a later one reads. The service computes what a variable has come to after each
 * group, and the next one begins with that; the pipeline has the value of the start of the session everywhere.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-4-0/designer-guide/mapping-parameters-and-variables/mapping-variables/variable-datatype-and-aggregation-type.html">Variable
 *     datatype and aggregation type</a>
 */
record GroupVariables(FlowView mapping, SettingCalls calls) {

    List<Diagnostic> all() {
        return calls.all().flatMap(this::readLater).distinct().toList();
    }

    private Stream<Diagnostic> readLater(Setting setting) {
        var named = Pattern.compile(Pattern.quote(setting.variable()) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
        return mapping.flow().instances().stream()
                .filter(reader ->
                        calls.texts(reader).anyMatch(text -> named.matcher(text).find()))
                .filter(reader -> isOfAnother(setting.instance(), reader) && !isBefore(reader, setting.instance()))
                .map(reader -> Diagnostic.of(
                        PowerCenterCode.VARIABLE_OF_GROUP,
                        reader.at(),
                        setting.instance().name(),
                        setting.variable(),
                        reader.name()));
    }

    /** A group is what the same readers feed. Any may ask what is not linked. */
    private boolean isOfAnother(Instance setter, Instance reader) {
        var own = readers(setter);
        var others = readers(reader);
        return !own.isEmpty()
                && (others.isEmpty()
                        ? mapping.flow().instances().stream()
                                .filter(instance -> instance.kind() == InstanceKind.TARGET)
                                .anyMatch(target -> readers(target).stream().noneMatch(own::contains))
                        : own.stream().noneMatch(others::contains));
    }

    private Set<String> readers(Instance instance) {
        return reached(instance, mapping::into, mapping::from).stream()
                .filter(this::reads)
                .map(Instance::name)
                .collect(Collectors.toSet());
    }

    /** A source is read by a qualifier, and a file of COBOL by a Normalizer. */
    private boolean reads(Instance instance) {
        return instance.definitionType().toLowerCase(Locale.ROOT).endsWith("source qualifier")
                || mapping.into(instance).stream()
                        .flatMap(link -> mapping.from(link).stream())
                        .anyMatch(from -> from.kind() == InstanceKind.SOURCE);
    }

    /** Whether all targets of the first are loaded before all of the second, as far as the mapping says. */
    private boolean isBefore(Instance first, Instance second) {
        var early = orders(first);
        var late = orders(second);
        return !early.isEmpty()
                && !late.isEmpty()
                && early.stream().allMatch(one -> late.stream().allMatch(other -> one < other));
    }

    private List<Integer> orders(Instance instance) {
        var order = mapping.flow() instanceof Mapping own ? own.loadOrder() : List.<TargetLoadOrder>of();
        var targets = reached(instance, mapping::outOf, mapping::to).stream()
                .filter(found -> found.kind() == InstanceKind.TARGET)
                .toList();
        var known = order.stream()
                .filter(one -> targets.stream().anyMatch(target -> target.name().equalsIgnoreCase(one.target())))
                .map(TargetLoadOrder::order)
                .toList();
        return known.size() == targets.size() ? known : List.of();
    }

    private Set<Instance> reached(
            Instance start, Function<Instance, List<Connector>> links, Function<Connector, Optional<Instance>> end) {
        var seen = new HashSet<>(Set.of(start));
        var open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            links.apply(open.removeLast()).stream()
                    .flatMap(link -> end.apply(link).stream())
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }
}
