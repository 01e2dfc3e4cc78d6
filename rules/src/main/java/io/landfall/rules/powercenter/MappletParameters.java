package io.landfall.rules.powercenter;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.MappingVariable;
import io.landfall.parsers.powercenter.catalog.FlowView;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells apart the parameters of a mapping and those of its mapplets, which are {@code mapplet.$$X} to a parameter file. Names inside
 * a mapplet are looked up in the mapping, so one that both have would take the wrong value.
 */
final class MappletParameters {

    private static final int DEEPEST = 10;

    private MappletParameters() {}

    /**
     * Remarks on names that both a mapplet and the mapping around it have.
     *
     * @param given names in the mapping's parameter file
     */
    static List<Diagnostic> clashes(FlowView mapping, Set<String> given) {
        var own = Stream.concat(mapping.flow().variables().stream().map(MappingVariable::name), given.stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return inside(mapping, own, 0).distinct().toList();
    }

    private static Stream<Diagnostic> inside(FlowView view, Set<String> own, int depth) {
        return depth >= DEEPEST
                ? Stream.empty()
                : view.flow().instances().stream().flatMap(instance -> of(view, instance, own, depth));
    }

    private static Stream<Diagnostic> of(FlowView view, Instance instance, Set<String> own, int depth) {
        return view.mapplet(instance).stream()
                .flatMap(mapplet -> Stream.concat(
                        mapplet.flow().variables().stream()
                                .filter(MappingVariable::userDefined)
                                .filter(variable -> own.contains(variable.name().toLowerCase(Locale.ROOT)))
                                .map(variable -> Diagnostic.of(
                                        PowerCenterCode.MAPPLET_PARAMETER,
                                        instance.at(),
                                        instance.name(),
                                        variable.name())),
                        inside(mapplet, own, depth + 1)));
    }
}
