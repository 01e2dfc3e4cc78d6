package io.landfall.rules.powercenter;

import io.landfall.parsers.diagnostic.Diagnostic;
import io.landfall.parsers.powercenter.Instance;
import io.landfall.parsers.powercenter.MappingVariable;
import io.landfall.parsers.powercenter.catalog.FlowView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of the mapplets in a mapping, which are {@code mapplet.$$X} to a parameter file. Names inside of a mapplet are looked up
 * in the mapping, so one that both have, or that uses of mapplets have with different values, would take the wrong value.
 *
 * @see <a href="https://docs.informatica.com/data-integration/powercenter/10-1/_advanced-workflow-guide_powercenter_10-1_ditamap/parameter_files/guidelines_for_creating_parameter_files.html">Guidelines
 *     for creating parameter files</a>
 */
final class MappletParameters {

    private static final int DEEPEST = 10;

    private final List<MappingVariable> variables = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * A parameter in a use of a mapplet.
     *
     * @param path of the use, for example {@code mplt_outer.mplt_inner}
     * @param mapplet what is used there
     */
    private record Use(String path, Instance instance, String mapplet, MappingVariable variable) {

        String name() {
            return variable.name().toLowerCase(Locale.ROOT);
        }

        /** What the parameter file may call it. */
        Set<String> names() {
            return Set.of(
                    path.toLowerCase(Locale.ROOT) + "." + name(), mapplet.toLowerCase(Locale.ROOT) + "." + name());
        }
    }

    /**
     * The parameters of the mapplets of a mapping.
     *
     * @param given what the mapping's parameter file gives
     * @param assigned names in lower case that the workflow gives values
     */
    MappletParameters(FlowView mapping, ParameterFiles.Given given, Set<String> assigned) {
        var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(given.values());
        var own = Stream.concat(
                        mapping.flow().variables().stream().map(MappingVariable::name), values.keySet().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var uses =
                uses(mapping, "", 0).collect(Collectors.groupingBy(Use::name, LinkedHashMap::new, Collectors.toList()));
        uses.forEach((name, all) -> {
            if (own.contains(name)) {
                all.forEach(use -> clash(use, PowerCenterCode.MAPPLET_PARAMETER));
            } else if ((all.size() > 1
                            && (!alike(all, values) || given.missing().isPresent()))
                    || all.stream().flatMap(use -> use.names().stream()).anyMatch(assigned::contains)) {
                all.forEach(use -> clash(use, PowerCenterCode.MAPPLET_PARAMETERS));
            } else if (all.getFirst().variable().parameter()) {
                variables.add(all.getFirst().variable());
                text(all.getFirst(), values)
                        .ifPresent(text -> texts.put(all.getFirst().variable().name(), text));
            }
        });
    }

    /** Those that the pipeline can have as its own. */
    List<MappingVariable> variables() {
        return variables;
    }

    /** What the parameter file gives them, by their own names. */
    Map<String, String> texts() {
        return texts;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics.stream().distinct().toList();
    }

    private void clash(Use use, PowerCenterCode code) {
        diagnostics.add(Diagnostic.of(
                code, use.instance().at(), use.instance().name(), use.variable().name()));
    }

    private static Stream<Use> uses(FlowView view, String around, int depth) {
        return depth >= DEEPEST
                ? Stream.empty()
                : view.flow().instances().stream()
                        .flatMap(instance -> view.mapplet(instance).stream().flatMap(mapplet -> {
                            var path = around + instance.name();
                            return Stream.concat(
                                    mapplet.flow().variables().stream()
                                            .filter(MappingVariable::userDefined)
                                            .map(variable -> new Use(
                                                    path,
                                                    instance,
                                                    mapplet.flow().name(),
                                                    variable)),
                                    uses(mapplet, path + ".", depth + 1));
                        }));
    }

    /** Whether all of them begin with the same value, of the same type. */
    private static boolean alike(List<Use> uses, Map<String, String> given) {
        return uses.stream()
                        .map(use -> List.of(
                                text(use, given).orElse(use.variable().defaultValue()),
                                use.variable().parameter(),
                                use.variable().datatype(),
                                use.variable().precision(),
                                use.variable().scale(),
                                use.variable().expressionVariable()))
                        .distinct()
                        .count()
                == 1;
    }

    private static Optional<String> text(Use use, Map<String, String> given) {
        return Optional.ofNullable(given.get(use.path() + "." + use.variable().name()))
                .or(() -> Optional.ofNullable(
                        given.get(use.mapplet() + "." + use.variable().name())));
    }
}
